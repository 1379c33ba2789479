import Decimal from 'decimal.js';
import type { MoneyValue } from '../../lib/format-money.ts';

export type Margin = {
  amount: MoneyValue;
  /** Of the sale's price, with one decimal. */
  percent: string;
  /** Reckoned with the rate of the claim, because the two currencies differ. */
  near: boolean;
};

type Cost = { price: MoneyValue; costRate: string; initialCost: MoneyValue };

/**
 * What a sale leaves over the distribution price of now, before fees. In another currency the price
 * is taken at the rate its initial cost was kept at; without such a rate nothing is claimed.
 */
export function marginOf(sale: MoneyValue, { price, costRate, initialCost }: Cost): Margin | null {
  const same = sale.currency === price.currency;
  if (!same && sale.currency !== initialCost.currency) return null;
  const cost = same ? new Decimal(price.amount) : new Decimal(price.amount).times(costRate);
  const sold = new Decimal(sale.amount);
  if (sold.isZero()) return null;
  const decimals = sale.amount.split('.')[1]?.length ?? 0;
  const left = sold.minus(cost);
  return {
    amount: { amount: left.toFixed(decimals), currency: sale.currency },
    percent: left.div(sold).times(100).toFixed(1).replace('-', '\u2212'),
    near: !same,
  };
}
