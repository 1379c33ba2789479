import { eq, inArray } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { plans, supplierProfiles } from './plan.table.ts';

/** An organisation's plan; every organisation has one from sign-up on. */
export async function planOf(db: Executor, tenantId: Id<'tenant'>) {
  const [row] = await db.select().from(plans).where(eq(plans.tenantId, tenantId));
  return row ?? null;
}

/** A supplier's settings; null as long as the role is not taken up. */
export async function supplierProfileOf(db: Executor, supplierId: Id<'tenant'>) {
  const [row] = await db
    .select()
    .from(supplierProfiles)
    .where(eq(supplierProfiles.supplierId, supplierId));
  return row ?? null;
}

/** The settings of suppliers that are named by what is theirs. */
export const supplierProfileById = loaderKind(
  async (db: Executor, ids: readonly Id<'tenant'>[]) => {
    const rows = await db
      .select()
      .from(supplierProfiles)
      .where(inArray(supplierProfiles.supplierId, [...ids]));
    return new Map(rows.map((row) => [row.supplierId as string, row]));
  },
);
