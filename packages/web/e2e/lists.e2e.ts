import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from './cast.mjs';
import { startDemoWorld } from './demo-world.mjs';
import { launch } from './launch.mjs';
import { type Look, lookOf, setEverything } from './list-screen-page.ts';
import { readListScreens } from './list-screens.ts';
import type { ServerProcess } from './server-process.mjs';
import { followRequests } from './settled.mjs';

let folder: string;
let server: ServerProcess;
let browser: Browser;
let cast: Cast;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'distributary-lists-'));
  server = await startDemoWorld({ folder, size: 'tiny', stdio: 'ignore' });
  browser = await launch();
  cast = castOf(browser, server.url);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}-files`, { recursive: true, force: true });
});

const people = { supplier: 'nusa', distributor: 'aisyah' };
const whoseIs = (path: string) =>
  path.startsWith('/supplier') ? people.supplier : people.distributor;

/** A page in a browser of its own; what the browser complains of is kept. */
async function person(name: string) {
  const context = await browser.newContext({
    baseURL: server.url,
    storageState: await cast.sessionOf(name),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Kuala_Lumpur',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return { page, complaints, settled: followRequests(page), leave: () => context.close() };
}

const countOf = (page: Page) => page.getByRole('toolbar').getAttribute('aria-label');

describe('every list', async () => {
  const screens = await readListScreens();

  it('is known', () => {
    expect(screens.length).toBeGreaterThan(15);
  });

  it.each(screens)(
    '$path is the same after a reload, back and forward, and for a colleague',
    async (screen) => {
      const { page, complaints, settled, leave } = await person(whoseIs(screen.path));
      await page.goto(screen.path);
      await page.locator('main h1').waitFor();
      await settled();
      const before = await lookOf(page);
      await setEverything(page, screen, settled);
      const link = page.url();
      const set = await lookOf(page);
      const settings = screen.list.tabs.length + screen.list.filters.length;
      if (settings > 0) expect(link).not.toBe(`${server.url}${screen.path}`);

      await page.reload();
      await settled();
      expect(await lookOf(page)).toEqual(set);

      // Every step back is one that was taken, down to the list as it was found.
      const back: Look[] = [];
      while (new URL(page.url()).search !== '' && back.length < 20) {
        await page.goBack();
        await settled();
        back.push(await lookOf(page));
      }
      if (back.length > 0) expect(back.at(-1)).toMatchObject({ tab: before.tab, chips: [] });
      for (const _ of back) await page.goForward();
      await settled();
      expect(await lookOf(page)).toEqual(set);

      const colleague = await person(whoseIs(screen.path));
      await colleague.page.goto(link);
      await colleague.settled();
      expect(await lookOf(colleague.page)).toEqual(set);
      expect([...complaints, ...colleague.complaints]).toEqual([]);
      await Promise.all([leave(), colleague.leave()]);
    },
  );
});

it('an open drawer stands in the address, and back closes it', async () => {
  const { page, settled, leave } = await person(people.distributor);
  await page.goto('/distributor/products');
  await page.locator('tbody tr[data-row] td').nth(2).click();
  await page.getByRole('dialog').waitFor();
  const link = page.url();
  const colleague = await person(people.distributor);
  await colleague.page.goto(link);
  await colleague.page.getByRole('dialog').waitFor();
  await page.goBack();
  await settled();
  expect(await lookOf(page)).toMatchObject({ drawer: false });
  await Promise.all([leave(), colleague.leave()]);
});

describe('picking rows', () => {
  it('shift picks from there to here, by pointer and by keyboard, and other filters begin anew', async () => {
    const { page, complaints, settled, leave } = await person(people.distributor);
    await page.goto('/distributor/products');
    const boxes = page.locator('tbody input[type=checkbox]');
    await boxes.nth(1).click();
    await boxes.nth(4).click({ modifiers: ['Shift'] });
    expect(await countOf(page)).toBe('4 selected');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await countOf(page)).toBe('6 selected');
    await page.keyboard.press('Control+a');
    expect(await countOf(page)).toBe(`${await boxes.count()} selected`);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('toolbar').count()).toBe(0);

    await boxes.nth(0).click();
    await page.getByRole('tab', { name: /^Unclaimed/ }).click();
    await settled();
    expect(await page.getByRole('toolbar').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('takes all that match, loaded or not, and acts on as many as it says', async () => {
    const { page, settled, leave } = await person(people.supplier);
    for (let at = 0; at < 40; at += 1) {
      const name = `Shelf of forty ${at}`;
      await page.request.post('/graphql', {
        data: {
          query: `mutation ($input: SkuCreateInput!) { skuCreate(input: $input) {
            userErrors { __typename } } }`,
          variables: { input: { code: `FORTY-${at}`, name } },
        },
      });
    }
    await page.goto('/supplier/products');
    await settled();
    await page.locator('thead input[type=checkbox]').click();
    expect(await countOf(page)).toBe('50 selected');
    const more = page.getByRole('button', { name: /^Select all \d+ that match$/ });
    const all = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
    expect(all).toBeGreaterThan(70);
    await more.click();
    await page.getByRole('toolbar', { name: `${all} selected` }).waitFor();
    await page.locator('tbody input[type=checkbox]').first().click();
    expect(await countOf(page)).toBe(`${all - 1} selected`);
    await leave();
  });
});

describe('what a person keeps of a list', () => {
  it('columns are taken away and moved, and stay so', async () => {
    const { page, settled, leave } = await person(people.distributor);
    const headers = () => page.locator('thead th').allInnerTexts();
    await page.goto('/distributor/products');
    await settled();
    const usual = await headers();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Supplier', exact: true }).click();
    await page.getByRole('button', { name: 'Move Stock forward' }).click();
    const chosen = await headers();
    expect(chosen).not.toContain('Supplier');
    expect(chosen.indexOf('Stock')).toBeLessThan(chosen.indexOf('Distribution price'));
    await page.reload();
    await settled();
    expect(await headers()).toEqual(chosen);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('button', { name: 'Back to the usual columns' }).click();
    expect(await headers()).toEqual(usual);
    await leave();
  });

  it('a view is saved under a name, opens the list, is shared, changed and deleted', async () => {
    const { page, complaints, settled, leave } = await person(people.distributor);
    await page.goto('/distributor/products?tab=unclaimed&q=a');
    await settled();
    const kept = await lookOf(page);
    const views = page.getByRole('button', { name: /^Views/ });
    await views.click();
    await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('To look at');
    await dialog.getByRole('switch', { name: 'Open the list with it' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Views: To look at' }).waitFor();

    await page.goto('/distributor/products');
    await page.getByRole('button', { name: 'Views: To look at' }).waitFor();
    await settled();
    expect(await lookOf(page)).toEqual(kept);

    await page.getByRole('tab', { name: /^Claimed/ }).click();
    await views.getByText('changed').waitFor();
    await views.click();
    await page.getByRole('menuitem', { name: 'Save the changes in “To look at”' }).click();
    await page.getByText('The changes are saved in the view.').waitFor();
    await views.click();
    await page.getByRole('menuitem', { name: 'Delete “To look at”…' }).click();
    await page.getByRole('button', { name: 'Delete the view' }).click();
    await page.getByText('The view is deleted.').waitFor();
    await page.goto('/distributor/products');
    await settled();
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
    await leave();
  });
});
