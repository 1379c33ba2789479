import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidOf } from '../kernel/ids.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { push } from '../testing/orders.ts';
import { buildPushWorld } from '../testing/push-world.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ACT = (mutation: string, type: string) =>
  `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { __typename } } }`;

/** Collects the SKUs that open stock screens of somebody are told about. */
function listen(token: string) {
  const heard: string[] = [];
  const client = app.socket(token);
  const connected = new Promise((resolve) => client.on('connected', resolve));
  client.subscribe<{ stockChanged: { skuIds: string[] } }>(
    { query: 'subscription { stockChanged { skuIds } }' },
    {
      next: ({ data }) => heard.push(...(data?.stockChanged.skuIds ?? [])),
      error: () => {},
      complete: () => {},
    },
  );
  return {
    take: async (count: number) => {
      const until = performance.now() + 5000;
      while (new Set(heard).size < count && performance.now() < until) await sleep(20);
      return new Set(heard.splice(0));
    },
    /** Connected, and with time to have its listening in place. */
    ready: () => connected.then(() => sleep(700)),
    end: () => client.dispose(),
  };
}

it('[STOCK-19][STOCK-17] a push moves the open stock screens of both sides', async () => {
  const world = await buildPushWorld(app, { stock: 10 });
  const [order] = await world.packOrders(1);
  const screens = [listen(world.supplier.token), listen(world.distributor.token)];
  await Promise.all(screens.map((screen) => screen.ready()));
  expect(await push(app, world.distributor.token, [order!])).toEqual([[]]);
  const both = new Set([world.skus.A, world.skus.B]);
  for (const screen of screens) expect(await screen.take(2)).toEqual(both);
  const events = await app.sql`select payload from events
    where tenant_id = ${uuidOf('tenant', world.supplier.tenantId)} and kind = 'stock.changed'`;
  expect(events.map(({ payload }) => payload.warehouseId)).toEqual([world.warehouseId]);
  for (const screen of screens) await screen.end();
});

it('[STOCK-19][STOCK-17] units owed and set aside when shipping move the open screens', async () => {
  const world = await buildPushWorld(app, { stock: 2 });
  const supplier = uuidOf('tenant', world.supplier.tenantId);
  await app.sql`update supplier_profiles set stock_short_policy = 'ALLOW_BACKORDER'
    where supplier_id = ${supplier}`;
  const [order] = await world.packOrders(1);
  expect(await push(app, world.distributor.token, [order!])).toEqual([[]]);
  const arrived = {
    warehouseId: world.warehouseId,
    levels: [{ skuId: world.skus.B, available: 5 }],
    idempotencyKey: 'arrived',
  };
  await app.must(world.supplier.token, ACT('stockLevelsSet', 'StockLevelsSetInput'), {
    input: arrived,
  });
  const before = await app.sql`select id from events
    where tenant_id = ${supplier} and kind = 'stock.changed'`;
  const shipping = { orderId: order, carrier: 'J&T', trackingNo: 'JT1', idempotencyKey: 'ship' };
  const shipped = await app.must<Record<string, object>>(
    world.supplier.token,
    ACT('orderShip', 'OrderShipInput'),
    { input: shipping },
  );
  expect(shipped.orderShip).toEqual({ userErrors: [] });
  const told = await app.sql`select payload from events where tenant_id = ${supplier}
    and kind = 'stock.changed' and not (id = any(${before.map(({ id }) => id)}::uuid[]))
`;
  expect(told.map(({ payload }) => payload.skuIds.length).sort()).toEqual([1, 2]);
});
