import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { addStore, buyerOrder, storeOf, takeIn } from '../testing/orders.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

let app: TestApp;
let world: PushWorld;
beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app);
});
afterAll(() => app.close());

async function sales() {
  const { viewer } = await app.must<{
    viewer: { distributor: { claim: { listings: { platform: string; lastSale: unknown }[] } } };
  }>(
    world.distributor.token,
    `query ($id: ID!) { viewer { distributor { claim(id: $id) { listings {
      platform lastSale { unitPrice { amount currency } orderedAt } } } } } }`,
    { id: world.claims.A },
  );
  return viewer.distributor.claim.listings;
}

const sold = (orderNo: string, unitPrice: string, orderedAt: string) =>
  buyerOrder(orderNo, {
    orderedAt,
    lines: [{ platformSku: 'LISTING-A', productName: 'Enamel mug', quantity: 1, unitPrice }],
  });

it('[CLAIM-22] a listing knows what it sold for last, each store for itself', async () => {
  const { id: storeId } = await storeOf(app, world);
  await addStore(app, world, 'SHOPEE');
  expect((await sales()).map(({ lastSale }) => lastSale)).toEqual([null, null]);
  await takeIn(app, world.distributor.token, storeId, [
    sold('S2', '21.90', '2026-11-01T05:00:00.000Z'),
    sold('S1', '19.90', '2026-11-01T01:00:00.000Z'),
  ]);
  const found = await sales();
  expect(found.find(({ platform }) => platform === 'TIKTOK_SHOP')?.lastSale).toEqual({
    unitPrice: { amount: '21.90', currency: 'MYR' },
    orderedAt: '2026-11-01T05:00:00.000Z',
  });
  expect(found.find(({ platform }) => platform === 'SHOPEE')?.lastSale).toBeNull();
});
