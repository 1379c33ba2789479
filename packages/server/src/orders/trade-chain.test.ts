import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mapListings } from '../catalog/commands/map-listings.ts';
import { claims } from '../claims/claim.table.ts';
import type { Id } from '../kernel/ids.ts';
import { recordBookkeeping } from '../ledger/commands/record-bookkeeping.ts';
import { accounts } from '../ledger/ledger.table.ts';
import { perform } from '../platform/work.ts';
import { createStore } from '../stores/commands/create-store.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildSupplier, type TestOrganisation } from '../testing/factories.ts';
import { buyerOrder, pack, push, standing, takeIn } from '../testing/orders.ts';
import { buildPartnership, mustSucceed } from '../testing/partnership.ts';
import { buildClaim, buildProduct, buildSku, buildStock, buildTrade } from '../testing/trade.ts';

let app: TestApp;
let distributor: TestOrganisation;
let supplier: TestOrganisation;
let storeId: Id<'store'>;
beforeAll(async () => {
  app = await startTestApp();
  const trade = await buildTrade(app);
  ({ distributor, supplier } = trade);
  await addBalance(supplier, '100.00');
  ({ storeId } = mustSucceed(
    await perform(app.services.place, distributor.actor, (work) =>
      createStore(work, { platform: 'SHOPEE', nickname: 'Mei', country: 'MY', currency: 'MYR' }),
    ),
  ));
  await map('MUG', await localSkuOf(await buildClaim(app, distributor, trade.skuId)));
});
afterAll(() => app.close());

async function addBalance(by: TestOrganisation, amount: string) {
  const [account] = await app.db
    .select()
    .from(accounts)
    .where(
      and(eq(accounts.supplierId, by.tenantId), eq(accounts.distributorId, distributor.tenantId)),
    );
  if (!account) throw new Error('no account was opened');
  const booking = {
    accountId: account.id,
    kind: 'ADD_BALANCE' as const,
    amount,
    currency: account.currency,
    note: 'received',
    attachmentId: null,
    force: false,
    idempotencyKey: `add ${account.id}`,
  };
  mustSucceed(
    await perform(app.services.place, by.actor, (work) => recordBookkeeping(work, booking)),
  );
}

async function localSkuOf(claimId: Id<'claim'>) {
  const [claim] = await app.db.select().from(claims).where(eq(claims.id, claimId));
  return claim?.localSkuId as Id<'sku'>;
}

async function map(platformSku: string, skuId: Id<'sku'>) {
  mustSucceed(
    await perform(app.services.place, distributor.actor, (work) =>
      mapListings(work, [{ storeId, platformSku, skuId }]),
    ),
  );
}

const line = (platformSku: string, quantity: number) => ({
  platformSku,
  productName: platformSku,
  quantity,
  unitPrice: '19.90',
});

async function take(orderNo: string, lines: object[]): Promise<string> {
  const { results } = await takeIn(app, distributor.token, storeId, [
    buyerOrder(orderNo, { lines }),
  ]);
  return results[0]?.order?.id ?? '';
}

it('[GEN-02] the chain runs from the claim to the balanced account without a step outside', async () => {
  const orderId = await take('G1', [line('MUG', 2)]);
  const [packed] = await pack(app, distributor.token, [{ orderId }]);
  const id = packed?.packages[0]?.id ?? '';
  expect(await push(app, distributor.token, [id])).toEqual([[]]);
  const ship = `mutation ($input: OrderShipInput!) { orderShip(input: $input) {
    order { state supplier { name } charge { total { amount } } history { kind } } userErrors { __typename } } }`;
  const input = { orderId: id, carrier: 'J&T', trackingNo: 'JT9', idempotencyKey: 'g1' };
  const { orderShip } = await app.must<Record<string, object>>(supplier.token, ship, { input });
  expect(orderShip).toMatchObject({
    order: {
      state: 'TO_PICKUP',
      charge: { total: { amount: '25.00' } },
      history: [{ kind: 'PUSHED' }, { kind: 'SHIPPED' }],
    },
  });
  expect(await standing(app, distributor.token)).toMatchObject({
    balance: '75.00',
    states: { G1: 'TO_PICKUP' },
  });
});

it('[ORD-04][ORD-42][ORD-11] goods of two suppliers and own goods: two packages, the own goods stay', async () => {
  const second = await buildSupplier(app);
  const { warehouseIds } = await buildPartnership(app, second, distributor);
  const serum = await buildProduct(app, second, 'SERUM', '30.00');
  await buildStock(app, second, warehouseIds[0] as Id<'warehouse'>, serum, 5);
  await map('SERUM', await localSkuOf(await buildClaim(app, distributor, serum)));
  await map('CANDLE', await buildSku(app, distributor, 'CANDLE'));
  const orderId = await take('G2', [line('MUG', 1), line('SERUM', 2), line('CANDLE', 1)]);
  const [refused] = await pack(app, distributor.token, [{ orderId }]);
  expect(refused?.userErrors[0]).toMatchObject({
    __typename: 'SplitNeeded',
    plan: { blocked: [{ obstacle: 'OWN_GOODS' }] },
  });
  expect(refused?.userErrors[0]?.plan?.parts).toHaveLength(2);
  const [split] = await pack(app, distributor.token, [{ orderId }], { split: true });
  expect(split?.packages.map(({ packageNo }) => packageNo)).toEqual(['G2', 'G2-2']);
  expect(split?.order?.state).toBe('TO_PACK');
  const seen = `{ viewer { supplier { supplyOrders(first: 10) { nodes { packageNo } } } } }`;
  expect(await app.must(second.token, seen)).toMatchObject({
    viewer: { supplier: { supplyOrders: { nodes: [] } } },
  });
  await addBalance(second, '60.00');
  expect(await push(app, distributor.token, split?.packages.map(({ id }) => id) ?? [])).toEqual([
    [],
    [],
  ]);
  expect(await app.must(second.token, seen)).toMatchObject({
    viewer: { supplier: { supplyOrders: { nodes: [{ packageNo: 'G2-2' }] } } },
  });
});

it('[ORD-01] a page of orders costs the same few statements whatever its size', async () => {
  for (let no = 1; no <= 8; no += 1) await take(`N${no}`, [line('MUG', 1)]);
  const statements = async (token: string, query: string, first: number) => {
    const { sql } = app.services.database;
    const original = sql.unsafe;
    let count = 0;
    sql.unsafe = ((...args: Parameters<typeof original>) => {
      // Who asks is looked up for every request alike and is not the list's cost.
      if (!/"sessions"|"memberships"|"api_tokens"|"plans"/.test(String(args[0]))) count += 1;
      return original.apply(sql, args);
    }) as typeof original;
    await app.must(token, query, { first });
    sql.unsafe = original;
    return count;
  };
  // A buyer's order asks for one more: the rules that choose its warehouse.
  const lists: [token: string, query: string, most: number][] = [
    [
      distributor.token,
      `query ($first: Int!) { viewer { distributor { buyerOrders(first: $first, state: TO_PACK) { nodes {
        orderNo store { nickname } total { amount } lines { obstacle supplier { name } product { name } }
        packPlan { parts { warehouseName } } } } } } }`,
      5,
    ],
    [
      distributor.token,
      `query ($first: Int!) { viewer { distributor { distributionOrders(first: $first) { nodes {
        packageNo supplier { name } charge { total { amount } } lines { product { name } } } } } } }`,
      4,
    ],
    [
      supplier.token,
      `query ($first: Int!) { viewer { supplier { supplyOrders(first: $first) { nodes {
        packageNo distributor { name } charge { total { amount } } lines { product { name } } } } } } }`,
      4,
    ],
  ];
  for (const [token, query, most] of lists) {
    const [one, many] = [await statements(token, query, 2), await statements(token, query, 50)];
    expect(one).toBeGreaterThan(0);
    expect(many).toBe(one);
    expect(many).toBeLessThanOrEqual(most);
  }
});
