import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidOf } from '../../kernel/ids.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildPushWorld, type PushWorld } from '../../testing/push-world.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

let keys = 0;
function key(): string {
  keys += 1;
  return `w-${keys}`;
}

interface Payload {
  order: {
    state: string;
    withdrawals: { id: string; state: string; refusalReason: string | null }[];
  } | null;
  userErrors: { __typename: string }[];
}

const FIELDS = `order { state withdrawals { id state refusalReason } } userErrors { __typename }`;

async function act(token: string, mutation: string, type: string, input: Record<string, unknown>) {
  const data = await app.must<Record<string, Payload>>(
    token,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`,
    { input: { idempotencyKey: key(), ...input } },
  );
  return data[mutation]!;
}

const withdraw = (world: PushWorld, orderId: string, extra = {}) =>
  act(world.distributor.token, 'orderWithdraw', 'OrderWithdrawInput', { orderId, ...extra });
const ship = (world: PushWorld, orderId: string, trackingNo = 'TRK1') =>
  act(world.supplier.token, 'orderShip', 'OrderShipInput', { orderId, carrier: 'J&T', trackingNo });
const start = (world: PushWorld, orderId: string) =>
  act(world.supplier.token, 'orderStartProcessing', 'OrderActInput', { orderId });

async function push(world: PushWorld, orderIds: string[]) {
  const data = await app.must<{ orderPush: { results: { transactionId: string | null }[] } }>(
    world.distributor.token,
    'mutation ($orderIds: [ID!]!, $key: ID!) { orderPush(input: { orderIds: $orderIds, idempotencyKey: $key }) { results { transactionId } } }',
    { orderIds, key: key() },
  );
  return data.orderPush.results.map((result) => result.transactionId);
}

async function pushed(options: Parameters<typeof buildPushWorld>[1] = {}) {
  const world = await buildPushWorld(app, { stock: 10, ...options });
  const [order] = await world.packOrders(1);
  expect(await push(world, [order!])).not.toContain(null);
  return { world, order: order! };
}

async function balance(world: PushWorld) {
  const [row] =
    await app.sql`select balance from accounts where id = ${uuidOf('account', world.accountId)}`;
  return Number(row!.balance).toFixed(2);
}

async function stock(world: PushWorld) {
  const rows =
    await app.sql`select available, locked from stock_levels where warehouse_id = ${uuidOf('warehouse', world.warehouseId)}
    order by (sku_id = ${uuidOf('sku', world.skus.B)})`;
  return rows.map((row) => [row.available, row.locked]);
}

it('[ORD-33][ORD-35][RECON-11][FUL-03] before work began a withdrawal refunds all of it at the charged snapshot', async () => {
  const { world, order } = await pushed();
  await app.sql`update distribution_products set base_price = 13.40 where sku_id = ${uuidOf('sku', world.skus.A)}`;
  expect(await stock(world)).toEqual([
    [8, 2],
    [7, 3],
  ]);
  const { order: after } = await withdraw(world, order);
  expect(after).toMatchObject({ state: 'WITHDRAWN', withdrawals: [{ state: 'SUCCEEDED' }] });
  expect(await balance(world)).toBe('100.00');
  expect(await stock(world)).toEqual([
    [10, 0],
    [10, 0],
  ]);
  const kinds =
    await app.sql`select kind, amount from ledger_entries where account_id = ${uuidOf('account', world.accountId)} and entry_no > 4 order by entry_no`;
  expect(kinds.map((row) => [row.kind, Number(row.amount).toFixed(2)])).toEqual([
    ['WITHDRAWAL_REFUND_GOODS', '47.05'],
    ['WITHDRAWAL_REFUND_HANDLING', '2.00'],
    ['WITHDRAWAL_REFUND_SHIPPING', '6.90'],
  ]);
});

it('[ORD-38] a withdrawal asked for 20 times at once refunds once', async () => {
  const { world, order } = await pushed();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => withdraw(world, order)));
  expect(outcomes.filter((outcome) => outcome.userErrors.length === 0)).toHaveLength(1);
  expect(await balance(world)).toBe('100.00');
});

it('[ORD-39] a withdrawn order can be pushed again, charged at current prices', async () => {
  const { world, order } = await pushed();
  await withdraw(world, order);
  await app.sql`update distribution_products set base_price = 13.40 where sku_id = ${uuidOf('sku', world.skus.A)}`;
  await push(world, [order]);
  expect(await balance(world)).toBe('42.25');
  const [row] =
    await app.sql`select charged_attempts from distribution_orders where id = ${uuidOf('distributionOrder', order)}`;
  expect(row!.charged_attempts).toBe(2);
  await withdraw(world, order);
  expect(await balance(world)).toBe('100.00');
});

it('[ORD-34][ORD-36][FUL-03] once work began the supplier decides; refused, nothing moves', async () => {
  const { world, order } = await pushed();
  await start(world, order);
  const asked = (await withdraw(world, order)).order!;
  expect(asked.state).toBe('WITHDRAWING');
  expect((await ship(world, order)).userErrors).toEqual([{ __typename: 'StateConflict' }]);
  const withdrawalId = asked.withdrawals[0]!.id;
  const silent = await act(world.supplier.token, 'withdrawalRefuse', 'WithdrawalRefuseInput', {
    withdrawalId,
    reason: ' ',
  });
  expect(silent.userErrors).toEqual([{ __typename: 'InvalidInput' }]);
  const refused = await act(world.supplier.token, 'withdrawalRefuse', 'WithdrawalRefuseInput', {
    withdrawalId,
    reason: 'Packed already',
  });
  expect(refused.order).toMatchObject({
    state: 'PUSHED',
    withdrawals: [{ state: 'FAILED', refusalReason: 'Packed already' }],
  });
  expect(await balance(world)).toBe('44.05');
  expect(await stock(world)).toEqual([
    [8, 2],
    [7, 3],
  ]);
});

it('[ORD-32][ORD-35] an order waiting for pick-up comes back only by withdrawal, approved by the supplier', async () => {
  const { world, order } = await pushed();
  await ship(world, order);
  expect(await stock(world)).toEqual([
    [8, 0],
    [7, 0],
  ]);
  const asked = (await withdraw(world, order)).order!;
  const approved = await act(world.supplier.token, 'withdrawalApprove', 'WithdrawalApproveInput', {
    withdrawalId: asked.withdrawals[0]!.id,
  });
  expect(approved.order?.state).toBe('WITHDRAWN');
  expect(await balance(world)).toBe('100.00');
  expect(await stock(world)).toEqual([
    [10, 0],
    [10, 0],
  ]);
});

it('[ORD-32] with the carrier a withdrawal is refused', async () => {
  const { world, order } = await pushed();
  await ship(world, order);
  await app.sql`update distribution_orders set state = 'SHIPPED' where id = ${uuidOf('distributionOrder', order)}`;
  expect((await withdraw(world, order)).userErrors).toEqual([{ __typename: 'TooLateToWithdraw' }]);
});

it('[ORD-26][ORD-27][ORD-40] shipping consumes the reservation and gives carrier and number', async () => {
  const { world, order } = await pushed();
  const missing = await ship(world, order, '  ');
  expect(missing.userErrors).toEqual([{ __typename: 'InvalidInput' }]);
  expect((await ship(world, order)).order?.state).toBe('TO_PICKUP');
  const [row] =
    await app.sql`select carrier, tracking_no from distribution_orders where id = ${uuidOf('distributionOrder', order)}`;
  expect(row).toMatchObject({ carrier: 'J&T', tracking_no: 'TRK1' });
  expect(await stock(world)).toEqual([
    [8, 0],
    [7, 0],
  ]);
});

it('[ORD-28][ORD-05] the distributor cannot ship, nor move an order to Shipped in any way', async () => {
  const { world, order } = await pushed();
  const { errors } = await app.ask(
    world.distributor.token,
    'mutation ($input: OrderShipInput!) { orderShip(input: $input) { userErrors { __typename } } }',
    { input: { orderId: order, idempotencyKey: key(), carrier: 'X', trackingNo: 'Y' } },
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const { __schema } = await app.must<{
    __schema: { mutationType: { fields: { name: string }[] } };
  }>(world.distributor.token, '{ __schema { mutationType { fields { name } } } }');
  const names = __schema.mutationType.fields.map((field) => field.name);
  expect(names.filter((name) => /(mark|move|set)\w*shipped/i.test(name))).toEqual([]);
});

it('[ORD-41] a pushed order ships although the partnership ended and the product expired', async () => {
  const { world, order } = await pushed();
  await app.sql`update partnerships set state = 'ENDED' where id = ${uuidOf('partnership', world.partnershipId)}`;
  await app.sql`update claims set state = 'EXPIRED', reason = 'PARTNERSHIP_ENDED' where id = ${uuidOf('claim', world.claims.A)}`;
  expect((await ship(world, order)).order?.state).toBe('TO_PICKUP');
});

it('the supplier sends an order back with a reason and a full refund', async () => {
  const { world, order } = await pushed();
  const back = await act(world.supplier.token, 'orderSendBack', 'OrderSendBackInput', {
    orderId: order,
    reason: 'Damaged',
  });
  expect(back.order?.state).toBe('SENT_BACK');
  expect(await balance(world)).toBe('100.00');
  await push(world, [order]);
  await act(world.supplier.token, 'orderSendBack', 'OrderSendBackInput', {
    orderId: order,
    reason: 'Again',
  });
  expect(await balance(world)).toBe('100.00');
});

it('units pushed on backorder ship only once they are in stock', async () => {
  const world = await buildPushWorld(app, { stock: 2 });
  await app.sql`update supplier_profiles set stock_short_policy = 'ALLOW_BACKORDER' where supplier_id = ${uuidOf('tenant', world.supplier.tenantId)}`;
  const [order] = await world.packOrders(1);
  await push(world, [order!]);
  expect((await ship(world, order!)).userErrors).toEqual([{ __typename: 'InvalidInput' }]);
  await app.sql`update stock_levels set available = 5 where sku_id = ${uuidOf('sku', world.skus.B)}`;
  expect((await ship(world, order!)).order?.state).toBe('TO_PICKUP');
  expect(await stock(world)).toEqual([
    [0, 0],
    [4, 0],
  ]);
});

it('[ORD-33][ORD-40] withdraw against ship: each of 100 orders ends as one of the two, never both', async () => {
  const world = await buildPushWorld(app, { balance: '10000.00' });
  const orders = await world.packOrders(100);
  await push(world, orders);
  await Promise.all(orders.flatMap((order) => [withdraw(world, order), ship(world, order)]));
  const rows =
    await app.sql`select o.state, count(w.id) filter (where w.state = 'SUCCEEDED')::int as refunds
    from distribution_orders o left join withdrawals w on w.order_id = o.id
    where o.distributor_id = ${uuidOf('tenant', world.distributor.tenantId)} group by o.id, o.state`;
  for (const row of rows) {
    if (row.state === 'WITHDRAWN') expect(row.refunds).toBe(1);
    else
      expect([row.state, row.refunds]).toEqual([expect.stringMatching(/TO_PICKUP|WITHDRAWING/), 0]);
  }
  const kept = rows.filter((row) => row.state !== 'WITHDRAWN').length;
  expect(await balance(world)).toBe((10000 - kept * 55.95).toFixed(2));
});
