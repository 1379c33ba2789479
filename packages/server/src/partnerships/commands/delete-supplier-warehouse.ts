import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import { attempt } from '../../platform/attempt.ts';
import type { Work } from '../../platform/work.ts';
import { openMappingOf } from '../supplier-warehouse.read.ts';
import { supplierWarehouses, warehouseMappings } from '../supplier-warehouse.table.ts';
import { lockSupplierWarehouse } from './lock-supplier-warehouse.ts';

/**
 * Deletes a supplier warehouse that never carried anything (WHSE-13): while it is mapped it shows
 * stock, and one that orders or locks ever named is kept by their foreign keys.
 */
export async function deleteSupplierWarehouse(
  work: Work<Actor>,
  input: { supplierWarehouseId: Id<'supplierWarehouse'> | null },
): Promise<Outcome<{ supplierWarehouseId: Id<'supplierWarehouse'> }, NotFound | StateConflict>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const held = await lockSupplierWarehouse(work, input.supplierWarehouseId);
  if (!held) return refused(notFound('supplierWarehouseId', 'supplier warehouse'));
  const { supplierId, id } = held.row;
  if (await openMappingOf(work.tx, supplierId, id)) {
    const why = 'It is mapped and shows stock. It goes when the supplier takes the warehouse away.';
    return refused(stateConflict('supplierWarehouseId', 'MAPPED', why));
  }
  const deleted = await attempt(work.tx, 'inUse', async (tx) => {
    await tx
      .delete(warehouseMappings)
      .where(
        and(
          eq(warehouseMappings.supplierId, supplierId),
          eq(warehouseMappings.supplierWarehouseId, id),
        ),
      );
    await tx
      .delete(supplierWarehouses)
      .where(and(eq(supplierWarehouses.supplierId, supplierId), eq(supplierWarehouses.id, id)));
  });
  if (!deleted) {
    const why = 'Orders were taken from it. It stays as part of their record.';
    return refused(stateConflict('supplierWarehouseId', 'DETACHED', why));
  }
  return done({ supplierWarehouseId: id });
}
