import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { World } from './harness.ts';
import { dialogOf, find } from './journey-person.ts';

let world: World;
let distributor: Page;
let supplier: Page;

beforeAll(async () => {
  world = await World.start({ demo: true });
  distributor = await signedIn('aisyah');
  supplier = await signedIn('nusa');
});
afterAll(() => world.close());

async function signedIn(name: string): Promise<Page> {
  const page = await world.person(name, { timezoneId: 'Asia/Kuala_Lumpur' });
  await world.ask(
    page,
    'mutation ($input: DemoSignInInput!) { demoSignIn(input: $input) { viewer { user { id } } } }',
    { input: { email: `${name}@demo.distributary.example` } },
  );
  await page.goto('/');
  await page.locator('main h1').waitFor();
  return page;
}

/** Something the demo world holds, as the API tells it. */
async function anOrder(): Promise<string> {
  const { viewer } = await world.ask<{
    viewer: { distributor: { distributionOrders: { nodes: { packageNo: string }[] } } };
  }>(
    distributor,
    '{ viewer { distributor { distributionOrders(first: 1) { nodes { packageNo } } } } }',
  );
  return viewer.distributor.distributionOrders.nodes[0]?.packageNo ?? '';
}

async function aSku(): Promise<string> {
  const { viewer } = await world.ask<{
    viewer: { distributor: { skus: { nodes: { code: string }[] } } };
  }>(distributor, '{ viewer { distributor { skus(first: 1) { nodes { code } } } } }');
  return viewer.distributor.skus.nodes[0]?.code ?? '';
}

it('⌘K goes to an order by its number', async () => {
  const packageNo = await anOrder();
  expect(packageNo).not.toBe('');
  await find(distributor, packageNo, new RegExp(packageNo));
  await distributor.waitForURL(/\/distributor\/orders\/[^?]/);
  await distributor.getByRole('heading', { level: 1, name: packageNo }).waitFor();
});

it('⌘K finds a SKU by its code and a partner by its name', async () => {
  const code = await aSku();
  expect(code).not.toBe('');
  await find(distributor, code, new RegExp(code));
  await distributor.waitForURL(/\/distributor\/skus\?/);
  await distributor.getByRole('dialog').getByLabel('Close').first().click();
  await distributor.getByRole('dialog').waitFor({ state: 'detached' });
  await find(distributor, 'nusa', /Nusa Home/);
  await distributor.waitForURL(/\/distributor\/suppliers\//);
});

it('⌘K begins what can be done, and offers first where one was last', async () => {
  await find(distributor, 'import ord', /Import orders/);
  await dialogOf(distributor, 'Import orders').waitFor();
  await distributor.keyboard.press('Escape');

  await find(supplier, 'book kedai', /Book money for Kedai Aisyah/);
  await dialogOf(supplier, 'Manual bookkeeping').waitFor();
  await supplier.keyboard.press('Escape');
  await dialogOf(supplier, 'Manual bookkeeping').waitFor({ state: 'detached' });
  await supplier.keyboard.press('Control+k');
  const recent = supplier.getByRole('group', { name: 'Recent' });
  await recent.getByRole('option', { name: /Book money for Kedai Aisyah/ }).waitFor();
  await supplier.keyboard.press('Escape');
});

it('⌘K offers nobody what they may not do', async () => {
  await distributor.keyboard.press('Control+k');
  await distributor.getByRole('combobox', { name: 'Search or jump to' }).fill('product');
  await distributor.getByRole('option', { name: 'My distribution products' }).waitFor();
  expect(await distributor.getByRole('option', { name: 'Add product' }).count()).toBe(0);
  await distributor.keyboard.press('Escape');
});

it('[NOTIF-06][NOTIF-07] notices stand by day, lead to their thing, and are read one or all', async () => {
  const bell = distributor.getByRole('button', { name: /^Notifications/ });
  await distributor.getByRole('button', { name: /^Notifications, \d+ unread/ }).click();
  expect(await distributor.title()).toMatch(/^\(\d+\) /);
  const panel = distributor.getByRole('dialog').filter({ hasText: 'See all' });
  await panel.getByRole('heading', { level: 2 }).first().waitFor();
  const unread = await panel.getByRole('button', { name: 'Mark as read' }).count();
  await panel.getByRole('button', { name: 'Mark as read' }).first().click();
  await expect
    .poll(() => panel.getByRole('button', { name: 'Mark as read' }).count(), { timeout: 10_000 })
    .toBe(unread - 1);
  await panel.getByRole('button', { name: 'Mark all as read' }).click();
  await distributor.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  await panel
    .getByRole('button', { name: /shipped order/ })
    .first()
    .click();
  await distributor.waitForURL(/\/distributor\/orders\//);

  await bell.click();
  await panel.getByRole('button', { name: 'See all' }).click();
  await distributor.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
  await distributor.getByRole('tab', { name: /^Unread/ }).click();
  await distributor.getByText('You have read everything').waitFor();
  expect(await distributor.title()).toBe('Notifications · Distributary');
});

it('on a phone the palette fills the screen and the panel stays within it', async () => {
  const phone = await world.person('phone', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    storageState: await distributor.context().storageState(),
  });
  await phone.goto('/distributor/home');
  await phone.getByRole('button', { name: /^Notifications/ }).tap();
  await phone.getByRole('button', { name: 'See all' }).waitFor();
  const width = () => phone.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(390);
  await phone.keyboard.press('Escape');
  await phone.getByRole('button', { name: /^Search/ }).tap();
  await phone.getByRole('combobox', { name: 'Search or jump to' }).fill('balance');
  await phone.getByRole('option', { name: /^Balance/ }).tap();
  await phone.waitForURL(/\/distributor\/balance/);
});
