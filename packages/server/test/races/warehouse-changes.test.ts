import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { lockForOrder } from '../../src/inventory/commands/lock-for-order.ts';
import { type Id, idFromUuid, uuidOf } from '../../src/kernel/ids.ts';
import { perform } from '../../src/platform/work.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildWarehouse, mustSucceed } from '../../src/testing/partnership.ts';
import { buildPushWorld, type PushWorld } from '../../src/testing/push-world.ts';
import { actsOf } from './acts.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const PUSHES = 150;
const CHANGES = 30;

/** When something was asked for and when it was answered. */
interface Span {
  readonly from: number;
  readonly to: number;
}
const timed = async <T>(task: () => Promise<T>) => {
  const from = performance.now();
  const answer = await task();
  return { answer, from, to: performance.now() };
};

/** Holds each order's units back, as packing does. */
async function holdUnits(world: PushWorld, orders: readonly Id<'distributionOrder'>[], at: string) {
  const rows = await app.sql`select l.order_id, l.claim_id, l.sku_id, l.local_sku_id, l.quantity
    from distribution_order_lines l where l.order_id in ${app.sql(
      orders.map((id) => uuidOf('distributionOrder', id)),
    )}`;
  for (const orderId of orders) {
    const lines = rows
      .filter((row) => row.order_id === uuidOf('distributionOrder', orderId))
      .map((row) => ({
        claimId: idFromUuid('claim', row.claim_id),
        skuId: idFromUuid('sku', row.sku_id),
        localSkuId: idFromUuid('sku', row.local_sku_id),
        quantity: row.quantity as number,
      }));
    mustSucceed(
      await perform(app.services.place, world.distributor.actor, (work) =>
        lockForOrder(work, {
          supplierId: world.supplier.tenantId,
          distributorId: world.distributor.tenantId,
          orderId,
          supplierWarehouseId: idFromUuid('supplierWarehouse', at),
          warehouseId: world.warehouseId,
          lines,
        }),
      ),
    );
  }
}

/** One supplier that takes its warehouse away and gives it back while its distributor pushes. */
async function race() {
  const world = await buildPushWorld(app, { balance: '100000.00' });
  const other = await buildWarehouse(app, world.supplier);
  const orders = await world.packOrders(PUSHES);
  const [image] = await app.sql`select id from supplier_warehouses
    where partnership_id = ${uuidOf('partnership', world.partnershipId)}`;
  await holdUnits(world, orders, image!.id);
  const acts = actsOf(app);
  const { supplier, distributor, partnershipId, warehouseId } = world;
  const imageId = idFromUuid('supplierWarehouse', image!.id);
  /** From the answer to the taking away until the asking for its return. */
  const away: Span[] = [];
  const errors: string[] = [];
  const changing = (async () => {
    for (let i = 0; i < CHANGES / 2; i += 1) {
      await sleep(15);
      const gone = await timed(() => acts.setWarehouses(supplier.token, partnershipId, [other]));
      await sleep(25);
      const back = await timed(() =>
        acts.setWarehouses(supplier.token, partnershipId, [warehouseId]),
      );
      const mapped = await timed(() => acts.map(distributor.token, imageId));
      away.push({ from: gone.to, to: mapped.from });
      for (const { answer } of [gone, back, mapped]) {
        errors.push(...answer.errors, ...answer.refusals);
      }
    }
  })();
  const queue = [...orders];
  const pushes: (Span & { orderId: string; refusals: readonly string[] })[] = [];
  const pusher = async () => {
    for (let orderId = queue.shift(); orderId; orderId = queue.shift()) {
      const id = orderId;
      const { answer, from, to } = await timed(() => acts.push(distributor.token, [id]));
      errors.push(...answer.errors);
      pushes.push({ orderId: id, refusals: answer.refusals, from, to });
      await sleep(10);
    }
  };
  await Promise.all([changing, pusher(), pusher()]);
  return { world, away, errors, pushes };
}

it('[STOCK-07][WHSE-06][ORD-40] no order is charged on a warehouse that was taken away, for two suppliers at once', async () => {
  const races = await Promise.all([race(), race()]);
  for (const { world, away, errors, pushes } of races) {
    expect(errors).toEqual([]);
    expect(away).toHaveLength(CHANGES / 2);
    const within = pushes.filter((push) =>
      away.some((span) => push.from > span.from && push.to < span.to),
    );
    expect(within.length).toBeGreaterThan(0);
    expect(within.filter(({ refusals }) => refusals.length === 0)).toEqual([]);
    const refused = pushes.flatMap(({ refusals }) => refusals);
    expect(new Set(refused)).toEqual(new Set(['WarehouseNotMapped']));
    const accepted = pushes.length - refused.length;
    expect(accepted).toBeGreaterThan(0);
    const supplierId = uuidOf('tenant', world.supplier.tenantId);
    const levels = await app.sql`select locked from stock_levels
      where supplier_id = ${supplierId} order by locked`;
    expect(levels.map(({ locked }) => locked)).toEqual([2 * accepted, 3 * accepted]);
    const [account] = await app.sql`select balance::numeric(12,2)::text as balance from accounts
      where supplier_id = ${supplierId}`;
    expect(account?.balance).toBe((100_000 - 55.95 * accepted).toFixed(2));
    // The warehouse was taken away after they were packed, so nothing is held back any more.
    expect(
      await app.sql`select 1 from distributor_locks
        where supplier_id = ${supplierId} and state = 'HELD'`,
    ).toHaveLength(0);
  }
  expect((await runChecks(app.sql)).broken).toEqual([]);
});
