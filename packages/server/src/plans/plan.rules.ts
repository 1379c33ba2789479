import { done, type Outcome, type Refusal, refused } from '../kernel/outcome.ts';
import { type StateConflict, stateConflict } from '../kernel/refusals.ts';

/** Plan tiers, lowest first. The Supplier role needs V2 or more (PERM-01). */
export const PLAN_TIERS = ['V0', 'V1', 'V2', 'V3'] as const;
export type PlanTier = (typeof PLAN_TIERS)[number];
export const SUPPLIER_TIER: PlanTier = 'V2';

export function tierAtLeast(tier: PlanTier, needed: PlanTier): boolean {
  return PLAN_TIERS.indexOf(tier) >= PLAN_TIERS.indexOf(needed);
}

/** The onboarding wizard's steps in their order (SUP-01). */
export const ONBOARDING_STEPS = [
  'BASE_CURRENCY',
  'PRODUCTS',
  'INVENTORY_RULE',
  'BIGSHOP',
  'PRICING',
  'FEES',
] as const;
export type OnboardingStep = (typeof ONBOARDING_STEPS)[number];

/** What a push does when the supplier's stock is short. */
export const STOCK_SHORT_POLICIES = ['REJECT', 'ALLOW_BACKORDER'] as const;
export type StockShortPolicy = (typeof STOCK_SHORT_POLICIES)[number];

/** The plan does not reach this far (PERM-01). */
export interface PlanRequired extends Refusal {
  readonly kind: 'PlanRequired';
  readonly requiredTier: PlanTier;
  readonly currentTier: PlanTier;
}

/** The Inventory feature must be switched on first (PERM-03). */
export interface InventoryRequired extends Refusal {
  readonly kind: 'InventoryRequired';
  /** What to do about it, as a sentence. */
  readonly guidance: string;
}

export interface PlanFacts {
  readonly tier: PlanTier;
  readonly inventoryEnabled: boolean;
  readonly supplierSince: Date | null;
  readonly distributorSince: Date | null;
}

const inventoryRequired = (): InventoryRequired => ({
  kind: 'InventoryRequired',
  message: 'Inventory is switched off, and this role works on stock.',
  path: [],
  guidance: 'Switch Inventory on under Organisation, Plan; then take up the role.',
});

/** Both faults are told at once, so that nobody has to ask twice (PERM-01, PERM-03). */
export function decideSupplier(plan: PlanFacts): Outcome<null, PlanRequired | InventoryRequired> {
  const refusals: (PlanRequired | InventoryRequired)[] = [];
  if (!tierAtLeast(plan.tier, SUPPLIER_TIER)) {
    refusals.push({
      kind: 'PlanRequired',
      message: `Suppliers need plan ${SUPPLIER_TIER} or higher; this organisation has ${plan.tier}.`,
      path: [],
      requiredTier: SUPPLIER_TIER,
      currentTier: plan.tier,
    });
  }
  if (!plan.inventoryEnabled) refusals.push(inventoryRequired());
  return refusals.length > 0 ? refused(...refusals) : done(null);
}

/** Distributors need no plan, only Inventory (PERM-02, PERM-03). */
export function decideDistributor(plan: PlanFacts): Outcome<null, InventoryRequired> {
  return plan.inventoryEnabled ? done(null) : refused(inventoryRequired());
}

/** Inventory stays on as long as a role is taken up: its stock could not be kept otherwise. */
export function decideInventory(plan: PlanFacts, on: boolean): Outcome<null, StateConflict> {
  if (on || (!plan.supplierSince && !plan.distributorSince)) return done(null);
  const message = 'Inventory cannot be switched off while the organisation distributes.';
  return refused(stateConflict('on', 'ON', message));
}
