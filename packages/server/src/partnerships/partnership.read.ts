import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { partnerships } from './partnership.table.ts';

export type PartnershipRow = typeof partnerships.$inferSelect;

/** Partnerships by id, for whoever already knows them: who may see one is asked of the row. */
export const partnershipById = loaderKind(
  async (db: Executor, keys: readonly Id<'partnership'>[]) => {
    const rows = await db
      .select()
      .from(partnerships)
      .where(inArray(partnerships.id, [...keys]));
    return new Map(rows.map((row) => [row.id as string, row]));
  },
);

/** The one row of a supplier–distributor pair, whatever its state; null when they never met. */
export async function partnershipOfPair(
  db: Executor,
  supplierId: Id<'tenant'>,
  distributorId: Id<'tenant'>,
): Promise<PartnershipRow | null> {
  const [row] = await db
    .select()
    .from(partnerships)
    .where(
      and(eq(partnerships.supplierId, supplierId), eq(partnerships.distributorId, distributorId)),
    );
  return row ?? null;
}

/** The supplier of a distributor's partnership; null when the partnership is not the distributor's. */
export async function supplierOfPartnership(
  db: Executor,
  distributorId: Id<'tenant'>,
  partnershipId: Id<'partnership'>,
): Promise<Id<'tenant'> | null> {
  const [row] = await db
    .select({ supplierId: partnerships.supplierId })
    .from(partnerships)
    .where(and(eq(partnerships.distributorId, distributorId), eq(partnerships.id, partnershipId)));
  return row?.supplierId ?? null;
}
