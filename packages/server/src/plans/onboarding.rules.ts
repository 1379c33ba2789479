import { ONBOARDING_STEPS, type OnboardingStep } from './plan.rules.ts';

/** The step the wizard opens at: the first in the order of SUP-01 that is not done; null when all are. */
export function nextStep(completed: readonly OnboardingStep[]): OnboardingStep | null {
  return ONBOARDING_STEPS.find((step) => !completed.includes(step)) ?? null;
}

/** The steps done once `step` is, in the wizard's order. */
export function withStep(
  completed: readonly OnboardingStep[],
  step: OnboardingStep,
): OnboardingStep[] {
  return ONBOARDING_STEPS.filter((known) => known === step || completed.includes(known));
}

/**
 * Another base currency makes the amounts typed so far wrong: prices and fees must be looked at
 * again before the supplier goes live (SUP-02).
 */
export function withoutAmounts(completed: readonly OnboardingStep[]): OnboardingStep[] {
  return completed.filter((step) => step !== 'PRICING' && step !== 'FEES');
}
