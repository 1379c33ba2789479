import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from './cast.mjs';
import { startDemoWorld } from './demo-world.mjs';
import { launch } from './launch.mjs';

let folder: string;
let world: Awaited<ReturnType<typeof startDemoWorld>>;
let browser: Browser;
let sessionOf: Cast['sessionOf'];
const problems: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'distributary-home-'));
  world = await startDemoWorld({ folder, size: 'tiny', stdio: 'ignore' });
  browser = await launch();
  ({ sessionOf } = castOf(browser, world.url));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await world?.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}-files`, { recursive: true, force: true });
  expect(problems).toEqual([]);
});

async function at(who: string, path: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: world.url,
    storageState: await sessionOf(who),
    locale: 'en',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`${who}: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${who}: ${message.text()}`);
  });
  await page.goto(path);
  return page;
}

/** A screen under load takes its time; the poll's own second is too short for it. */
const PATIENCE = { timeout: 15_000 };

const bars = (page: Page) => page.getByRole('list', { name: 'Orders by day' }).getByRole('link');

it('what waits comes first, what is urgent before the rest, and each row leads to where it is done', async () => {
  const page = await at('nusa', '/supplier/home');
  const waiting = page.getByRole('region', { name: 'Waiting for you' }).getByRole('link');
  await waiting.first().waitFor();
  const words = await waiting.allTextContents();
  expect(words[0]).toMatch(/^1Withdrawals to decide/);
  const urgent = await waiting.evaluateAll((rows) =>
    rows.map((row) => row.hasAttribute('data-urgent')),
  );
  expect(urgent).toEqual([...urgent].sort((a, b) => Number(b) - Number(a)));
  await waiting.first().click();
  await page.waitForURL('**/supplier/withdrawals');
  await page.context().close();
});

it('the days are kept in the address, and the bars are the number above them', async () => {
  const page = await at('aisyah', '/distributor/home');
  await expect.poll(() => bars(page).count(), PATIENCE).toBe(30);
  await page.getByRole('radiogroup', { name: 'Days shown' }).getByText('7 days').click();
  await expect.poll(() => bars(page).count(), PATIENCE).toBe(7);
  expect(new URL(page.url()).search).toBe('?days=7');
  await page.reload();
  await expect.poll(() => bars(page).count(), PATIENCE).toBe(7);
  const labels = await bars(page).evaluateAll((all) =>
    all.map((bar) => bar.getAttribute('aria-label') ?? ''),
  );
  const counted = labels.map((label) => Number(/: (\d+) order/.exec(label)?.[1]));
  const figure = page.getByRole('link', { name: /^Orders pushed/ });
  const shown = /^Orders pushed(\d+)/.exec((await figure.textContent()) ?? '')?.[1];
  expect(counted.reduce((sum, orders) => sum + orders, 0)).toBe(Number(shown));
  expect(Number(shown)).toBeGreaterThan(10);

  await page.getByRole('button', { name: 'As a table' }).click();
  await expect.poll(() => page.getByRole('row').count(), PATIENCE).toBe(8);
  await page.context().close();
});

it('bars are one stop for the tab key: arrows walk them, enter leads to the orders of the day', async () => {
  const page = await at('aisyah', '/distributor/home?days=7');
  await expect.poll(() => bars(page).count(), PATIENCE).toBe(7);
  expect(
    await bars(page).evaluateAll((all) => all.filter((bar) => bar.tabIndex === 0).length),
  ).toBe(1);
  await bars(page).last().focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(focused).toBe(await bars(page).nth(4).getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/distributor/orders/distribution?**');
  await page.goBack();
  await expect.poll(() => bars(page).count(), PATIENCE).toBe(7);
  await page.context().close();
});

it('whoever is new sees the way to the first order instead of empty charts', async () => {
  const page = await at('newcomer', '/distributor/home');
  await page.getByText('Your first orders show here').waitFor();
  await page.getByText('0 of 5 done').waitFor();
  expect(await bars(page).count()).toBe(0);
  const settled = await at('aisyah', '/distributor/home');
  await expect.poll(() => bars(settled).count(), PATIENCE).toBe(30);
  expect(await settled.getByText(/of 5 done/).count()).toBe(0);
  await page.context().close();
  await settled.context().close();
});
