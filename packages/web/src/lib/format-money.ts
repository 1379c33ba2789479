import { addExactly, isZero } from './exact-sum.ts';

export type MoneyValue = { amount: string; currency: string };

/** A minus sign that is as wide as a digit, so that columns of figures stay straight. */
const minus = '\u2212';

/**
 * `MYR 1,234.50`. The server has rounded already: the digits are grouped, never changed, so no
 * amount passes through a floating-point number.
 */
export function formatMoney(
  { amount, currency }: MoneyValue,
  sign: 'auto' | 'always' = 'auto',
): string {
  const negative = amount.startsWith('-');
  const digits = groupDigits(negative ? amount.slice(1) : amount);
  const signed = !isZero(amount);
  const mark = negative && signed ? minus : sign === 'always' && signed ? '+' : '';
  return `${currency}\u00a0${mark}${digits}`;
}

export function groupDigits(amount: string): string {
  const [whole = '0', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Adds amounts of one currency, keeping the decimals they came with. */
export function addMoney(values: readonly MoneyValue[]): MoneyValue | null {
  const first = values[0];
  if (!first) return null;
  if (values.some(({ currency }) => currency !== first.currency)) {
    throw new Error('Amounts of several currencies have no sum; group them first');
  }
  return { amount: addExactly(values.map(({ amount }) => amount)), currency: first.currency };
}

/** One total per currency, in the order in which the currencies first appear. */
export function totalsByCurrency(values: readonly MoneyValue[]): MoneyValue[] {
  const groups = new Map<string, MoneyValue[]>();
  for (const value of values) {
    groups.set(value.currency, [...(groups.get(value.currency) ?? []), value]);
  }
  return [...groups.values()].flatMap((group) => addMoney(group) ?? []);
}

/** What is left of totals once some amounts are taken out; a currency of which nothing is left goes. */
export function lessMoney(
  totals: readonly MoneyValue[],
  taken: readonly MoneyValue[],
): MoneyValue[] {
  const negative = taken.map(({ amount, currency }) => ({
    amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`,
    currency,
  }));
  return totalsByCurrency([...totals, ...negative]).filter(({ amount }) => !isZero(amount));
}
