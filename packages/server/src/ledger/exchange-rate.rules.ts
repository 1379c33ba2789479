import { Decimal } from 'decimal.js';
import type { Currency } from '../kernel/currency.ts';
import { done, type Outcome, refused } from '../kernel/outcome.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
/** Digits kept of a rate: enough for IDR and VND in both directions. */
const SIGNIFICANT = 15;
const LARGEST = new Exact('1000000000');

/** 1 ÷ rate at 15 significant digits. */
export function inverseRate(rate: string): string {
  return new Exact(1).dividedBy(rate).toSignificantDigits(SIGNIFICANT).toFixed();
}

/** Whether a rate may be set for a pair; null takes a fixed rate back. */
export function decideRate(
  from: Currency,
  to: Currency,
  rate: string | null,
): Outcome<{ rate: string | null }, InvalidInput> {
  const refusals: InvalidInput[] = [];
  if (from === to) refusals.push(invalidInput('to', 'A rate needs two different currencies.'));
  if (rate !== null) {
    const value = new Exact(rate);
    if (!value.isPositive() || value.isZero()) {
      refusals.push(invalidInput('rate', 'The rate must be more than 0.'));
    } else if (value.greaterThan(LARGEST)) {
      refusals.push(invalidInput('rate', 'The rate is too large.'));
    }
  }
  if (refusals.length > 0) return refused(...refusals);
  return done({ rate: rate === null ? null : new Exact(rate).toFixed() });
}
