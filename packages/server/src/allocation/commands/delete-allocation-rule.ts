import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { allocationRules } from '../allocation.table.ts';
import { lockRules, tell } from './write-allocation-rule.ts';

/** Takes a rule away; what it decided before stays told on the orders (WHSE-09). */
export async function deleteAllocationRule(
  work: Work<Actor>,
  ruleId: Id<'allocationRule'> | null,
): Promise<Outcome<{ ruleId: Id<'allocationRule'> }, NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const missing = refused(notFound('ruleId', 'rule'));
  if (!ruleId) return missing;
  await lockRules(work, tenantId);
  const [gone] = await work.tx
    .delete(allocationRules)
    .where(and(eq(allocationRules.tenantId, tenantId), eq(allocationRules.id, ruleId)))
    .returning({ id: allocationRules.id });
  if (!gone) return missing;
  tell(work, tenantId);
  return done({ ruleId });
}
