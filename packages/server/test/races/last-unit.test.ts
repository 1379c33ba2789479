import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildPushWorld } from '../../src/testing/push-world.ts';
import { actsAt, actsOf } from './acts.ts';
import { startSecondServer } from './second-server.ts';
import { buildSharedSupplier } from './shared-supplier.ts';

let app: TestApp;
let second: Awaited<ReturnType<typeof startSecondServer>>;
beforeAll(async () => {
  app = await startTestApp();
  second = await startSecondServer(app);
});
afterAll(async () => {
  await second.close();
  await app.close();
});

const ROUNDS = 50;

it('[STOCK-17][ORD-23] the last unit goes to exactly one of 20 pushers of two distributors, 50 times', async () => {
  const world = await buildSharedSupplier(app, 10);
  const acts = actsOf(app);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { warehouseId, skuId, supplier } = world;
    const set = await acts.setStock(supplier.token, warehouseId, [{ skuId, available: 1 }]);
    expect(set.errors).toEqual([]);
    const pushes = world.distributors.flatMap(({ token, orders }) =>
      orders.map(async (orderId) => ({ token, orderId, ...(await acts.push(token, [orderId])) })),
    );
    const answers = await Promise.all(pushes);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const winners = answers.filter(({ refusals }) => refusals.length === 0);
    expect(winners).toHaveLength(1);
    const losers = answers.flatMap(({ refusals }) => refusals);
    expect(losers).toEqual(Array.from({ length: 19 }, () => 'StockShort'));
    const [left] = await app.sql`select available, locked from stock_levels`;
    expect(left).toEqual({ available: 0, locked: 1 });
    const { token, orderId } = winners[0]!;
    expect(await acts.withdraw(token, orderId)).toEqual({ refusals: [], errors: [] });
  }
  expect((await runChecks(app.sql)).broken).toEqual([]);
});

it('[ORD-12][ORD-23] a balance for exactly 7 orders accepts 7 of 40, whichever of two servers is asked', async () => {
  const world = await buildPushWorld(app, { balance: '391.65' });
  const orders = await world.packOrders(40);
  const servers = [actsOf(app), actsAt(second.url)];
  const answers = await Promise.all(
    orders.map((orderId, i) => servers[i % 2]!.push(world.distributor.token, [orderId])),
  );
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(answers.filter(({ refusals }) => refusals.length === 0)).toHaveLength(7);
  // The same orders at both servers at once: what was pushed stays pushed once.
  const again = await Promise.all(
    orders.flatMap((orderId) =>
      servers.map((server) => server.push(world.distributor.token, [orderId])),
    ),
  );
  expect(again.flatMap(({ errors }) => errors)).toEqual([]);
  expect(again.filter(({ refusals }) => refusals.length === 0)).toEqual([]);
  const [account] = await app.sql`select balance::numeric(12,2)::text as balance from accounts
    where supplier_id in (select supplier_id from distribution_orders o
      where o.package_no like 'P-%') `;
  expect(account?.balance).toBe('0.00');
});
