import type { Browser, Page } from 'playwright-core';

type Scrolled = { nodes: number; longestTask: number; longestFrame: number; last?: string };

export function openTable(
  browser: Browser,
  url: string,
  which: 'ours' | 'plain',
  viewport?: { width: number; height: number },
): Promise<Page>;
export function firstRender(page: Page): Promise<number>;
export function scrollThrough(page: Page): Promise<Scrolled>;
export function sortByCharge(page: Page): Promise<number>;
