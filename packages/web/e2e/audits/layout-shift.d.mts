import type { Page } from 'playwright-core';

export function watchLayoutShifts(page: Page): Promise<void>;
export function layoutShiftOf(page: Page): Promise<{ score: number; moved: string[] }>;
