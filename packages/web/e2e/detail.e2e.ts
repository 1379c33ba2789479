import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Decimal from 'decimal.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castOf } from './cast.mjs';
import { startDemoWorld } from './demo-world.mjs';
import { markScreen, readable, stillThere } from './journey-person.ts';
import { launch } from './launch.mjs';
import type { ServerProcess } from './server-process.mjs';

let folder: string;
let server: ServerProcess;
let browser: Browser;
let supplier: Page;
let distributor: Page;
const problems: string[] = [];

async function person(name: string): Promise<Page> {
  const storageState = await castOf(browser, server.url).sessionOf(name);
  const context = await browser.newContext({
    baseURL: server.url,
    storageState,
    viewport: { width: 1440, height: 620 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${name}: ${message.text()}`);
  });
  return page;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'distributary-detail-'));
  // The unprivileged user PostgreSQL runs as must be able to pass through.
  await chmod(folder, 0o755);
  server = await startDemoWorld({
    folder: join(folder, 'postgres'),
    size: 'tiny',
    stdio: 'ignore',
  });
  browser = await launch();
  supplier = await person('nusa');
  distributor = await person('aisyah');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  expect(problems).toEqual([]);
});

const rowsOf = (page: Page) => page.locator('main [data-row]');

/** What Kedai Aisyah pays, as the supplier's page of a product tells it. */
async function pays(page: Page): Promise<string> {
  const holders = page.locator('main section').filter({ hasText: 'Claimed by' });
  const row = holders.locator('li').filter({ hasText: 'Kedai Aisyah' });
  return /MYR [\d,]+\.\d{2}/.exec(readable(await row.textContent()))?.[0] ?? '';
}

describe('pages of one thing', () => {
  it('[ORD-26] an order is opened from its list, the next one from it, and back the list is as it was', async () => {
    await supplier.goto('/supplier/orders?tab=shipped');
    await rowsOf(supplier).nth(8).waitFor();
    const list = supplier.locator('main div:has(> table)');
    await list.evaluate((box) => box.scrollTo(0, 90));
    const scrolled = await list.evaluate((box) => box.scrollTop);
    expect(scrolled).toBeGreaterThan(0);
    const numbers = await rowsOf(supplier).locator('a').allTextContents();
    const opened = rowsOf(supplier).nth(6).getByRole('link').first();
    const no = readable(await opened.textContent());
    await opened.click();
    await supplier.getByRole('heading', { name: no, level: 1 }).waitFor();
    for (const step of ['Packed', 'Pushed', 'Supplier', 'Warehouse', 'Carrier', 'Delivered']) {
      await supplier.locator('main ol li').getByText(step, { exact: true }).first().waitFor();
    }
    const next = readable(numbers[7] ?? '');
    await supplier.getByRole('link', { name: 'The next one in the list' }).click();
    await supplier.getByRole('heading', { name: next, level: 1 }).waitFor();

    await supplier.goBack();
    await rowsOf(supplier).nth(8).waitFor();
    expect(new URL(supplier.url()).search).toBe('?tab=shipped');
    await expect.poll(() => list.evaluate((box) => box.scrollTop)).toBe(scrolled);

    await supplier.goForward();
    await supplier.getByRole('heading', { name: next, level: 1 }).waitFor();
    await supplier
      .getByRole('navigation')
      .getByRole('link', { name: 'Supply orders' })
      .last()
      .click();
    await rowsOf(supplier).nth(8).waitFor();
    expect(new URL(supplier.url()).search).toBe('?tab=shipped');
  });

  it('[PRICE-03][CLAIM-04] a price changed on the supplier’s page of a product shows on the distributor’s at once', async () => {
    await distributor.goto('/distributor/products');
    await rowsOf(distributor).first().click();
    const panel = distributor.getByRole('dialog');
    await panel.getByRole('link', { name: 'Open page' }).click();
    await distributor.waitForURL(/\/distributor\/products\/sku_/);
    const before = distributor.locator('main dl').first();
    await before.getByText('Price at the claim').waitFor();
    await markScreen(distributor);
    const skuId = new URL(distributor.url()).pathname.split('/').at(-1);

    await supplier.goto(`/supplier/products/${skuId}`);
    await supplier.getByText('Claimed by').waitFor();
    const old = await pays(supplier);
    await supplier.getByRole('button', { name: 'Change prices' }).click();
    const prices = supplier.getByRole('dialog', { name: 'Prices' });
    await prices.getByLabel('Base price').fill('77.00');
    await prices.getByRole('button', { name: 'Save prices' }).click();
    await supplier.getByText('The prices hold from now on.').waitFor();
    await supplier.keyboard.press('Escape');
    await supplier
      .locator('main dl')
      .first()
      .getByText(/MYR.77.00/)
      .waitFor();
    await expect.poll(() => pays(supplier)).not.toBe(old);
    const paid = await pays(supplier);
    expect(paid).not.toBe('');
    await before.getByText(new RegExp(paid.replace(' ', '.'))).waitFor();
    expect(await stillThere(distributor)).toBe(true);
  });

  it('[RECON-17] a narrowed statement is the same behind its link, and its file adds up to what is shown', async () => {
    await distributor.goto('/distributor/balance');
    await rowsOf(distributor).filter({ hasText: 'Nusa Home' }).click();
    await distributor.getByRole('button', { name: /^Checked: all/ }).waitFor();
    await distributor.locator('main input').and(distributor.getByLabel('Show')).click();
    await distributor.getByRole('option', { name: 'Order charges' }).click();
    const sum = distributor.locator('main').getByText(/^Together/);
    await sum.waitFor();
    const shown = readable(await sum.textContent());
    const lines = await distributor.locator('main tbody tr td:first-child').count();
    expect(lines).toBeGreaterThan(0);

    const other = await distributor.context().newPage();
    await other.goto(distributor.url());
    await other
      .locator('main')
      .getByText(/^Together/)
      .waitFor();
    expect(
      readable(
        await other
          .locator('main')
          .getByText(/^Together/)
          .textContent(),
      ),
    ).toBe(shown);
    expect(await other.locator('main tbody tr td:first-child').count()).toBe(lines);
    await other.close();

    const downloading = distributor.waitForEvent('download');
    await distributor.getByRole('button', { name: 'Export CSV' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^statement-.*\.csv$/);
    const [header = '', ...rows] = (await readFile((await file.path()) ?? '', 'utf8'))
      .trim()
      .split('\r\n')
      .map((line) => line.replaceAll(/"[^"]*"/g, ''));
    const at = header.split(',').indexOf('amount');
    const total = rows.reduce((all, row) => all.plus(row.split(',')[at] ?? '0'), new Decimal(0));
    const told = shown.replace('Together MYR ', '').replace('\u2212', '-').replaceAll(',', '');
    expect(total.toFixed(2)).toBe(told);
    const entries = readable(
      await distributor
        .locator('main')
        .getByText(/^\d+ entries$/)
        .textContent(),
    );
    expect(rows).toHaveLength(Number.parseInt(entries, 10));
  });

  it('a panel closes by Escape and by back, and leaves the list where it was', async () => {
    await supplier.goto('/supplier/products');
    await rowsOf(supplier).first().click();
    const panel = supplier.getByRole('dialog');
    await panel.getByRole('link', { name: 'Open page' }).waitFor();
    await supplier.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await rowsOf(supplier).first().click();
    await panel.waitFor();
    await supplier.goBack();
    await panel.waitFor({ state: 'detached' });
    expect(new URL(supplier.url()).pathname).toBe('/supplier/products');
  });
});
