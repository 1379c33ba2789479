import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import {
  notPartnered,
  type WarehouseUnavailable,
  warehouseUnavailable,
} from '../partnership.rules.ts';
import { openMappingOf } from '../supplier-warehouse.read.ts';
import { assignedWarehouseIds } from './assign-warehouses.ts';
import { emitMapped } from './create-supplier-warehouse.ts';
import { lockSupplierWarehouse } from './lock-supplier-warehouse.ts';
import { openMappings } from './open-mappings.ts';

type Refused = NotFound | StateConflict | WarehouseUnavailable;

/**
 * Maps a detached supplier warehouse to its fulfilment warehouse again, once the supplier has
 * assigned that anew (WHSE-03, 12). It can stand for no other one: the two belong together for good
 * (WHSE-11).
 */
export async function mapSupplierWarehouse(
  work: Work<Actor>,
  input: { supplierWarehouseId: Id<'supplierWarehouse'> | null },
): Promise<Outcome<{ supplierWarehouseId: Id<'supplierWarehouse'> }, Refused>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const held = await lockSupplierWarehouse(work, input.supplierWarehouseId);
  if (!held) return refused(notFound('supplierWarehouseId', 'supplier warehouse'));
  const { partnership, row } = held;
  const conflict = notPartnered(partnership.state);
  if (conflict) return refused(conflict);
  if (await openMappingOf(work.tx, row.supplierId, row.id)) {
    return refused(stateConflict('supplierWarehouseId', 'MAPPED', 'It is mapped already.'));
  }
  if (!(await assignedWarehouseIds(work, partnership)).includes(row.warehouseId)) {
    const why = 'The supplier does not assign its warehouse to you at present.';
    return refused(warehouseUnavailable(['supplierWarehouseId'], row.warehouseId, why));
  }
  await openMappings(work, partnership, [{ warehouseId: row.warehouseId, name: row.name }]);
  emitMapped(work, partnership, row.id);
  return done({ supplierWarehouseId: row.id });
}
