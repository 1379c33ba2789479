import { Money } from '../kernel/money.ts';
import { byWeight, type Rates, reckonedSum, sumsByCurrency } from './money-totals.rules.ts';

export interface PartnerFigure<P> {
  readonly partnerId: P;
  readonly orders: number;
  readonly money: Money;
}

export interface RankedPartner<P> {
  readonly partnerId: P;
  readonly orders: number;
  readonly money: readonly Money[];
  /** In one currency for all, to compare by; null without a rate. */
  readonly comparable: Money | null;
}

export interface Ranking<P> {
  readonly top: readonly RankedPartner<P>[];
  readonly others: number;
  readonly otherOrders: number;
  readonly otherMoney: readonly Money[];
  readonly otherComparable: Money | null;
}

/** Partners by what they moved, the largest by name and the rest as one. */
export function rankPartners<P>(
  figures: readonly PartnerFigure<P>[],
  rates: Rates,
  named: number,
): Ranking<P> {
  const byPartner = new Map<P, PartnerFigure<P>[]>();
  for (const figure of figures) {
    byPartner.set(figure.partnerId, [...(byPartner.get(figure.partnerId) ?? []), figure]);
  }
  const ranked = [...byPartner].map(([partnerId, own]) => {
    const money = sumsByCurrency(own.map((figure) => figure.money));
    const orders = own.reduce((sum, figure) => sum + figure.orders, 0);
    return { partnerId, orders, money, comparable: reckonedSum(money, rates) };
  });
  ranked.sort((a, b) => byWeight(a.comparable, b.comparable) || b.orders - a.orders);
  const rest = ranked.slice(named);
  const otherMoney = sumsByCurrency(rest.flatMap(({ money }) => money));
  return {
    top: ranked.slice(0, named),
    others: rest.length,
    otherOrders: rest.reduce((sum, { orders }) => sum + orders, 0),
    otherMoney,
    otherComparable: rest.length === 0 ? Money.zero(rates.to) : reckonedSum(otherMoney, rates),
  };
}
