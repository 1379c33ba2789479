import type { Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { type Rates, reckonedSum, sumsByCurrency } from './money-totals.rules.ts';

/** Sold in one currency, at a cost in the same or another one. */
export interface Sale {
  readonly sold: Money;
  /** What the packages were charged. */
  readonly money: Money;
}

export interface Margin {
  readonly currency: Currency;
  /** Sold − cost; null where a cost's currency has no rate into the sale's. */
  readonly amount: Money | null;
  /** A cost was converted by the latest rate, not by that of its day. */
  readonly approximate: boolean;
}

/**
 * What is left of sales: what buyers pay less what their packages were charged, one figure per
 * currency sold in. Costs in other currencies are converted once, as a sum.
 */
export function marginsOf(
  sales: readonly Sale[],
  ratesInto: (currency: Currency) => Rates,
): Margin[] {
  const currencies = [...new Set(sales.map(({ sold }) => sold.currency))];
  return currencies.map((currency) => {
    const own = sales.filter(({ sold }) => sold.currency === currency);
    const sold = Money.sum(
      own.map((sale) => sale.sold),
      currency,
    );
    const costs = sumsByCurrency(own.map((sale) => sale.money));
    const cost = reckonedSum(costs, ratesInto(currency));
    return {
      currency,
      amount: cost && sold.minus(cost),
      approximate: costs.some((money) => money.currency !== currency),
    };
  });
}
