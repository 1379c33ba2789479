import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome } from '../../kernel/outcome.ts';
import { uuid, uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { orderedMovementIds } from '../ordered-ids.ts';
import { type DistributorLevel, levelsOfClaims } from '../stock.read.ts';
import { distributorLocks, distributorMovements } from '../stock.table.ts';

export interface LockForOrderInput {
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
  readonly orderId: Id<'distributionOrder'>;
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
  readonly warehouseId: Id<'warehouse'>;
  readonly lines: readonly {
    readonly claimId: Id<'claim'>;
    readonly skuId: Id<'sku'>;
    readonly localSkuId: Id<'sku'>;
    readonly quantity: number;
  }[];
}

export interface LockedLine {
  readonly claimId: Id<'claim'>;
  /** Units held back for the order. */
  readonly locked: number;
  /** Units the order needs beyond what is there; whether that stops a push is asked there. */
  readonly short: number;
}

/**
 * Holds a distributor's units back for an order it packed (STOCK-20): at most what is available, so
 * that no level goes below zero. An expired or stopped claim and an unmapped warehouse have nothing
 * to hold. The partnership (share) and the claims are locked, so two orders cannot take the same
 * unit and a clearing that runs at the same time sees the lock or is seen by it.
 */
export async function lockForOrder(
  work: Work,
  input: LockForOrderInput,
): Promise<Outcome<{ lines: LockedLine[] }, never>> {
  const { supplierId, distributorId } = input;
  const claimIds = [...new Set(input.lines.map((line) => line.claimId))].sort();
  await work.tx.execute(sql`
    select 1 from partnerships
    where supplier_id = ${uuid('tenant', supplierId)}
      and distributor_id = ${uuid('tenant', distributorId)} for share`);
  await work.tx.execute(sql`
    select 1 from claims
    where supplier_id = ${uuid('tenant', supplierId)}
      and distributor_id = ${uuid('tenant', distributorId)}
      and id = any(${uuidList('claim', claimIds)})
    order by id for no key update`);
  const levels = new Map(
    (await levelsOfClaims(work.tx, distributorId, claimIds))
      .filter((level) => level.supplierWarehouseId === input.supplierWarehouseId)
      .map((level) => [level.claimId, level]),
  );
  const wanted = new Map<Id<'claim'>, LockForOrderInput['lines'][number]>();
  for (const line of input.lines) {
    const quantity = line.quantity + (wanted.get(line.claimId)?.quantity ?? 0);
    wanted.set(line.claimId, { ...line, quantity });
  }
  const lines = [...wanted.values()].map((line) => {
    const locked = Math.min(line.quantity, levels.get(line.claimId)?.available ?? 0);
    return { ...line, locked, short: line.quantity - locked };
  });
  const held = lines.filter((line) => line.locked > 0);
  if (held.length > 0) {
    await write(
      work,
      input,
      held.map((line) => ({ ...line, before: levels.get(line.claimId)! })),
    );
  }
  return done({ lines: lines.map(({ claimId, locked, short }) => ({ claimId, locked, short })) });
}

type HeldLine = LockForOrderInput['lines'][number] & {
  readonly locked: number;
  readonly before: DistributorLevel;
};

async function write(work: Work, input: LockForOrderInput, lines: HeldLine[]): Promise<void> {
  const { supplierId, distributorId, orderId, supplierWarehouseId, warehouseId } = input;
  await work.tx.insert(distributorLocks).values(
    lines.map(({ claimId, locked, before }) => ({
      supplierId,
      id: work.newId('lock'),
      distributorId,
      claimId,
      supplierWarehouseId,
      warehouseId,
      skuId: before.skuId,
      orderId,
      quantity: locked,
      state: 'HELD' as const,
      stateAt: work.now,
      createdAt: work.now,
    })),
  );
  const ids = orderedMovementIds(work, lines.length);
  await work.tx.insert(distributorMovements).values(
    lines.map(({ locked, before }, i) => ({
      supplierId,
      id: ids[i]!,
      distributorId,
      supplierWarehouseId,
      skuId: before.skuId,
      localSkuId: before.localSkuId,
      batchId: ids[0]!,
      kind: 'ORDER_LOCKED' as const,
      availableBefore: before.available,
      availableAfter: before.available - locked,
      lockedBefore: before.locked,
      lockedAfter: before.locked + locked,
      orderId,
      at: work.now,
    })),
  );
  work.emit({
    kind: 'stock.locksChanged',
    tenants: [distributorId],
    objectId: orderId,
    payload: { supplierId, distributorId, skuIds: lines.map(({ before }) => before.skuId) },
  });
}
