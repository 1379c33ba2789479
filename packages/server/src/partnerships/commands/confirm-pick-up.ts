import { and, eq, isNull } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { warehouseMappings } from '../supplier-warehouse.table.ts';
import { lockSupplierWarehouse } from './lock-supplier-warehouse.ts';

/** Ticks off the task of entering the pick-up address at one's stores (WHSE-05). */
export async function confirmPickUp(
  work: Work<Actor>,
  input: { supplierWarehouseId: Id<'supplierWarehouse'> | null },
): Promise<Outcome<{ supplierWarehouseId: Id<'supplierWarehouse'> }, NotFound>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const held = await lockSupplierWarehouse(work, input.supplierWarehouseId);
  if (!held) return refused(notFound('supplierWarehouseId', 'supplier warehouse'));
  await work.tx
    .update(warehouseMappings)
    .set({ pickUpSetAt: work.now })
    .where(
      and(
        eq(warehouseMappings.supplierId, held.row.supplierId),
        eq(warehouseMappings.supplierWarehouseId, held.row.id),
        isNull(warehouseMappings.detachedAt),
        isNull(warehouseMappings.pickUpSetAt),
      ),
    );
  return done({ supplierWarehouseId: held.row.id });
}
