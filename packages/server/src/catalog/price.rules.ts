import { Decimal } from 'decimal.js';
import type { Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';

export interface PriceParts {
  /** The base distribution price (PRICE-01). */
  readonly base: string;
  /** Percent of the base price the distributor's level pays, e.g. "92"; null = 100 (PRICE-02). */
  readonly percentOfBase: string | null;
  /** The SKU's price for that level. */
  readonly levelPrice: string | null;
  /** The SKU's price for this one distributor. */
  readonly distributorPrice: string | null;
  readonly currency: Currency;
}

/** PRICE-03: the distributor's price, else its level's, else the level's percentage, else the base. */
export function resolvePrice(parts: PriceParts): Money {
  const { base, percentOfBase, levelPrice, distributorPrice, currency } = parts;
  const named = distributorPrice ?? levelPrice;
  if (named !== null) return Money.of(named, currency);
  if (percentOfBase === null) return Money.of(base, currency);
  return Money.of(new Decimal(base).times(percentOfBase).div(100), currency);
}

/** The column holds 16 digits before the point; a price is kept well inside. */
const MAX_PRICE = new Decimal('999999999999');
const PLAIN = /^\d{1,12}(\.\d{1,10})?$/;

/**
 * A price as it may be stored: not negative, no more decimals than the currency has, and 0 only
 * when the supplier allows it (PRICE-06). Returns the refusal, or null when it is fine.
 */
export function refusePrice(
  price: string,
  currency: Currency,
  zeroAllowed: boolean,
  path: readonly string[],
): InvalidInput | null {
  if (!PLAIN.test(price)) return invalidInput(path, 'A price is a number such as 12.50.');
  const value = new Decimal(price);
  if (value.gt(MAX_PRICE)) return invalidInput(path, 'This price is too high.');
  if (!Money.of(price, currency).amount.eq(value)) {
    return invalidInput(path, `${price} has more decimals than ${currency} is kept to.`);
  }
  if (value.isZero() && !zeroAllowed) {
    return invalidInput(path, 'Price 0 is refused unless the setting "Allow price 0" is on.');
  }
  return null;
}
