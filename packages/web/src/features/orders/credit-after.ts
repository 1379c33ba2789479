import Decimal from 'decimal.js';
import type { MoneyValue } from '../../lib/format-money.ts';

/** What a balance uses of a credit limit and leaves of it; null where there is no credit. */
export function creditAfter(
  balance: MoneyValue | null | undefined,
  limit: MoneyValue | null | undefined,
): { used: MoneyValue; left: MoneyValue } | null {
  if (!balance || !limit || new Decimal(limit.amount).isZero()) return null;
  const decimals = balance.amount.split('.')[1]?.length ?? 0;
  const used = Decimal.max(0, new Decimal(balance.amount).negated());
  const left = Decimal.max(0, new Decimal(limit.amount).minus(used));
  const { currency } = balance;
  return {
    used: { amount: used.toFixed(decimals), currency },
    left: { amount: left.toFixed(decimals), currency },
  };
}
