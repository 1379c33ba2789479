import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disableProducts } from '../../catalog/commands/disable-products.ts';
import { enableProducts } from '../../catalog/commands/enable-products.ts';
import { stopClaims } from '../../claims/commands/stop-claims.ts';
import type { Actor } from '../../identity/actor.access.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { changeWarehouses } from '../../partnerships/commands/change-warehouses.ts';
import { endPartnership } from '../../partnerships/commands/end-partnership.ts';
import { supplierWarehouses } from '../../partnerships/supplier-warehouse.table.ts';
import { perform, type Work } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildDistributor, type TestOrganisation } from '../../testing/factories.ts';
import { buildPartnership, buildWarehouse, mustSucceed } from '../../testing/partnership.ts';
import { levelsSeen, ownMovements } from '../../testing/stock.ts';
import { buildClaim, buildStock, buildTrade } from '../../testing/trade.ts';
import { distributorMovementPage } from '../distributor-movement.read.ts';
import { distributorLocks, stockLevels, stockMovements } from '../stock.table.ts';
import { lockForOrder } from './lock-for-order.ts';
import { setStock } from './set-stock.ts';

let app: TestApp;
let trade: Awaited<ReturnType<typeof buildTrade>>;
let claimId: Id<'claim'>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.advance(60_000);
  trade = await buildTrade(app);
  app.clock.advance(1000);
  claimId = await buildClaim(app, trade.distributor, trade.skuId);
  app.clock.advance(1000);
});

const as = <V>(who: TestOrganisation, act: (work: Work<Actor>) => Promise<Outcome<V>>) =>
  perform(app.services.place, who.actor, act);
const supplierWarehouseOf = async (who: TestOrganisation, warehouseId: Id<'warehouse'>) => {
  const [row] = await app.db
    .select()
    .from(supplierWarehouses)
    .where(
      and(
        eq(supplierWarehouses.distributorId, who.tenantId),
        eq(supplierWarehouses.warehouseId, warehouseId),
      ),
    );
  return row!.id;
};
const lock = async (quantity: number, who = trade.distributor, claim = claimId) => {
  const orderId = newId('distributionOrder', app.clock.now());
  const supplierWarehouseId = await supplierWarehouseOf(who, trade.warehouseId);
  const { lines } = mustSucceed(
    await as(who, (work) =>
      lockForOrder(work, {
        supplierId: trade.supplier.tenantId,
        distributorId: who.tenantId,
        orderId,
        supplierWarehouseId,
        warehouseId: trade.warehouseId,
        lines: [{ claimId: claim, skuId: trade.skuId, localSkuId: trade.skuId, quantity }],
      }),
    ),
  );
  app.clock.advance(1000);
  return { orderId, line: lines[0]! };
};
const set = async (
  levels: { skuId: Id<'sku'>; available: number; version?: number }[],
  from = trade,
) =>
  mustSucceed(
    await as(from.supplier, (work) =>
      setStock(work, { supplierId: from.supplier.tenantId, warehouseId: from.warehouseId, levels }),
    ),
  ).results;
const supplierLevel = async () =>
  (
    await app.db
      .select()
      .from(stockLevels)
      .where(
        and(eq(stockLevels.skuId, trade.skuId), eq(stockLevels.warehouseId, trade.warehouseId)),
      )
  )[0]!;
const seenMovements = async (who = trade.distributor) =>
  (await distributorMovementPage(app.db, who.tenantId, {}, { first: 100 })).rows;
describe('clearing', () => {
  it('[STOCK-05][STOCK-09][A-07] the distributor stops: one STOP_DISTRIBUTION a warehouse row, after its locks', async () => {
    const second = await buildWarehouse(app, trade.supplier);
    const held = await lock(3);
    await as(trade.distributor, (work) => stopClaims(work, [claimId]));
    expect(await levelsSeen(app, trade.distributor)).toEqual([]);
    expect((await ownMovements(app, trade.distributor)).slice(1)).toEqual([
      ['ORDER_LOCKED', '40→37', '0→3'],
      ['ORDER_UNLOCKED', '37→40', '3→0'],
      ['STOP_DISTRIBUTION', '40→0', '0→0'],
    ]);
    const [row] = await app.db
      .select()
      .from(distributorLocks)
      .where(eq(distributorLocks.orderId, held.orderId));
    expect(row!.state).toBe('RELEASED');
    expect(second).toBeDefined();
  });

  it('[STOCK-06][STOCK-07][A-09] worked numbers: 40, a lock, a push, and the warehouse taken from one of two', async () => {
    const other = await buildDistributor(app);
    await buildPartnership(app, trade.supplier, other, { warehouseIds: [trade.warehouseId] });
    await buildClaim(app, other, trade.skuId);
    app.clock.advance(1000);
    const both = async () => [
      await levelsSeen(app, trade.distributor),
      await levelsSeen(app, other),
    ];
    expect(await both()).toEqual([[[40, 0]], [[40, 0]]]);
    const pushed = await lock(3);
    expect(await both()).toEqual([[[37, 3]], [[40, 0]]]);
    // The push writes its reservation and closes the lock in its own statement.
    await app.db
      .update(stockLevels)
      .set({ available: 37, locked: 3, version: 2 })
      .where(eq(stockLevels.skuId, trade.skuId));
    await app.db.insert(stockMovements).values({
      supplierId: trade.supplier.tenantId,
      id: newId('movement', app.clock.now()),
      warehouseId: trade.warehouseId,
      skuId: trade.skuId,
      batchId: 'push',
      kind: 'RESERVED',
      availableBefore: 40,
      availableAfter: 37,
      lockedBefore: 0,
      lockedAfter: 3,
      version: 2,
      orderId: pushed.orderId,
      at: app.clock.now(),
    });
    await app.db
      .update(distributorLocks)
      .set({ state: 'CONSUMED', stateAt: app.clock.now() })
      .where(eq(distributorLocks.orderId, pushed.orderId));
    expect(await both()).toEqual([[[37, 0]], [[37, 0]]]);
    expect((await seenMovements(other))[0]).toMatchObject({
      availableBefore: 40,
      availableAfter: 37,
    });
    expect((await seenMovements())[0]).toMatchObject({ kind: 'ORDER_LOCKED' });
    app.clock.advance(1000);
    await lock(2);
    const spare = await buildWarehouse(app, trade.supplier);
    mustSucceed(
      await as(trade.supplier, (work) =>
        changeWarehouses(work, { partnershipId: trade.partnershipId, warehouseIds: [spare] }),
      ),
    );
    expect(await both()).toEqual([[], [[37, 0]]]);
    expect((await ownMovements(app, trade.distributor)).slice(-2)).toEqual([
      ['ORDER_UNLOCKED', '35→37', '2→0'],
      ['DISTRIBUTION_STOCK_AUTO_CLEARED', '37→0', '0→0'],
    ]);
    expect(await supplierLevel()).toMatchObject({ available: 37, locked: 3 });
  });

  it('[STOCK-08][PART-14][A-09] the end of the partnership clears everything of this supplier and nothing else', async () => {
    await lock(2);
    mustSucceed(
      await as(trade.supplier, (work) =>
        endPartnership(work, { partnershipId: trade.partnershipId, by: 'SUPPLIER' }),
      ),
    );
    expect(await levelsSeen(app, trade.distributor)).toEqual([]);
    expect((await ownMovements(app, trade.distributor)).slice(-2)).toEqual([
      ['ORDER_UNLOCKED', '38→40', '2→0'],
      ['DISTRIBUTION_STOCK_AUTO_CLEARED', '40→0', '0→0'],
    ]);
    const held = await app.db
      .select()
      .from(distributorLocks)
      .where(
        and(
          eq(distributorLocks.distributorId, trade.distributor.tenantId),
          eq(distributorLocks.state, 'HELD'),
        ),
      );
    expect(held).toEqual([]);
    expect((await supplierLevel()).available).toBe(40);
  });

  it('[PART-15][CLAIM-27][STOCK-21] after a resume the claim comes back and shows the quantity of now', async () => {
    await as(trade.supplier, (work) =>
      endPartnership(work, { partnershipId: trade.partnershipId, by: 'SUPPLIER' }),
    );
    app.clock.advance(1000);
    await set([{ skuId: trade.skuId, available: 55 }]);
    expect(await levelsSeen(app, trade.distributor)).toEqual([]);
    app.clock.advance(1000);
    await buildPartnership(app, trade.supplier, trade.distributor, {
      warehouseIds: [trade.warehouseId],
    });
    expect(await levelsSeen(app, trade.distributor)).toEqual([[55, 0]]);
    const seen = (await seenMovements()).map((row) => [row.kind, row.availableAfter]);
    expect(seen).toEqual([
      ['DISTRIBUTION_STOCK_PUSH', 55],
      ['DISTRIBUTION_STOCK_AUTO_CLEARED', 0],
      ['DISTRIBUTION_STOCK_PUSH', 40],
    ]);
  });

  it('[STOCK-06] a product switched off is pushed down to zero, and none of the three clearings is written', async () => {
    await as(trade.supplier, (work) => disableProducts(work, [trade.skuId]));
    app.clock.advance(1000);
    expect(await levelsSeen(app, trade.distributor)).toEqual([]);
    expect((await ownMovements(app, trade.distributor)).at(-1)).toEqual([
      'DISTRIBUTION_STOCK_PUSH',
      '40→0',
      '0→0',
    ]);
    await as(trade.supplier, (work) => enableProducts(work, [trade.skuId]));
    expect(await levelsSeen(app, trade.distributor)).toEqual([[40, 0]]);
  });

  it('a movement of the supplier outside the intervals of claim and mapping is not seen', async () => {
    const late = await buildDistributor(app);
    await buildPartnership(app, trade.supplier, late, { warehouseIds: [trade.warehouseId] });
    await set([{ skuId: trade.skuId, available: 41 }]);
    expect(await seenMovements(late)).toEqual([]);
    app.clock.advance(1000);
    await as(trade.distributor, (work) => stopClaims(work, [claimId]));
    app.clock.advance(1000);
    await set([{ skuId: trade.skuId, available: 42 }]);
    expect((await seenMovements()).map((row) => row.availableAfter)).toEqual([0, 41, 40]);
    expect(
      await app.db
        .select()
        .from(stockLevels)
        .where(and(eq(stockLevels.skuId, trade.skuId), isNull(stockLevels.supplierId))),
    ).toEqual([]);
  });
});

it('two distributors of one supplier do not see each other', async () => {
  const other: TestOrganisation = await buildDistributor(app);
  await buildPartnership(app, trade.supplier, other, { warehouseIds: [trade.warehouseId] });
  const theirs = await buildClaim(app, other, trade.skuId);
  await lock(4, other, theirs);
  expect(await levelsSeen(app, trade.distributor)).toEqual([[40, 0]]);
  expect(await ownMovements(app, trade.distributor)).toHaveLength(1);
  await buildStock(app, trade.supplier, trade.warehouseId, trade.skuId, 39);
});
