import { type PlanTier, SUPPLIER_TIER, tierAtLeast } from '../plans/plan.rules.ts';

/** What decides whether a supplier may take on distributors. */
export interface SupplierStanding {
  readonly tier: PlanTier;
  readonly supplierSince: Date | null;
  readonly liveAt: Date | null;
}

/** PERM-11: below V2 nothing new begins; what was pushed before is still fulfilled. */
export function hasSupplierPlan(standing: SupplierStanding): boolean {
  return standing.supplierSince !== null && tierAtLeast(standing.tier, SUPPLIER_TIER);
}
