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
export type StockShortPolicy = 'REJECT' | 'ALLOW_BACKORDER';
