import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import { ownSupplierWarehouse } from '../../partnerships/supplier-warehouse.read.ts';
import type { Work } from '../../platform/work.ts';
import { defaultWarehousesOf } from '../allocation.read.ts';
import { defaultWarehouses } from '../allocation.table.ts';
import { tell } from './write-allocation-rule.ts';

/** Names the warehouse for goods of its supplier that no rule matches (WHSE-08). */
export async function setDefaultWarehouse(
  work: Work<Actor>,
  supplierWarehouseId: Id<'supplierWarehouse'> | null,
): Promise<Outcome<{ supplierId: Id<'tenant'> }, NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const row =
    supplierWarehouseId && (await ownSupplierWarehouse(work.tx, tenantId, supplierWarehouseId));
  if (!row) return refused(notFound('supplierWarehouseId', 'supplier warehouse'));
  const { supplierId } = row;
  const values = { supplierWarehouseId: row.id, setAt: work.now };
  await work.tx
    .insert(defaultWarehouses)
    .values({ tenantId, supplierId, ...values })
    .onConflictDoUpdate({
      target: [defaultWarehouses.tenantId, defaultWarehouses.supplierId],
      set: values,
    });
  tell(work, tenantId);
  return done({ supplierId });
}

/** From now on goods of this supplier that no rule matches come from where most of them lie. */
export async function dropDefaultWarehouse(
  work: Work<Actor>,
  supplierId: Id<'tenant'> | null,
): Promise<Outcome<{ supplierId: Id<'tenant'> }, NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const rows = await defaultWarehousesOf(work.tx, tenantId);
  const row = rows.find((one) => one.supplierId === supplierId);
  if (!row) return refused(notFound('supplierId', 'default warehouse'));
  await work.tx
    .delete(defaultWarehouses)
    .where(
      and(
        eq(defaultWarehouses.tenantId, tenantId),
        eq(defaultWarehouses.supplierId, row.supplierId),
      ),
    );
  tell(work, tenantId);
  return done({ supplierId: row.supplierId });
}
