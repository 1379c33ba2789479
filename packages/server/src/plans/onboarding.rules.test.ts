import { describe, expect, it } from 'vitest';
import { nextStep, withoutAmounts, withStep } from './onboarding.rules.ts';
import { ONBOARDING_STEPS } from './plan.rules.ts';

describe('[SUP-01] the wizard', () => {
  it('asks the six steps in their order and ends', () => {
    const asked: string[] = [];
    let completed = withStep([], 'BASE_CURRENCY').slice(1);
    for (let step = nextStep(completed); step; step = nextStep(completed)) {
      asked.push(step);
      completed = withStep(completed, step);
    }
    expect(asked).toEqual([
      'BASE_CURRENCY',
      'PRODUCTS',
      'INVENTORY_RULE',
      'BIGSHOP',
      'PRICING',
      'FEES',
    ]);
  });

  it('resumes at the first open step, also when a later one is done', () => {
    expect(nextStep(['BASE_CURRENCY', 'FEES'])).toBe('PRODUCTS');
  });
});

it('[SUP-02] another base currency asks for prices and fees again', () => {
  expect(withoutAmounts(ONBOARDING_STEPS)).toEqual([
    'BASE_CURRENCY',
    'PRODUCTS',
    'INVENTORY_RULE',
    'BIGSHOP',
  ]);
});
