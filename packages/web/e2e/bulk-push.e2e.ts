import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BulkWorld, book, buildBulkWorld } from './bulk-world.ts';
import { World } from './harness.ts';
import { dialogOf, goTo, readable, rowWith } from './journey-person.ts';

let world: World;
let bulk: BulkWorld;
let page: Page;
/** The address of the push. */
let job: string;

beforeAll(async () => {
  world = await World.start();
  bulk = await buildBulkWorld(world);
  page = bulk.page;
}, 120_000);
afterAll(() => world.close());

const progress = (of: Page) => of.getByRole('main').getByRole('progressbar').first();
const settled = async (of: Page) => Number(await progress(of).getAttribute('aria-valuenow'));
const stateOf = (of: Page) => of.locator('main h1 + span');

describe('[ORD-15][ORD-22] a push of 200 orders', () => {
  it('starts from everything that matches, with the money first', async () => {
    // The listing of the tray is gone, the lamp is off, and the second supplier holds no money.
    await bulk.nusa.act('productsDisable', { skuIds: [bulk.nusa.skuIds[1]] });
    await bulk.unmapTray();
    await page.goto('/distributor/orders/distribution');
    await rowWith(page, 'BULK-').first().waitFor();
    await page.getByLabel('Select all rows shown').check();
    await page.getByRole('button', { name: /^Select all .*match$/ }).click();
    await page.getByRole('button', { name: /^Push \d+ orders/ }).click();
    const dialog = dialogOf(page, 'Push to suppliers');
    await dialog.getByText('3 orders will not be pushed').waitFor();
    await dialog.getByRole('button', { name: /^Push 197 orders/ }).click();
    await dialog.getByRole('progressbar').waitFor();
    // Whether it still says that one may leave depends on how quick the machine is.
    await dialog
      .getByRole('button', { name: /^(Leave it running|Done)$/ })
      .last()
      .click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('goes on while one is elsewhere and after a reload, and is found again', async () => {
    await goTo(page, 'Stores');
    await page.reload();
    await page.getByRole('button', { name: /^Work, / }).click();
    const work = page.getByRole('button', { name: /^Push to suppliers · 200 orders/ });
    await work.first().click();
    await page.waitForURL(/\/jobs\/job_/);
    job = page.url();
    await page.getByRole('heading', { name: 'Push to suppliers · 200 orders' }).waitFor();
    await page.getByText('Done, some refused').first().waitFor();
    expect(await settled(page)).toBe(200);
    expect(readable(await page.getByRole('main').textContent())).toContain(
      '197 pushed · 3 refused',
    );
  });

  it('says of each refused order why, and leads to where it is put right', async () => {
    for (const [no, why, step] of [
      ['BULK-198', 'no longer distributed', 'See expired products'],
      ['BULK-199', 'not mapped', 'Map the listing'],
      ['BULK-200', 'Insufficient Balance', 'See balance'],
    ] as const) {
      const row = rowWith(page, no);
      await row.getByText(why).waitFor();
      await row.getByRole('link', { name: step }).waitFor();
    }
    const href = await page.getByRole('link', { name: 'Download the list' }).getAttribute('href');
    const file = await (await page.request.get(href ?? '')).text();
    expect(file.trim().split('\r\n')).toHaveLength(4);
    expect(file).toContain('InsufficientBalance');
  });

  it('is tried again as each is put right, until all are pushed', async () => {
    await rowWith(page, 'BULK-199').getByRole('link', { name: 'Map the listing' }).click();
    await rowWith(page, 'A tray').click();
    const panel = dialogOf(page, 'A tray');
    await panel.getByLabel("The store's SKU").fill('TRAY');
    await panel.getByRole('button', { name: 'Map', exact: true }).click();
    await panel.getByRole('button', { name: 'Take off' }).waitFor();
    await page.keyboard.press('Escape');
    await page.goto(job);
    await page.getByRole('heading', { name: 'Push to suppliers · 200 orders' }).waitFor();

    await rowWith(page, 'BULK-199').getByLabel('Select this row').check();
    await page.getByRole('button', { name: 'Try 1 again' }).click();
    await page.getByText('198 pushed · 2 refused').first().waitFor();
    await rowWith(page, 'BULK-199').waitFor({ state: 'detached' });

    await bulk.nusa.act('productsEnable', { skuIds: [bulk.nusa.skuIds[1]] });
    await book(bulk.selat.act, bulk.accounts[1] ?? '', '18.20');
    await page.getByRole('button', { name: 'Try the refused again' }).click();
    await page.getByText('200 pushed').first().waitFor();
    await page.getByText('Nothing was refused').waitFor();
    expect(await stateOf(page).textContent()).toBe('Done');
  });

  it('has charged every order once: the statements say the same sum', async () => {
    const { viewer } = await world.ask<{
      viewer: { distributor: { accounts: { nodes: { balance: { amount: string } }[] } } };
    }>(page, '{ viewer { distributor { accounts(first: 10) { nodes { balance { amount } } } } } }');
    const balances = viewer.distributor.accounts.nodes.map(({ balance }) => balance.amount);
    // 12.50 goods, 1.20 handling and 4.50 shipping an order.
    expect(balances.sort()).toEqual(['0.00', (5000 - 199 * 18.2).toFixed(2)].sort());
  });
});
