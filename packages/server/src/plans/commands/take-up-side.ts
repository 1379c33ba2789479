import { eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import {
  decideDistributor,
  decideSupplier,
  type InventoryRequired,
  type PlanRequired,
} from '../plan.rules.ts';
import { plans, supplierProfiles } from '../plan.table.ts';
import { lockPlan } from './lock-plan.ts';

/** Takes up the Supplier role and opens its onboarding (PERM-01, PERM-03). Twice is once. */
export async function activateSupplier(
  work: Work<Actor>,
): Promise<Outcome<null, PlanRequired | InventoryRequired | NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'ORGANISATION_MANAGE');
  const plan = await lockPlan(work.tx, tenantId);
  if (!plan) return refused(notFound([], 'plan'));
  if (plan.supplierSince) return done(null);
  const decision = decideSupplier(plan);
  if (!decision.ok) return decision;
  await work.tx.update(plans).set({ supplierSince: work.now }).where(eq(plans.tenantId, tenantId));
  await work.tx
    .insert(supplierProfiles)
    .values({ supplierId: tenantId, completedSteps: [] })
    .onConflictDoNothing();
  work.emit({ kind: 'supplier.activated', tenants: [tenantId], objectId: tenantId, payload: {} });
  return done(null);
}

/** Takes up the Distributor role, on any plan (PERM-02, PERM-03). Twice is once. */
export async function activateDistributor(
  work: Work<Actor>,
): Promise<Outcome<null, InventoryRequired | NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'ORGANISATION_MANAGE');
  const plan = await lockPlan(work.tx, tenantId);
  if (!plan) return refused(notFound([], 'plan'));
  if (plan.distributorSince) return done(null);
  const decision = decideDistributor(plan);
  if (!decision.ok) return decision;
  await work.tx
    .update(plans)
    .set({ distributorSince: work.now })
    .where(eq(plans.tenantId, tenantId));
  const kind = 'distributor.activated';
  work.emit({ kind, tenants: [tenantId], objectId: tenantId, payload: {} });
  return done(null);
}
