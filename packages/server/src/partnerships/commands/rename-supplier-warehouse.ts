import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import { requiredText } from '../../kernel/text.ts';
import type { Work } from '../../platform/work.ts';
import { supplierWarehouses } from '../supplier-warehouse.table.ts';
import { lockSupplierWarehouse } from './lock-supplier-warehouse.ts';

/** The distributor calls its supplier warehouse as it likes. */
export async function renameSupplierWarehouse(
  work: Work<Actor>,
  input: { supplierWarehouseId: Id<'supplierWarehouse'> | null; name: string },
): Promise<Outcome<{ supplierWarehouseId: Id<'supplierWarehouse'> }, NotFound | InvalidInput>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const held = await lockSupplierWarehouse(work, input.supplierWarehouseId);
  if (!held) return refused(notFound('supplierWarehouseId', 'supplier warehouse'));
  const name = requiredText('name', input.name, 120);
  if (name.faults.length > 0) return refused(...name.faults);
  const { supplierId, id } = held.row;
  await work.tx
    .update(supplierWarehouses)
    .set({ name: name.text })
    .where(and(eq(supplierWarehouses.supplierId, supplierId), eq(supplierWarehouses.id, id)));
  return done({ supplierWarehouseId: id });
}
