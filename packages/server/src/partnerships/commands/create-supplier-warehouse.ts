import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import { requiredText } from '../../kernel/text.ts';
import type { Work } from '../../platform/work.ts';
import {
  notPartnered,
  type WarehouseUnavailable,
  warehouseUnavailable,
} from '../partnership.rules.ts';
import { supplierWarehouseFor } from '../supplier-warehouse.read.ts';
import { assignedWarehouseIds } from './assign-warehouses.ts';
import { lockOwnPartnership } from './lock-own-partnership.ts';
import { openMappings } from './open-mappings.ts';

type Refused = NotFound | StateConflict | InvalidInput | WarehouseUnavailable;

/**
 * A distributor makes the supplier warehouse for a warehouse assigned later and maps it (WHSE-03).
 * Only assigned warehouses without one can be chosen (WHSE-04); each has at most one (WHSE-11).
 */
export async function createSupplierWarehouse(
  work: Work<Actor>,
  input: {
    partnershipId: Id<'partnership'> | null;
    warehouseId: Id<'warehouse'> | null;
    name: string;
  },
): Promise<Outcome<{ supplierWarehouseId: Id<'supplierWarehouse'> }, Refused>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const row = await lockOwnPartnership(work, 'DISTRIBUTOR', input.partnershipId);
  if (!row) return refused(notFound('partnershipId', 'partnership'));
  const conflict = notPartnered(row.state);
  if (conflict) return refused(conflict);
  const name = requiredText('name', input.name, 120);
  if (name.faults.length > 0) return refused(...name.faults);
  const { warehouseId } = input;
  const assigned = await assignedWarehouseIds(work, row);
  if (!warehouseId || !assigned.includes(warehouseId)) {
    const why = 'The supplier has not assigned this warehouse to you.';
    return refused(warehouseUnavailable(['warehouseId'], warehouseId ?? '', why));
  }
  if (await supplierWarehouseFor(work.tx, row.supplierId, row.id, warehouseId)) {
    const why = 'You have a supplier warehouse for it already. Map that one.';
    return refused(stateConflict('warehouseId', 'CREATED', why));
  }
  await openMappings(work, row, [{ warehouseId, name: name.text }]);
  const made = await supplierWarehouseFor(work.tx, row.supplierId, row.id, warehouseId);
  if (!made) throw new Error('a supplier warehouse was made and cannot be read');
  emitMapped(work, row, made.id);
  return done({ supplierWarehouseId: made.id });
}

/** Told to both: the supplier sees that the warehouse is in use now. */
export function emitMapped(
  work: Work,
  row: { supplierId: Id<'tenant'>; distributorId: Id<'tenant'>; id: Id<'partnership'> },
  supplierWarehouseId: Id<'supplierWarehouse'>,
): void {
  work.emit({
    kind: 'supplierWarehouse.mapped',
    tenants: [row.supplierId, row.distributorId],
    objectId: row.id,
    payload: {
      partnershipId: row.id,
      supplierId: row.supplierId,
      distributorId: row.distributorId,
      supplierWarehouseId,
    },
  });
}
