import { and, eq } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import type { Executor } from '../platform/db.ts';

/** GEN-05's first item: at least one partnership that stands. */
export async function hasPartnership(db: Executor, distributorId: Id<'tenant'>): Promise<boolean> {
  return (await partneredSuppliers(db, distributorId)).length > 0;
}

/** The suppliers a distributor is partnered with now. */
export async function partneredSuppliers(
  db: Executor,
  distributorId: Id<'tenant'>,
): Promise<Id<'tenant'>[]> {
  const rows = await db
    .select({ supplierId: partnerships.supplierId })
    .from(partnerships)
    .where(and(eq(partnerships.distributorId, distributorId), eq(partnerships.state, 'PARTNERED')));
  return rows.map((row) => row.supplierId);
}
