import type postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buyerOrder, pack, push, storeOf, takeIn } from '../testing/orders.ts';
import { buildPushWorld } from '../testing/push-world.ts';
import { checks } from './orders.checks.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const world = await buildPushWorld(app, { balance: '500.00' });
  const { token } = world.distributor;
  const storeId = (await storeOf(app, world)).id;
  const orders = ['K1', 'K2', 'K3'].map((no) => buyerOrder(no));
  const { results } = await takeIn(app, token, storeId, orders);
  const ids = results.map(({ order }) => order?.id);
  const [first] = await pack(app, token, [{ orderId: ids[0] }, { orderId: ids[1] }]);
  await push(app, token, [first?.packages[0]?.id ?? '']);
});
afterAll(() => app.close());

const broken = async (sql: postgres.Sql | postgres.TransactionSql) => {
  const names: string[] = [];
  for (const { name, sql: text } of checks) {
    if ((await sql.unsafe(text)).length > 0) names.push(name);
  }
  return names;
};

it('sound data breaks none', async () => {
  expect(await broken(app.sql)).toEqual([]);
});

const damages: [about: string, damage: string][] = [
  ['units counted as packed', `update buyer_order_lines set packed = packed - 1 where packed > 0`],
  ['PACKED exactly when', `update buyer_orders set state = 'PACKED' where order_no = 'K3'`],
  [
    'all claimed by its distributor',
    `update distribution_order_lines set local_sku_id = sku_id where line_no = 1`,
  ],
  [
    'without lines',
    `delete from distribution_order_lines using distribution_orders o
      where o.id = order_id and o.package_no = 'K2'`,
  ],
  ['units are held back', `update distributor_locks set state = 'HELD' where state = 'CONSUMED'`],
  ['charge in force', `update distribution_orders set goods = goods + 1 where state = 'PUSHED'`],
  [
    'one open withdrawal',
    `update distribution_orders set state = 'WITHDRAWING' where state = 'PUSHED'`,
  ],
  [
    'buyer’s order leaves',
    `update buyer_orders set cancellation = 'CANCELLED' where order_no = 'K2'`,
  ],
];

it.each(damages)('tells damage to: %s', async (about, damage) => {
  const undo = new Error('undo');
  let names: string[] = [];
  await app.sql
    .begin(async (tx) => {
      await tx.unsafe(damage);
      names = await broken(tx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  expect(names.some((name) => name.includes(about))).toBe(true);
});
