import type { Browser, Page } from 'playwright-core';
import type { Cast } from './cast.mjs';
import type { Scene, Size } from './screens.mjs';

export const sizes: Record<Size, { width: number; height: number }>;

type Options = {
  viewport?: { width: number; height: number };
  watch?: (page: Page) => Promise<void> | void;
};

type OpenScene = (
  scene: Scene,
  options?: Options,
) => Promise<{ page: Page; settled: () => Promise<void> }>;

export function sceneOpener(browser: Browser, baseURL: string, cast: Cast): OpenScene;
