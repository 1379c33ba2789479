import { eq } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { plans } from './plan.table.ts';

/** An organisation's plan; every organisation has one from sign-up on. */
export async function planOf(db: Executor, tenantId: Id<'tenant'>) {
  const [row] = await db.select().from(plans).where(eq(plans.tenantId, tenantId));
  return row ?? null;
}
