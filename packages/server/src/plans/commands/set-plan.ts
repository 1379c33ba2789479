import { eq } from 'drizzle-orm';
import { userById } from '../../identity/account.read.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import { apiError } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { PlanTier } from '../plan.rules.ts';
import { plans } from '../plan.table.ts';
import { lockPlan } from './lock-plan.ts';

export interface SetPlanInput {
  readonly organisationId: Id<'tenant'> | null;
  readonly tier: PlanTier;
}

/**
 * Platform staff put an organisation on a plan. Falling below V2 takes no role away: what was
 * pushed is still fulfilled (PERM-11).
 */
export async function setPlan(
  work: Work,
  input: SetPlanInput,
): Promise<Outcome<{ organisationId: Id<'tenant'> }, NotFound>> {
  const staff = await userById(work.tx, work.actor.userId);
  if (!staff?.isStaff) throw apiError('FORBIDDEN', 'Only platform staff set plans.');
  const { organisationId, tier } = input;
  const plan = organisationId && (await lockPlan(work.tx, organisationId));
  if (!plan) return refused(notFound('organisationId', 'organisation'));
  if (plan.tier !== tier) {
    await work.tx
      .update(plans)
      .set({ tier, changedAt: work.now, changedBy: staff.id })
      .where(eq(plans.tenantId, plan.tenantId));
    work.emit({
      kind: 'plan.changed',
      tenants: [plan.tenantId],
      objectId: plan.tenantId,
      payload: { before: plan.tier, after: tier },
    });
  }
  return done({ organisationId: plan.tenantId });
}
