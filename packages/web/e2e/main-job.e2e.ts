import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from './harness.ts';
import {
  anotherTab,
  dialogOf,
  figuresOf,
  goTo,
  journeyPerson,
  markScreen,
  readable,
  rowWith,
  stillThere,
  widerThanScreen,
} from './journey-person.ts';
import {
  becomeSupplier,
  copyInvitation,
  goThroughOnboarding,
  PASSWORD,
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
  ship,
  statementLines,
  withdraw,
} from './journey-trade.ts';

const SOLD = ['1', '2', '3', '4'].map((last) => ({
  orderNo: `57646141303878570${last}`,
  sellerSku: 'BASKET-TT',
  quantity: last === '1' ? '2' : '1',
}));
const DISTRIBUTOR = 'budi@kedai-murni.example';

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
      email: DISTRIBUTOR,
    });
    await distributor.getByRole('button', { name: 'Sell as a distributor' }).click();
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
    expect(await importOrders(distributor, SOLD)).toContain('4 new · 1 unchanged');
    expect(await importOrders(distributor, SOLD)).toContain('5 unchanged');
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

  it('[ORD-26][ORD-27] the supplier ships, and the order moves to To pickup by itself', async () => {
    await goTo(distributor, /^To pickup/);
    await distributor.getByText('Nothing waits for the carrier').waitFor();
    await markScreen(distributor);
    await ship(supplier, packages[0] ?? '', 'J&T Express', '630012345678');

    const row = rowWith(distributor, packages[0] ?? '');
    await row.getByText('J&T Express · 630012345678').waitFor();
    await distributor.getByText(`Lestari Living shipped order ${packages[0]}`).first().waitFor();
    expect(await stillThere(distributor)).toBe(true);
  });

  it('[ORD-22][ORD-31] in two tabs of one person an order is pushed once, and what is withdrawn is refunded', async () => {
    const second = packages[1] ?? '';
    const tab = await anotherTab(world, 'distributor, second tab', distributor);
    await tab.goto('/distributor/orders/distribution');
    await rowWith(tab, second).waitFor();
    const dialog = await openPush(distributor, second);
    const stale = await openPush(tab, second);
    const push = { name: /^Push 1 order · MYR.18.70/ };
    // Both at once: only one of two tabs is in front, and a hidden one cannot be pointed at.
    await Promise.all([
      dialog.getByRole('button', push).dispatchEvent('click'),
      stale.getByRole('button', push).dispatchEvent('click'),
    ]);
    await distributor.bringToFront();
    await distributor.getByRole('tab', { name: /^Pushed\s*1/ }).click();
    await tab.getByRole('tab', { name: /^Pushed\s*1/ }).waitFor();
    await tab.close();

    await withdraw(distributor, second, 'MYR.18.70');
    await distributor.getByRole('tab', { name: /^Withdrawn\s*1/ }).click();
    await rowWith(distributor, second).waitFor();
  });

  it('back closes what stood over the list, and the list is as it was', async () => {
    const third = packages[2] ?? '';
    await openPush(distributor, third);
    await distributor.goBack();
    await dialogOf(distributor, 'Push to suppliers').waitFor({ state: 'detached' });
    await distributor.goForward();
    await rowWith(distributor, third).getByRole('button', { name: 'Push', exact: true }).waitFor();
  });

  it('[RECON-05][RECON-07][RECON-16] both sides read the same statement, and it is proved', async () => {
    await goTo(distributor, 'Balance');
    await rowWith(distributor, 'Lestari Living').click();
    await goTo(supplier, 'Accounts');
    await rowWith(supplier, 'Kedai Murni').click();
    const lines = await statementLines(distributor);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(/ \| MYR 69\.10$/);
    expect(await statementLines(supplier)).toEqual(lines);
    for (const page of [distributor, supplier]) {
      await page.getByRole('button', { name: 'Checked: all 10 entries add up' }).click();
      await page.getByText('Every entry was added up again just now').waitFor();
      await page.keyboard.press('Escape');
    }
  });

  it('[ORD-16] on a phone, the distributor signs in, sees the balance and pushes an order', async () => {
    const phone = await journeyPerson(world, 'phone', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await phone.goto('/sign-in');
    await phone.getByLabel('Email').fill(DISTRIBUTOR);
    await phone.locator('input[type=password]').fill(PASSWORD);
    await phone.getByRole('button', { name: 'Sign in' }).click();
    await phone.waitForURL(/\/distributor\/home/);
    const go = async (entry: RegExp) => {
      await phone.getByRole('button', { name: 'Open navigation' }).tap();
      await phone.getByRole('dialog').getByRole('link', { name: entry }).tap();
    };
    await go(/^Balance/);
    await rowWith(phone, 'Lestari Living')
      .getByText(/MYR.69.10/)
      .first()
      .waitFor();
    await go(/^Distribution/);
    const row = rowWith(phone, packages[2] ?? '');
    await row.getByRole('button', { name: 'Push', exact: true }).tap();
    const dialog = dialogOf(phone, 'Push to suppliers');
    await dialog.getByRole('button', { name: /^Push 1 order · MYR.18.70/ }).tap();
    await phone.getByText('1 order pushed').waitFor();
    await row.waitFor({ state: 'detached' });
    await go(/^Balance/);
    await rowWith(phone, 'Lestari Living')
      .getByText(/MYR.50.40/)
      .first()
      .waitFor();
    expect(await widerThanScreen(phone)).toBe(0);
  });
});
