import type { Currency } from '../kernel/currency.ts';
import type { Refusal } from '../kernel/outcome.ts';

/** An amount must be converted and neither a fixed nor a live rate is known: nothing is guessed. */
export interface RateMissing extends Refusal {
  readonly kind: 'RateMissing';
  readonly from: Currency;
  readonly to: Currency;
}

export const rateMissing = (
  from: Currency,
  to: Currency,
  path: readonly string[] = [],
): RateMissing => ({
  kind: 'RateMissing',
  from,
  to,
  message: `There is no exchange rate from ${from} to ${to}. Set a fixed one first.`,
  path,
});
