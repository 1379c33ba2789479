import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
  type StateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { notPartnered, type WarehouseUnavailable } from '../partnership.rules.ts';
import {
  assignedWarehouseIds,
  assignWarehouses,
  holdOpenWarehouses,
  unavailable,
  withdrawWarehouses,
} from './assign-warehouses.ts';
import { lockOwnPartnership } from './lock-own-partnership.ts';

type Refused = NotFound | StateConflict | InvalidInput | WarehouseUnavailable;

const MOST_WAREHOUSES = 50;

/**
 * "Select Distribution Warehouse" (PART-12): the warehouses a distributor draws on from now on.
 * Added ones wait for the distributor to map them (WHSE-03), removed ones lose their mapping, and
 * with it their stock, at once. The distributor is told by the event (WHSE-06).
 */
export async function changeWarehouses(
  work: Work<Actor>,
  input: {
    partnershipId: Id<'partnership'> | null;
    warehouseIds: readonly (Id<'warehouse'> | null)[];
  },
): Promise<Outcome<{ partnershipId: Id<'partnership'> }, Refused>> {
  requirePermission(work.actor, 'SUPPLIER_PARTNERSHIPS');
  const row = await lockOwnPartnership(work, 'SUPPLIER', input.partnershipId);
  if (!row) return refused(notFound('partnershipId', 'partnership'));
  const conflict = notPartnered(row.state);
  if (conflict) return refused(conflict);

  const wanted = [...new Set(input.warehouseIds)];
  if (wanted.length === 0) return refused(invalidInput('warehouseIds', 'Choose at least one.'));
  if (wanted.length > MOST_WAREHOUSES) {
    return refused(invalidInput('warehouseIds', 'Choose at most 50.'));
  }
  const assigned = new Set(await assignedWarehouseIds(work, row));
  const added = wanted.flatMap((id) => (id && !assigned.has(id) ? [id] : []));
  const open = await holdOpenWarehouses(work, row.supplierId, added);
  const faults = unavailable(wanted, { has: (id) => assigned.has(id) || open.has(id) });
  if (faults.length > 0) return refused(...faults);
  const removed = [...assigned].filter((id) => !wanted.includes(id));
  if (added.length === 0 && removed.length === 0) return done({ partnershipId: row.id });

  const detached = await withdrawWarehouses(work, row, removed);
  await assignWarehouses(work, row, added);
  work.emit({
    kind: 'partnership.warehousesChanged',
    tenants: [row.supplierId, row.distributorId],
    objectId: row.id,
    payload: {
      partnershipId: row.id,
      supplierId: row.supplierId,
      distributorId: row.distributorId,
      removedWarehouseIds: removed,
      addedWarehouseIds: added,
      detachedSupplierWarehouseIds: detached,
    },
  });
  return done({ partnershipId: row.id });
}
