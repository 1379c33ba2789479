import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { push } from '../testing/orders.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

let app: TestApp;
let world: PushWorld;
let order: string;
beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app, { balance: '500.00', stock: 40 });
  [order = ''] = await world.packOrders(1);
  await push(app, world.distributor.token, [order]);
});
afterAll(() => app.close());

interface Line {
  unitPrice: { amount: string };
  priceNow: { amount: string; currency: string } | null;
  availableNow: number | null;
}

async function lines(side: 'supplier' | 'distributor'): Promise<Line[]> {
  const field = side === 'supplier' ? 'supplyOrder' : 'distributionOrder';
  const { viewer } = await app.must<{ viewer: Record<string, Record<string, { lines: Line[] }>> }>(
    world[side].token,
    `query ($id: ID!) { viewer { ${side} { ${field}(id: $id) { lines {
      unitPrice { amount } priceNow { amount currency } availableNow } } } } }`,
    { id: order },
  );
  return viewer[side]?.[field]?.lines ?? [];
}

it('[ORD-18][CLAIM-23] a line keeps the price of its push and tells the one of now, to both sides', async () => {
  await app.must(
    world.supplier.token,
    `mutation ($input: ProductPriceSetInput!) { productPriceSet(input: $input) { userErrors { __typename } } }`,
    { input: { skuId: world.skus.A, price: '13.75' } },
  );
  for (const side of ['supplier', 'distributor'] as const) {
    expect(await lines(side)).toMatchObject([
      { unitPrice: { amount: '12.50' }, priceNow: { amount: '13.75', currency: 'MYR' } },
      { unitPrice: { amount: '7.35' }, priceNow: { amount: '7.35', currency: 'MYR' } },
    ]);
  }
});

it('[STOCK-17] beside it stands what the warehouse of the order still has', async () => {
  const left = [38, 37];
  for (const side of ['supplier', 'distributor'] as const) {
    expect((await lines(side)).map(({ availableNow }) => availableNow)).toEqual(left);
  }
});

it('[CLAIM-18] a product no longer held has no price of now', async () => {
  await app.must(
    world.supplier.token,
    `mutation ($input: ProductsInput!) { productsDisable(input: $input) { userErrors { __typename } } }`,
    { input: { skuIds: [world.skus.A] } },
  );
  const [gone, kept] = await lines('distributor');
  expect([gone?.priceNow, gone?.availableNow]).toEqual([null, null]);
  expect(kept?.priceNow).not.toBeNull();
});
