import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildPushWorld } from '../../src/testing/push-world.ts';
import { actsOf } from './acts.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ORDERS = 300;

it('[ORD-34][ORD-35][ORD-38] of 300 orders shipped and withdrawn at once each is either, never both or neither', async () => {
  const world = await buildPushWorld(app, { balance: '20000.00', stock: 5 * ORDERS });
  const orders = await world.packOrders(ORDERS);
  const acts = actsOf(app);
  const { distributor, supplier } = world;
  for (let at = 0; at < ORDERS; at += 100) {
    const pushed = await acts.push(distributor.token, orders.slice(at, at + 100));
    expect(pushed).toEqual({ refusals: [], errors: [] });
  }
  const answers = [];
  for (let at = 0; at < ORDERS; at += 25) {
    answers.push(
      ...(await Promise.all(
        orders.slice(at, at + 25).map(async (orderId, i) => {
          const ship = () => acts.ship(supplier.token, orderId);
          const withdraw = () => acts.withdraw(distributor.token, orderId);
          return Promise.all(i % 2 === 0 ? [ship(), withdraw()] : [withdraw(), ship()]);
        }),
      )),
    );
  }
  expect(answers.flat().flatMap(({ errors }) => errors)).toEqual([]);
  const rows = await app.sql`select o.state, count(*)::integer as orders,
      sum((select count(*) from ledger_transactions t
        where t.order_id = o.id and t.kind = 'WITHDRAWAL_REFUND'))::integer as refunds
    from distribution_orders o group by o.state`;
  const by = new Map(rows.map((row) => [row.state as string, row]));
  // Whoever asks for a shipped order back waits for the supplier: shipped, and nothing refunded.
  const shipped = (by.get('TO_PICKUP')?.orders ?? 0) + (by.get('WITHDRAWING')?.orders ?? 0);
  const withdrawn = by.get('WITHDRAWN')?.orders ?? 0;
  expect(shipped + withdrawn).toBe(ORDERS);
  expect(by.get('WITHDRAWN')?.refunds ?? 0).toBe(withdrawn);
  expect((by.get('TO_PICKUP')?.refunds ?? 0) + (by.get('WITHDRAWING')?.refunds ?? 0)).toBe(0);
  const [account] = await app.sql`select balance::numeric(12,2)::text as balance from accounts`;
  expect(account?.balance).toBe((20000 - 55.95 * shipped).toFixed(2));
  const levels = await app.sql`select available, locked from stock_levels order by available`;
  expect(levels.map((row) => [row.available, row.locked]).sort()).toEqual(
    [
      [5 * ORDERS - 2 * shipped, 0],
      [5 * ORDERS - 3 * shipped, 0],
    ].sort(),
  );
  expect((await runChecks(app.sql)).broken).toEqual([]);
});
