import type { Page } from 'playwright-core';

export type Size = 'desktop' | 'phone';

export type Scene = {
  name: string;
  /** Who looks: one of the demo's cast, `guest`, `newcomer` or `arrival`. */
  as: string;
  at: string;
  steps: readonly ((page: Page) => Promise<void>)[];
  /** Every tab of it is a scene too. */
  tabs?: boolean;
  /** Where it can be reached; everywhere when absent. */
  sizes?: readonly Size[];
  /** What its browser rightly says: the scene is about something that fails. */
  complains?: RegExp;
};

export function readAddresses(): string[];
export function allScenes(): Scene[];
