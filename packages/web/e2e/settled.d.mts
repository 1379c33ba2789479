import type { Page } from 'playwright-core';

export function followRequests(page: Page): () => Promise<void>;
