import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db.ts';
import { plans } from '../plan.table.ts';

/** An organisation's plan, locked until the transaction ends; every organisation has one. */
export async function lockPlan(tx: Tx, tenantId: Id<'tenant'>) {
  const [plan] = await tx.select().from(plans).where(eq(plans.tenantId, tenantId)).for('update');
  return plan ?? null;
}
