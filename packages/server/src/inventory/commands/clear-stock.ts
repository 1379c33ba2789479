import { sql } from 'drizzle-orm';
import type { EndedClaims } from '../../claims/claim.rules.ts';
import type { Id } from '../../kernel/ids.ts';
import { uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import type { DistributorMovementKind } from '../stock.rules.ts';
import { releaseHeldLocks } from './release-held-locks.ts';
import { writeLevelMovements } from './write-level-movements.ts';

/**
 * What an end of claims is called in the movement list. The three cases that clear stock are the
 * end of a partnership, a change of warehouses and the distributor's own stop (STOCK-06…09); a
 * product that its supplier switched off or hid is pushed down to zero like any other quantity.
 */
const KIND_OF: Record<EndedClaims['reason'], DistributorMovementKind> = {
  PARTNERSHIP_ENDED: 'DISTRIBUTION_STOCK_AUTO_CLEARED',
  STOPPED_BY_ME: 'STOP_DISTRIBUTION',
  DISTRIBUTION_DISABLED: 'DISTRIBUTION_STOCK_PUSH',
  HIDDEN: 'DISTRIBUTION_STOCK_PUSH',
};

/**
 * Claims ended: locks of orders not pushed are released first, then the level goes to zero, as two
 * movements in this transaction. What pushed orders reserved at the supplier is untouched.
 */
export async function clearStockOfClaims(work: Work, ended: EndedClaims): Promise<void> {
  if (ended.claimIds.length === 0) return;
  const claims = uuidList('claim', ended.claimIds);
  await releaseHeldLocks(work, ended.supplierId, sql`l.claim_id = any(${claims})`);
  await writeLevelMovements(work, {
    supplierId: ended.supplierId,
    kind: KIND_OF[ended.reason],
    direction: 'CLEARED',
    which: sql`c.id = any(${claims})`,
    alsoEmpty: ended.reason === 'STOPPED_BY_ME',
  });
}

/** The supplier took these warehouses from the distributor; all others are untouched (STOCK-07). */
export async function clearStockOfWarehouses(
  work: Work,
  taken: {
    readonly supplierId: Id<'tenant'>;
    readonly supplierWarehouseIds: readonly Id<'supplierWarehouse'>[];
  },
): Promise<void> {
  if (taken.supplierWarehouseIds.length === 0) return;
  const warehouses = uuidList('supplierWarehouse', taken.supplierWarehouseIds);
  await releaseHeldLocks(work, taken.supplierId, sql`l.supplier_warehouse_id = any(${warehouses})`);
  await writeLevelMovements(work, {
    supplierId: taken.supplierId,
    kind: 'DISTRIBUTION_STOCK_AUTO_CLEARED',
    direction: 'CLEARED',
    which: sql`c.state = 'ACTIVE' and m.supplier_warehouse_id = any(${warehouses})`,
  });
}
