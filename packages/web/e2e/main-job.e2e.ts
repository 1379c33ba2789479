import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from './harness.ts';
import {
  dialogOf,
  figuresOf,
  goTo,
  journeyPerson,
  markScreen,
  readable,
  rowWith,
  stillThere,
} from './journey-person.ts';
import {
  becomeSupplier,
  copyInvitation,
  goThroughOnboarding,
  signUp,
  stockUp,
} from './journey-set-up.ts';
import {
  approve,
  bookHundred,
  changePrice,
  importOrders,
  openPush,
  openStore,
  packAll,
  statementLines,
} from './journey-trade.ts';

const SOLD = ['1', '2', '3', '4'].map((last) => ({
  orderNo: `57646141303878570${last}`,
  sellerSku: 'BASKET-TT',
  quantity: last === '1' ? '2' : '1',
}));

let world: World;
let supplier: Page;
let distributor: Page;
let link: string;
const packages: string[] = [];

beforeAll(async () => {
  world = await World.start();
  supplier = await journeyPerson(world, 'supplier');
  distributor = await journeyPerson(world, 'distributor');
});
afterAll(() => world.close());

describe('the main job, two people at two screens', () => {
  it('[GEN-01][SUP-01][PERM-03] a supplier signs up, is put on V2, and goes through the six steps', async () => {
    await becomeSupplier(world, supplier, {
      organisation: 'Lestari Living',
      name: 'Aisyah Rahman',
      email: 'aisyah@lestari.example',
      side: /^I supply/,
    });
    await goThroughOnboarding(supplier);
    await stockUp(supplier, 'Shah Alam', '40');
    link = await copyInvitation(supplier);
    expect(link).toMatch(/\/join\/\S{16,}$/);
  });

  it('[PART-02] whoever opens the link signs up, is led back to it, and applies', async () => {
    await goTo(supplier, /^My distributors/);
    await supplier.getByText('No application waits').waitFor();
    await markScreen(supplier);

    await distributor.goto(link);
    await distributor.getByText('Lestari Living invites you to sell its goods').waitFor();
    await distributor.getByRole('button', { name: 'Sign up and apply' }).click();
    await signUp(distributor, {
      organisation: 'Kedai Murni',
      name: 'Budi Santoso',
      email: 'budi@kedai-murni.example',
      side: /^I sell/,
    });
    const card = distributor.locator('section').filter({ hasText: 'Sell what suppliers offer' });
    await card.getByRole('button', { name: /take up this side/i }).click();
    await distributor.getByLabel('Message').fill('Two TikTok stores, mostly baskets.');
    await distributor.getByRole('button', { name: 'Apply to Lestari Living' }).click();
    await distributor.getByText('is waiting for its decision').waitFor();
    await distributor.getByRole('button', { name: 'Go to my suppliers' }).click();
    await distributor.getByRole('tab', { name: /^Pending authorization/ }).click();
    await rowWith(distributor, 'Lestari Living').waitFor();
    await markScreen(distributor);
  });

  it('[PART-07][NOTIF-01] the application and then its approval arrive without reloading', async () => {
    const application = rowWith(supplier, 'Kedai Murni');
    await application.waitFor();
    await supplier.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor();
    await approve(supplier, 'Kedai Murni', 'Two TikTok stores, mostly baskets.');

    await distributor.getByText('Lestari Living approved your application').first().waitFor();
    await rowWith(distributor, 'Lestari Living').waitFor({ state: 'detached' });
    await distributor.getByRole('tab', { name: /^Partnered\s*1/ }).click();
    await rowWith(distributor, 'Lestari Living').getByText('1 thing to do').waitFor();
    expect(await stillThere(supplier)).toBe(true);
    expect(await stillThere(distributor)).toBe(true);
  });

  it('[CLAIM-04][CLAIM-06] the distributor claims the product and maps it to a store listing', async () => {
    await goTo(distributor, /^My distribution products/);
    await distributor.getByRole('tab', { name: /^Unclaimed/ }).click();
    await rowWith(distributor, 'BASKET-M').waitFor();
    await distributor.getByLabel('Select all rows shown').check();
    await distributor.getByRole('button', { name: 'Claim 1 product' }).click();
    const dialog = dialogOf(distributor, 'Claim products');
    await dialog.getByText('A new SKU is made').waitFor();
    await dialog.getByRole('button', { name: 'Claim 1 product' }).click();
    await distributor.getByText('1 product claimed').waitFor();
    await distributor.getByRole('tab', { name: /^Claimed/ }).click();
    await rowWith(distributor, 'BASKET-M').getByRole('link', { name: '40' }).waitFor();
    await openStore(distributor, 'Kedai Murni TikTok', 'BASKET-TT');
  });

  it('[ORD-01] the order list of TikTok Shop is taken in, and twice changes nothing', async () => {
    expect(await importOrders(distributor, SOLD)).toContain(
      '4 new · 0 updated · 1 unchanged · 0 refused',
    );
    expect(await importOrders(distributor, SOLD)).toContain(
      '0 new · 0 updated · 5 unchanged · 0 refused',
    );
    await packAll(distributor, 4);
    await goTo(distributor, /^Distribution/);
    for (const [at, { quantity }] of SOLD.entries()) {
      const row = rowWith(distributor, `${quantity} unit`).nth(at === 0 ? 0 : at - 1);
      packages.push(readable(await row.getByRole('link').first().textContent()));
    }
    expect(new Set(packages).size).toBe(4);
  });

  it('[ORD-17][ORD-25][BOOK-01] a push without money is refused with the reason, until the supplier books some', async () => {
    const dialog = await openPush(distributor, packages[0] ?? '');
    await dialog.getByText('Insufficient Balance: short by MYR 20.90').waitFor();
    const push = dialog.getByRole('button', { name: 'Nothing can be pushed' });
    expect(await push.isDisabled()).toBe(true);
    await markScreen(distributor);

    await bookHundred(supplier, 'Kedai Murni');

    await dialog.getByRole('button', { name: /^Push 1 order · MYR.30.90/ }).waitFor();
    expect(await figuresOf(dialog)).toMatchObject({
      Orders: '1',
      Goods: 'MYR 25.00',
      'Handling fee': 'MYR 1.90',
      'Shipping fee': 'MYR 4.00',
      Total: 'MYR 30.90',
      'Balance now': 'MYR 100.00',
      'Balance after': 'MYR 69.10',
    });
    expect(await stillThere(distributor)).toBe(true);
  });

  it('[ORD-16][ORD-22] a double click on Push charges once, and the supplier sees the order arrive', async () => {
    await goTo(supplier, /^Supply orders/);
    await supplier.getByText('No orders here').waitFor();
    await markScreen(supplier);
    const dialog = dialogOf(distributor, 'Push to suppliers');
    await dialog.getByRole('button', { name: /^Push 1 order/ }).dblclick();
    await distributor.getByText('1 order pushed').waitFor();
    expect(readable(await rowWith(supplier, packages[0] ?? '').textContent())).toContain(
      'MYR 30.90',
    );
    await supplier.getByRole('tab', { name: /^To process\s*1/ }).waitFor();
    expect(await stillThere(supplier)).toBe(true);

    await goTo(distributor, 'Balance');
    await rowWith(distributor, 'Lestari Living').click();
    expect(await statementLines(distributor)).toEqual([
      'Shipping fee | MYR −4.00 | MYR 69.10',
      'Handling fee | MYR −1.90 | MYR 73.10',
      'Order goods | MYR −25.00 | MYR 75.00',
      'Money received | MYR +100.00 | MYR 100.00',
    ]);
  });

  it('[PRICE-03][NOTIF-06] a new price reaches the open list and the bell of the distributor', async () => {
    await goTo(distributor, /^My distribution products/);
    await rowWith(distributor, 'BASKET-M')
      .getByText(/MYR.12.50/)
      .waitFor();
    await markScreen(distributor);
    await changePrice(supplier, 'BASKET-M', '13.00');

    await rowWith(distributor, 'BASKET-M')
      .getByText(/MYR.13.00/)
      .waitFor();
    await distributor.getByText('Lestari Living changed the price of 1 product').first().waitFor();
    await distributor.getByRole('button', { name: 'Notifications, 2 unread' }).click();
    const inbox = distributor.getByRole('dialog');
    await inbox.getByText(/Rattan basket: MYR.12.50 → MYR.13.00 · 1 listing/).waitFor();
    await distributor.keyboard.press('Escape');
    expect(await stillThere(distributor)).toBe(true);
  });
});
