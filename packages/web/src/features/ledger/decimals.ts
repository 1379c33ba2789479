import type { MoneyValue } from '../../lib/format-money.ts';

/** Decimals of a currency, as the server writes its amounts. */
export const decimalsOf = ({ amount }: MoneyValue): number => amount.split('.')[1]?.length ?? 0;

/** A typed amount with the decimals of the currency, so that it reads like the server's. */
export function typedMoney(amount: string, like: MoneyValue): MoneyValue | null {
  if (!/^\d+(\.\d*)?$/.test(amount) || !/[1-9]/.test(amount)) return null;
  const [whole = '0', fraction = ''] = amount.split('.');
  const decimals = decimalsOf(like);
  const padded = fraction.padEnd(decimals, '0').slice(0, decimals);
  return { amount: decimals > 0 ? `${whole}.${padded}` : whole, currency: like.currency };
}

export const negated = ({ amount, currency }: MoneyValue): MoneyValue => ({
  amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`,
  currency,
});
