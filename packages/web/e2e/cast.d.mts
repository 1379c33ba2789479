import type { Browser, BrowserContextOptions } from 'playwright-core';

export type Cast = {
  sessionOf: (name: string) => Promise<BrowserContextOptions['storageState']>;
  invitationPath: () => Promise<string>;
};

export function castOf(browser: Browser, baseURL: string): Cast;
