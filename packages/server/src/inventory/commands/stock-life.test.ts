import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { skus } from '../../catalog/sku.table.ts';
import { stopClaims } from '../../claims/commands/stop-claims.ts';
import type { Actor } from '../../identity/actor.access.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { supplierWarehouses } from '../../partnerships/supplier-warehouse.table.ts';
import { perform, type Work } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildDistributor, type TestOrganisation } from '../../testing/factories.ts';
import { buildPartnership, mustSucceed } from '../../testing/partnership.ts';
import { levelsSeen, ownMovements } from '../../testing/stock.ts';
import { buildClaim, buildProduct, buildSku, buildTrade } from '../../testing/trade.ts';
import { distributorMovementPage } from '../distributor-movement.read.ts';
import { stockLevels, stockMovements } from '../stock.table.ts';
import { lockForOrder } from './lock-for-order.ts';
import { releaseLocks } from './release-locks.ts';
import { releaseReservations } from './release-reservations.ts';
import { setStock } from './set-stock.ts';
import { shipReservations } from './ship-reservations.ts';

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
const nothing =
  <V>(act: (work: Work<Actor>) => Promise<V>) =>
  async (work: Work<Actor>) => {
    await act(work);
    return { ok: true as const, value: {} };
  };

describe('setting stock', () => {
  it('[STOCK-01][STOCK-02][STOCK-04] is written once and seen by every distributor with before and after', async () => {
    const other = await buildDistributor(app);
    await buildPartnership(app, trade.supplier, other, { warehouseIds: [trade.warehouseId] });
    await buildClaim(app, other, trade.skuId);
    app.clock.advance(1000);
    await set([{ skuId: trade.skuId, available: 25 }]);
    for (const who of [trade.distributor, other]) {
      expect(await levelsSeen(app, who)).toEqual([[25, 0]]);
      const [push, begin] = await seenMovements(who);
      expect(push).toMatchObject({
        kind: 'DISTRIBUTION_STOCK_PUSH',
        availableBefore: 40,
        availableAfter: 25,
      });
      expect(begin).toMatchObject({ availableBefore: 0, availableAfter: 40 });
    }
    const movements = await app.db
      .select()
      .from(stockMovements)
      .where(eq(stockMovements.skuId, trade.skuId));
    expect(movements).toHaveLength(2);
  });

  it('[STOCK-18] an older version arriving late is ignored, a present one counts on', async () => {
    const { version } = await supplierLevel();
    const [first] = await set([{ skuId: trade.skuId, available: 30, version }]);
    expect(first).toMatchObject({ outcome: 'SET', version: version + 1 });
    const [late] = await set([{ skuId: trade.skuId, available: 99, version }]);
    expect(late!.refusal).toMatchObject({
      kind: 'StaleStockVersion',
      currentVersion: version + 1,
      currentAvailable: 30,
    });
    const [ahead] = await set([{ skuId: trade.skuId, available: 99, version: version + 7 }]);
    expect(ahead!.refusal).toMatchObject({ kind: 'InvalidInput' });
    expect((await supplierLevel()).available).toBe(30);
  });

  it('each row has its own result; a foreign SKU, a combination and a negative number are refused', async () => {
    const foreign = await buildSku(app, trade.distributor, 'FOREIGN');
    const combination = await buildSku(app, trade.supplier, 'SET-OF-2', [
      { skuId: trade.skuId, quantity: 2 },
    ]);
    const results = await set([
      { skuId: foreign, available: 1 },
      { skuId: combination, available: 1 },
      { skuId: trade.skuId, available: 12 },
      { skuId: trade.skuId, available: 13 },
    ]);
    expect(results.map((row) => row.refusal?.kind ?? row.outcome)).toEqual([
      'NotFound',
      'InvalidInput',
      'SET',
      'InvalidInput',
    ]);
    const [negative] = await set([{ skuId: trade.skuId, available: -1 }]);
    expect(negative!.refusal?.path).toEqual(['levels', '0', 'available']);
    expect((await supplierLevel()).available).toBe(12);
  });

  it('[STOCK-17] no level goes below zero, on either side, and the table itself refuses it', async () => {
    await lock(30);
    await set([{ skuId: trade.skuId, available: 10 }]);
    expect(await levelsSeen(app, trade.distributor)).toEqual([[0, 30]]);
    await expect(
      app.db.update(stockLevels).set({ available: -1 }).where(eq(stockLevels.skuId, trade.skuId)),
    ).rejects.toMatchObject({ cause: { constraint_name: 'available_not_negative' } });
  });

  it('[STOCK-11][STOCK-16] a supplier warehouse is no place to set, count or shelve in', async () => {
    const virtual = await supplierWarehouseOf(trade.distributor, trade.warehouseId);
    const row = await app.db
      .select()
      .from(skus)
      .where(eq(skus.tenantId, trade.distributor.tenantId));
    for (const warehouseId of [trade.warehouseId, virtual as unknown as Id<'warehouse'>]) {
      const tried = await as(trade.distributor, (work) =>
        setStock(work, {
          supplierId: trade.distributor.tenantId,
          warehouseId: warehouseId.replace('swh_', 'whs_') as Id<'warehouse'>,
          levels: [{ skuId: row[0]!.id, available: 5 }],
        }),
      );
      expect(tried).toMatchObject({ ok: false, refusals: [{ kind: 'NotFound' }] });
    }
    expect(await levelsSeen(app, trade.distributor)).toEqual([[40, 0]]);
  });

  it('two settings of a row that was never set do not lose a movement', async () => {
    const skuId = await buildProduct(app, trade.supplier, 'FRESH');
    await Promise.all([set([{ skuId, available: 5 }]), set([{ skuId, available: 7 }])]);
    const rows = await app.db
      .select()
      .from(stockMovements)
      .where(eq(stockMovements.skuId, skuId))
      .orderBy(stockMovements.version);
    expect(rows.map((row) => row.version)).toEqual([1, 2]);
    expect(rows[1]!.availableBefore).toBe(rows[0]!.availableAfter);
  });
});

describe('locks', () => {
  it('[STOCK-20] an order holds back what is there and no more, also for two at once', async () => {
    const [one, two] = await Promise.all([lock(30), lock(30)]);
    expect([one.line.locked, two.line.locked].sort()).toEqual([10, 30]);
    expect([one.line.short, two.line.short].sort()).toEqual([0, 20]);
    expect(await levelsSeen(app, trade.distributor)).toEqual([[0, 40]]);
    mustSucceed(
      await as(
        trade.distributor,
        nothing((work) =>
          releaseLocks(work, {
            supplierId: trade.supplier.tenantId,
            orderIds: [one.orderId, two.orderId],
          }),
        ),
      ),
    );
    expect(await levelsSeen(app, trade.distributor)).toEqual([[40, 0]]);
    const released = (await ownMovements(app, trade.distributor)).slice(-2);
    expect(released.map(([kind]) => kind)).toEqual(['ORDER_UNLOCKED', 'ORDER_UNLOCKED']);
    expect(released[1]!.slice(1)).toEqual([
      expect.stringMatching(/→40$/),
      expect.stringMatching(/→0$/),
    ]);
  });

  it('a stopped claim has nothing to hold back', async () => {
    await as(trade.distributor, (work) => stopClaims(work, [claimId]));
    expect((await lock(1)).line).toMatchObject({ locked: 0, short: 1 });
  });
});

describe('reservations', () => {
  it('give back to what can be promised, or leave the house', async () => {
    const orderId = newId('distributionOrder', app.clock.now());
    await app.db
      .update(stockLevels)
      .set({ available: 33, locked: 7 })
      .where(eq(stockLevels.skuId, trade.skuId));
    const move = {
      supplierId: trade.supplier.tenantId,
      warehouseId: trade.warehouseId,
      orderId,
      lines: [
        { skuId: trade.skuId, quantity: 1 },
        { skuId: trade.skuId, quantity: 2 },
      ],
    };
    mustSucceed(
      await as(
        trade.supplier,
        nothing((work) => releaseReservations(work, move)),
      ),
    );
    expect(await supplierLevel()).toMatchObject({ available: 36, locked: 4 });
    mustSucceed(
      await as(
        trade.supplier,
        nothing((work) => shipReservations(work, move)),
      ),
    );
    expect(await supplierLevel()).toMatchObject({ available: 36, locked: 1 });
    await expect(
      as(
        trade.supplier,
        nothing((work) => releaseReservations(work, move)),
      ),
    ).rejects.toMatchObject({ cause: { constraint_name: 'locked_not_negative' } });
  });
});
