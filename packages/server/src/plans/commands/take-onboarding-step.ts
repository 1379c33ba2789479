import type { Actor } from '../../identity/actor.access.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { invalidInput, stateConflict } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import type { OnboardingStep } from '../plan.rules.ts';
import { completeOnboardingStep } from './complete-onboarding-step.ts';
import {
  type SupplierProfileRefusal,
  type UpdateSupplierProfileInput,
  updateSupplierProfile,
} from './update-supplier-profile.ts';

/** Steps answered in the wizard itself; the other three tick when catalog has what they ask for. */
export type AnsweredStep = Extract<OnboardingStep, 'BASE_CURRENCY' | 'INVENTORY_RULE' | 'BIGSHOP'>;

const ASKS: Readonly<Record<AnsweredStep, readonly (keyof UpdateSupplierProfileInput)[]>> = {
  BASE_CURRENCY: ['baseCurrency'],
  INVENTORY_RULE: ['stockShortPolicy'],
  BIGSHOP: ['shopName', 'shopContact', 'shopPhone'],
};

/** Answers one step of the wizard; it may be answered again until and after going live (SUP-01). */
export async function takeOnboardingStep(
  work: Work<Actor>,
  step: AnsweredStep,
  input: UpdateSupplierProfileInput,
): Promise<Outcome<{ live: boolean }, SupplierProfileRefusal>> {
  const missing = ASKS[step].filter((field) => input[field] === undefined);
  if (missing.length > 0) {
    return refused(...missing.map((field) => invalidInput(field, 'This step asks for it.')));
  }
  const answered = Object.fromEntries(
    [...ASKS[step], ...(step === 'BIGSHOP' ? (['shopLogoId'] as const) : [])].map((field) => [
      field,
      input[field],
    ]),
  );
  const saved = await updateSupplierProfile(work, answered);
  if (!saved.ok) return saved;
  if (step !== 'BASE_CURRENCY' && !saved.value.completedSteps.includes('BASE_CURRENCY')) {
    const message = 'Choose the base currency first: everything after it is reckoned in it.';
    return refused(stateConflict('step', 'BASE_CURRENCY', message));
  }
  return done(await completeOnboardingStep(work, work.actor.tenantId, step));
}
