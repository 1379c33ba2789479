import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type StateConflict, stateConflict } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { allocationRulesOf } from '../allocation.read.ts';
import { allocationRules } from '../allocation.table.ts';
import { lockRules, tell } from './write-allocation-rule.ts';

/**
 * Gives the rules their priority (WHSE-08). The list must name every rule once: somebody who did
 * not see a colleague's new rule does not decide where it stands.
 */
export async function orderAllocationRules(
  work: Work<Actor>,
  ruleIds: readonly (Id<'allocationRule'> | null)[],
): Promise<Outcome<{ count: number }, StateConflict>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  await lockRules(work, tenantId);
  const rules = await allocationRulesOf(work.tx, tenantId);
  const wanted = new Set(ruleIds);
  const same =
    wanted.size === ruleIds.length &&
    wanted.size === rules.length &&
    rules.every(({ id }) => wanted.has(id));
  if (!same) {
    const why = 'The rules have changed meanwhile. Look at them again, then order them.';
    return refused(stateConflict('ruleIds', 'CHANGED', why));
  }
  for (const [position, id] of ruleIds.entries()) {
    await work.tx
      .update(allocationRules)
      .set({ position, updatedAt: work.now })
      .where(
        and(
          eq(allocationRules.tenantId, tenantId),
          eq(allocationRules.id, id as Id<'allocationRule'>),
        ),
      );
  }
  tell(work, tenantId);
  return done({ count: rules.length });
}
