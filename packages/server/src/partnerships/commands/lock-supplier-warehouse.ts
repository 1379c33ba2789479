import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { supplierWarehouses } from '../supplier-warehouse.table.ts';
import { lockOwnPartnership } from './lock-own-partnership.ts';

/** A distributor's supplier warehouse under its held partnership; null for another's (GEN-08). */
export async function lockSupplierWarehouse(
  work: Work<Actor>,
  supplierWarehouseId: Id<'supplierWarehouse'> | null,
) {
  if (!supplierWarehouseId) return null;
  const [found] = await work.tx
    .select({ partnershipId: supplierWarehouses.partnershipId })
    .from(supplierWarehouses)
    .where(
      and(
        eq(supplierWarehouses.distributorId, work.actor.tenantId),
        eq(supplierWarehouses.id, supplierWarehouseId),
      ),
    );
  if (!found) return null;
  const partnership = await lockOwnPartnership(work, 'DISTRIBUTOR', found.partnershipId);
  if (!partnership) return null;
  const [row] = await work.tx
    .select()
    .from(supplierWarehouses)
    .where(
      and(
        eq(supplierWarehouses.supplierId, partnership.supplierId),
        eq(supplierWarehouses.id, supplierWarehouseId),
      ),
    );
  return row ? { partnership, row } : null;
}
