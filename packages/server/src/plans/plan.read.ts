import { eq } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
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
