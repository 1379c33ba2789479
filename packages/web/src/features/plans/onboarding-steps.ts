import type { OnboardingStep } from '../../gql/graphql.ts';

/** In the order in which they are easiest done. */
export const ONBOARDING_STEPS: readonly OnboardingStep[] = [
  'BASE_CURRENCY',
  'PRODUCTS',
  'INVENTORY_RULE',
  'BIGSHOP',
  'PRICING',
  'FEES',
];

/** Steps whose work is done on a screen of their own; they tick there. */
export const ELSEWHERE = {
  PRODUCTS: '/supplier/products',
  PRICING: '/supplier/products',
  FEES: '/supplier/fees',
} as const;

export const screenOfStep = (step: OnboardingStep): string =>
  step in ELSEWHERE ? ELSEWHERE[step as keyof typeof ELSEWHERE] : '/supplier/onboarding';
