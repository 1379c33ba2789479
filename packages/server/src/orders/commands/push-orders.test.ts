import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidOf } from '../../kernel/ids.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildDistributor, buildMember } from '../../testing/factories.ts';
import { buildPushWorld, type PushWorld } from '../../testing/push-world.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const PUSH = `mutation ($orderIds: [ID!]!, $key: ID!) {
  orderPush(input: { orderIds: $orderIds, idempotencyKey: $key }) {
    userErrors { ... on UserError { message path } }
    results {
      orderId transactionId
      order { state charge { goods { amount } handling { amount } shipping { amount } total { amount currency } } }
      userErrors { __typename ... on InsufficientBalance { shortfall { amount } balance { amount } creditAvailable { amount } }
        ... on StockShort { skuCode requested available } ... on AlreadyPushed { state } ... on ProductExpired { lineNo reason } }
    }
  }
}`;

interface Result {
  orderId: string;
  transactionId: string | null;
  order: { state: string; charge: Record<string, { amount: string }> | null } | null;
  userErrors: ({ __typename: string } & Record<string, unknown>)[];
}

let keys = 0;
async function push(world: PushWorld, orderIds: string[], given?: string) {
  keys += 1;
  const key = given ?? `key-${keys}`;
  const { orderPush } = await app.must<{ orderPush: { results: Result[] } }>(
    world.distributor.token,
    PUSH,
    { orderIds, key },
  );
  return orderPush.results;
}

async function account(world: PushWorld) {
  const [row] =
    await app.sql`select balance, last_entry_no from accounts where id = ${uuidOf('account', world.accountId)}`;
  return { balance: String(row!.balance), entries: Number(row!.last_entry_no) };
}

async function entries(world: PushWorld) {
  const rows = await app.sql`select kind, amount, balance_after from ledger_entries
    where account_id = ${uuidOf('account', world.accountId)} and entry_no is not null order by entry_no`;
  return rows.map((row) => [
    row.kind,
    Number(row.amount).toFixed(2),
    Number(row.balance_after).toFixed(2),
  ]);
}

it('[ORD-14][ORD-16][ORD-18][RECON-18][RECON-19][FEE-03] a push charges goods, handling and shipping at once', async () => {
  const world = await buildPushWorld(app, { balance: '100.00' });
  const [order] = await world.packOrders(1);
  const [result] = await push(world, [order!]);
  expect(result!.userErrors).toEqual([]);
  expect(result!.order).toEqual({
    state: 'PUSHED',
    charge: {
      goods: { amount: '47.05' },
      handling: { amount: '2.00' },
      shipping: { amount: '6.90' },
      total: { amount: '55.95', currency: 'MYR' },
    },
  });
  expect(await entries(world)).toEqual([
    ['ADD_BALANCE', '100.00', '100.00'],
    ['ORDER_GOODS', '-47.05', '52.95'],
    ['ORDER_HANDLING_FEE', '-2.00', '50.95'],
    ['ORDER_SHIPPING_FEE', '-6.90', '44.05'],
  ]);
  const [attempt] = await app.sql`select handling_version_id, shipping_version_id from push_attempts
    where order_id = ${uuidOf('distributionOrder', order!)}`;
  expect(attempt!.handling_version_id).not.toBeNull();
  expect(attempt!.shipping_version_id).not.toBeNull();
});

it('[ORD-12] a balance of exactly the charge passes, one cent less does not', async () => {
  const exact = await buildPushWorld(app, { balance: '55.95' });
  expect((await push(exact, await exact.packOrders(1)))[0]!.order?.state).toBe('PUSHED');
  expect((await account(exact)).balance).toBe('0.0000');

  const short = await buildPushWorld(app, { balance: '55.94' });
  const [result] = await push(short, await short.packOrders(1));
  expect(result!.order?.state).toBe('PUSH_FAILED');
  expect(result!.userErrors).toMatchObject([
    { __typename: 'InsufficientBalance', shortfall: { amount: '0.01' } },
  ]);
});

it('[ORD-17][RECON-12] a refusal for money charges and reserves nothing', async () => {
  const world = await buildPushWorld(app, { balance: '55.94', stock: 10 });
  await push(world, await world.packOrders(1));
  expect(await account(world)).toEqual({ balance: '55.9400', entries: 1 });
  const levels =
    await app.sql`select available, locked from stock_levels where warehouse_id = ${uuidOf('warehouse', world.warehouseId)}`;
  expect(levels.map((row) => [row.available, row.locked])).toEqual([
    [10, 0],
    [10, 0],
  ]);
});

it('[ORD-13][RECON-13][CRED-02] credit counts for the check, to the cent', async () => {
  const world = await buildPushWorld(app, { balance: '20.00', creditLimit: '50.00' });
  const [first, second] = await world.packOrders(2);
  expect((await push(world, [first!]))[0]!.order?.state).toBe('PUSHED');
  expect((await account(world)).balance).toBe('-35.9500');
  const [refused] = await push(world, [second!]);
  expect(refused!.userErrors).toMatchObject([
    {
      __typename: 'InsufficientBalance',
      creditAvailable: { amount: '14.05' },
      shortfall: { amount: '41.90' },
    },
  ]);
});

it('[ORD-23] orders of one push share the money: the one that no longer fits is refused alone', async () => {
  const world = await buildPushWorld(app, { balance: '120.00' });
  const results = await push(world, await world.packOrders(3));
  expect(results.map((result) => result.order?.state)).toEqual(['PUSHED', 'PUSHED', 'PUSH_FAILED']);
  expect((await account(world)).balance).toBe('8.1000');
});

it('[ORD-15] every failed check is listed, and the order can be pushed again', async () => {
  const world = await buildPushWorld(app, { balance: '10.00', stock: 1 });
  const [order] = await world.packOrders(1);
  await app.sql`update distribution_orders set cancellation_requested = true where id = ${uuidOf('distributionOrder', order!)}`;
  await app.sql`update claims set state = 'EXPIRED', reason = 'HIDDEN' where id = ${uuidOf('claim', world.claims.B)}`;
  await app.sql`update partnerships set state = 'ENDED' where id = ${uuidOf('partnership', world.partnershipId)}`;
  const [failed] = await push(world, [order!]);
  expect(failed!.userErrors.map((error) => error.__typename).sort()).toEqual([
    'CancellationRequested',
    'InsufficientBalance',
    'NotPartnered',
    'ProductExpired',
    'StockShort',
    'StockShort',
  ]);
  await app.sql`update distribution_orders set cancellation_requested = false where id = ${uuidOf('distributionOrder', order!)}`;
  await app.sql`update claims set state = 'ACTIVE', reason = null where id = ${uuidOf('claim', world.claims.B)}`;
  await app.sql`update partnerships set state = 'PARTNERED' where id = ${uuidOf('partnership', world.partnershipId)}`;
  await app.sql`update stock_levels set available = 10 where warehouse_id = ${uuidOf('warehouse', world.warehouseId)}`;
  await app.sql`update accounts set credit_enabled = true, credit_limit = 100 where id = ${uuidOf('account', world.accountId)}`;
  expect((await push(world, [order!]))[0]!.order?.state).toBe('PUSHED');
});

it.each([
  [
    '[ORD-10] an ended partnership',
    'partnerships',
    "state = 'ENDED'",
    'partnershipId',
    'partnership',
    'NotPartnered',
  ],
  [
    '[ORD-19][CLAIM-20] an expired product',
    'claims',
    "state = 'EXPIRED', reason = 'HIDDEN'",
    'claim',
    'claim',
    'ProductExpired',
  ],
] as const)('%s stops the push', async (_title, table, change, at, kind, expected) => {
  const world = await buildPushWorld(app);
  const id = at === 'claim' ? world.claims.A : world.partnershipId;
  await app.sql.unsafe(`update ${table} set ${change} where id = '${uuidOf(kind, id)}'`);
  const [result] = await push(world, await world.packOrders(1));
  expect(result!.userErrors.map((error) => error.__typename)).toEqual([expected]);
});

it('[ORD-11] a line whose listing leads elsewhere stops the push', async () => {
  const world = await buildPushWorld(app);
  await app.sql`delete from listing_mappings where tenant_id = ${uuidOf('tenant', world.distributor.tenantId)} and platform_sku = 'LISTING-B'`;
  const [result] = await push(world, await world.packOrders(1));
  expect(result!.userErrors.map((error) => error.__typename)).toEqual(['SkuNotMapped']);
});

it('[ORD-20] an order whose buyer asked to cancel is refused', async () => {
  const world = await buildPushWorld(app);
  const [order] = await world.packOrders(1);
  await app.sql`update distribution_orders set cancellation_requested = true where id = ${uuidOf('distributionOrder', order!)}`;
  expect((await push(world, [order!]))[0]!.userErrors.map((error) => error.__typename)).toEqual([
    'CancellationRequested',
  ]);
});

it('[ORD-40] short stock refuses unless the supplier allows backorders', async () => {
  const world = await buildPushWorld(app, { stock: 2 });
  const [order] = await world.packOrders(1);
  expect((await push(world, [order!]))[0]!.userErrors).toMatchObject([
    { __typename: 'StockShort', requested: 3, available: 2 },
  ]);
  await app.sql`update supplier_profiles set stock_short_policy = 'ALLOW_BACKORDER' where supplier_id = ${uuidOf('tenant', world.supplier.tenantId)}`;
  expect((await push(world, [order!]))[0]!.order?.state).toBe('PUSHED');
  const lines =
    await app.sql`select reserved from distribution_order_lines where order_id = ${uuidOf('distributionOrder', order!)} order by line_no`;
  expect(lines.map((line) => line.reserved)).toEqual([2, 2]);
});

it('[CLAIM-23] an order pushed before a price change keeps its price, the next pays the new one', async () => {
  const world = await buildPushWorld(app, { balance: '500.00' });
  const [before, after] = await world.packOrders(2);
  await push(world, [before!]);
  await app.sql`update distribution_products set base_price = 13.40 where sku_id = ${uuidOf('sku', world.skus.A)}`;
  const [result] = await push(world, [after!]);
  expect(result!.order?.charge?.goods?.amount).toBe('48.85');
  const [line] =
    await app.sql`select unit_price from distribution_order_lines where order_id = ${uuidOf('distributionOrder', before!)} and line_no = 1`;
  expect(line!.unit_price).toBe('12.5000');
});

it('[ORD-22] the same order pushed 50 times at once is charged once, the others are told', async () => {
  const world = await buildPushWorld(app, { balance: '10000.00' });
  const [order] = await world.packOrders(1);
  const results = (
    await Promise.all(Array.from({ length: 50 }, () => push(world, [order!])))
  ).flat();
  expect(results.filter((result) => result.transactionId)).toHaveLength(1);
  expect(
    results.filter((result) => result.userErrors[0]?.__typename === 'AlreadyPushed'),
  ).toHaveLength(49);
  expect((await account(world)).balance).toBe('9944.0500');
});

it('[ORD-22] one key sent 50 times at once has one effect and one answer', async () => {
  const world = await buildPushWorld(app, { balance: '10000.00' });
  const [order] = await world.packOrders(1);
  const results = (
    await Promise.all(Array.from({ length: 50 }, () => push(world, [order!], 'same-key')))
  ).flat();
  expect(new Set(results.map((result) => result.transactionId)).size).toBe(1);
  expect(results[0]!.transactionId).not.toBeNull();
  expect((await account(world)).entries).toBe(4);
});

it('[ORD-22] a key used before with other orders is refused', async () => {
  const world = await buildPushWorld(app, { balance: '10000.00' });
  const [first, second] = await world.packOrders(2);
  await push(world, [first!], 'taken');
  const [result] = await push(world, [second!], 'taken');
  expect(result!.userErrors.map((error) => error.__typename)).toEqual(['IdempotencyKeyReused']);
  expect((await account(world)).entries).toBe(4);
});

it('[ORD-23] 200 parallel pushes on a balance for exactly 7 orders accept exactly 7', async () => {
  const world = await buildPushWorld(app, { balance: '391.65' });
  const orders = await world.packOrders(200);
  const results = (await Promise.all(orders.map((order) => push(world, [order])))).flat();
  expect(results.filter((result) => result.transactionId)).toHaveLength(7);
  expect((await account(world)).balance).toBe('0.0000');
});

it('[ORD-40] the last unit is sold once, whoever asks first', async () => {
  const first = await buildPushWorld(app, { stock: 3 });
  const orders = await first.packOrders(20);
  const results = (await Promise.all(orders.map((order) => push(first, [order])))).flat();
  expect(results.filter((result) => result.transactionId)).toHaveLength(1);
  const rows =
    await app.sql`select available, locked from stock_levels where sku_id = ${uuidOf('sku', first.skus.B)}`;
  expect(rows[0]).toMatchObject({ available: 0, locked: 3 });
});

it('[ORD-25] the what-if push tells the exact charge and every failing check, and changes nothing', async () => {
  const world = await buildPushWorld(app, { balance: '100.00' });
  const orderIds = await world.packOrders(2);
  const { viewer } = await app.must<{ viewer: { distributor: { pushPreview: unknown[] } } }>(
    world.distributor.token,
    `query ($orderIds: [ID!]!) { viewer { distributor { pushPreview(orderIds: $orderIds) {
      charge { total { amount } } balanceBefore { amount } balanceAfter { amount } topUpNeeded { amount }
      orders { charge { total { amount } } userErrors { __typename } } } } } }`,
    { orderIds },
  );
  expect(viewer.distributor.pushPreview).toEqual([
    {
      charge: { total: { amount: '55.95' } },
      balanceBefore: { amount: '100.00' },
      balanceAfter: { amount: '44.05' },
      topUpNeeded: { amount: '11.90' },
      orders: [
        { charge: { total: { amount: '55.95' } }, userErrors: [] },
        {
          charge: { total: { amount: '55.95' } },
          userErrors: [{ __typename: 'InsufficientBalance' }],
        },
      ],
    },
  ]);
  expect(await account(world)).toEqual({ balance: '100.0000', entries: 1 });
  const states =
    await app.sql`select distinct state from distribution_orders where distributor_id = ${uuidOf('tenant', world.distributor.tenantId)}`;
  expect(states.map((row) => row.state)).toEqual(['TO_PUSH']);
});

it('[PERM-13] pushing needs its own permission', async () => {
  const world = await buildPushWorld(app);
  const member = await buildMember(app, world.distributor.tenantId, 'SUB', [
    'DISTRIBUTOR_VIEW',
    'DISTRIBUTOR_ORDERS',
  ]);
  const { errors } = await app.ask(member.token, PUSH, {
    orderIds: await world.packOrders(1),
    key: 'k',
  });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it("[GEN-08] another distributor's order answers like one that does not exist", async () => {
  const world = await buildPushWorld(app);
  const stranger = await buildDistributor(app);
  const [order] = await world.packOrders(1);
  const ask = (orderId: string) =>
    app.must<{ orderPush: { results: Result[] } }>(stranger.token, PUSH, {
      orderIds: [orderId],
      key: orderId,
    });
  const foreign = (await ask(order!)).orderPush.results[0]!;
  const unknown = (await ask(order!.replace(/.$/, order!.endsWith('0') ? '1' : '0'))).orderPush
    .results[0]!;
  expect(foreign.userErrors).toEqual(unknown.userErrors);
  expect(foreign.order).toBeNull();
  expect(unknown.order).toBeNull();
});
