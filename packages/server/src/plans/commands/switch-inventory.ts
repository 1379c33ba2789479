import { eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound, type StateConflict } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { decideInventory } from '../plan.rules.ts';
import { plans } from '../plan.table.ts';
import { lockPlan } from './lock-plan.ts';

/** Switches the Inventory feature, which both roles need (PERM-03). */
export async function switchInventory(
  work: Work<Actor>,
  on: boolean,
): Promise<Outcome<null, StateConflict | NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'ORGANISATION_MANAGE');
  const plan = await lockPlan(work.tx, tenantId);
  if (!plan) return refused(notFound([], 'plan'));
  const decision = decideInventory(plan, on);
  if (!decision.ok) return decision;
  if (plan.inventoryEnabled === on) return done(null);
  await work.tx.update(plans).set({ inventoryEnabled: on }).where(eq(plans.tenantId, tenantId));
  work.emit({
    kind: 'inventory.switched',
    tenants: [tenantId],
    objectId: tenantId,
    payload: { on },
  });
  return done(null);
}
