import type { Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';

/** What one unit of each currency is in `to`, as far as it is known. */
export interface Rates {
  readonly to: Currency;
  readonly rates: ReadonlyMap<Currency, string>;
}

/** An amount reckoned into another currency; null where no rate is known: nothing is guessed. */
export function reckon(money: Money, { to, rates }: Rates): Money | null {
  if (money.currency === to) return money;
  const rate = rates.get(money.currency);
  return rate === undefined ? null : money.convert(to, rate);
}

/** One sum per currency: amounts of two currencies are never added. */
export function sumsByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<Currency, Money>();
  for (const money of amounts) {
    sums.set(money.currency, sums.get(money.currency)?.plus(money) ?? money);
  }
  return [...sums.values()];
}

/** One sum per currency, what weighs most first. */
export function totalsByWeight(amounts: readonly Money[], rates: Rates): Money[] {
  return sumsByCurrency(amounts).sort((a, b) => byWeight(reckon(a, rates), reckon(b, rates)));
}

/** The larger first; what cannot be reckoned last. */
export function byWeight(a: Money | null, b: Money | null): number {
  if (a && b) return b.compare(a);
  return Number(a === null) - Number(b === null);
}

/** The sum of amounts reckoned into one currency; null as soon as one of them cannot be. */
export function reckonedSum(amounts: readonly Money[], rates: Rates): Money | null {
  const parts = amounts.map((money) => reckon(money, rates));
  return parts.includes(null) ? null : Money.sum(parts as Money[], rates.to);
}

/** A sum per currency of this period beside that of the one before. */
export interface MoneyChange {
  readonly current: Money;
  readonly previous: Money;
}

/** Every currency of either period, what weighs most now first. */
export function changesByWeight(
  current: readonly Money[],
  previous: readonly Money[],
  rates: Rates,
): MoneyChange[] {
  const zeros = previous.map(({ currency }) => Money.zero(currency));
  const before = new Map(
    totalsByWeight(previous, rates).map((money) => [money.currency, money] as const),
  );
  return totalsByWeight([...current, ...zeros], rates).map((money) => ({
    current: money,
    previous: before.get(money.currency) ?? Money.zero(money.currency),
  }));
}
