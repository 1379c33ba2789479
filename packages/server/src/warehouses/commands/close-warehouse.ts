import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { warehouses } from '../warehouse.table.ts';

/** A closed warehouse takes no new assignment; those it has keep running. `closed: false` reopens. */
export async function closeWarehouse(
  work: Work<Actor>,
  input: { warehouseId: Id<'warehouse'> | null; closed: boolean },
): Promise<Outcome<{ warehouseId: Id<'warehouse'> }, NotFound>> {
  requirePermission(work.actor, 'SUPPLIER_WAREHOUSES');
  const missing = refused(notFound('warehouseId', 'warehouse'));
  if (!input.warehouseId) return missing;
  const own = and(
    eq(warehouses.tenantId, work.actor.tenantId),
    eq(warehouses.id, input.warehouseId),
  );
  const [row] = await work.tx.select().from(warehouses).where(own).for('update');
  if (!row) return missing;
  const closedAt = input.closed ? (row.closedAt ?? work.now) : null;
  await work.tx.update(warehouses).set({ closedAt }).where(own);
  return done({ warehouseId: row.id });
}
