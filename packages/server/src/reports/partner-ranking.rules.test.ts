import { describe, expect, it } from 'vitest';
import type { Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { marginsOf } from './margin.rules.ts';
import { changesByWeight, type Rates } from './money-totals.rules.ts';
import { rankPartners } from './partner-ranking.rules.ts';

const rates: Rates = {
  to: 'MYR',
  rates: new Map<Currency, string>([
    ['SGD', '3.5'],
    ['IDR', '0.00028'],
  ]),
};
const money = (amount: string, currency: Currency = 'MYR') => Money.of(amount, currency);
const text = (sums: readonly Money[]) => sums.map(String);

describe('rankPartners', () => {
  it('[RECON-19] names the largest by one currency and sums the rest per currency', () => {
    const ranking = rankPartners(
      [
        { partnerId: 'a', orders: 1, money: money('30') },
        { partnerId: 'b', orders: 2, money: money('10', 'SGD') }, // 35.00
        { partnerId: 'c', orders: 3, money: money('50000', 'IDR') }, // 14.00
        { partnerId: 'd', orders: 4, money: money('4') },
        { partnerId: 'd', orders: 1, money: money('1', 'SGD') }, // 7.50 with the 4.00
      ],
      rates,
      2,
    );
    expect(ranking.top.map(({ partnerId }) => partnerId)).toEqual(['b', 'a']);
    expect(text(ranking.top.map(({ comparable }) => comparable!))).toEqual([
      'MYR 35.00',
      'MYR 30.00',
    ]);
    expect(ranking).toMatchObject({ others: 2, otherOrders: 8 });
    expect(text(ranking.otherMoney)).toEqual(['IDR 50000', 'MYR 4.00', 'SGD 1.00']);
    expect(String(ranking.otherComparable)).toBe('MYR 21.50');
  });

  it('[A-23] what has no rate comes last, by its orders, and is not guessed', () => {
    const ranking = rankPartners(
      [
        { partnerId: 'x', orders: 5, money: money('900', 'VND') },
        { partnerId: 'y', orders: 9, money: money('900', 'VND') },
        { partnerId: 'z', orders: 1, money: money('0.01') },
      ],
      rates,
      1,
    );
    expect(ranking.top.map(({ partnerId }) => partnerId)).toEqual(['z']);
    expect(ranking.otherComparable).toBeNull();
    expect(text(ranking.otherMoney)).toEqual(['VND 1800']);
  });
});

describe('changesByWeight', () => {
  it('[RECON-19] keeps a currency that only the period before had', () => {
    const changes = changesByWeight([money('5')], [money('7', 'SGD'), money('1')], rates);
    expect(changes.map((change) => [String(change.current), String(change.previous)])).toEqual([
      ['MYR 5.00', 'MYR 1.00'],
      ['SGD 0.00', 'SGD 7.00'],
    ]);
  });
});

describe('marginsOf', () => {
  const into = (to: Currency): Rates => ({ ...rates, to });

  it('[RECON-19] takes costs of other currencies off, converted as one sum', () => {
    const [margin] = marginsOf(
      [
        { sold: money('100'), money: money('40') },
        { sold: money('20'), money: money('1.33', 'SGD') },
        { sold: money('20'), money: money('1.34', 'SGD') }, // 2.67 × 3.5 = 9.345, half up 9.35
      ],
      into,
    );
    expect([String(margin!.amount), margin!.approximate]).toEqual(['MYR 90.65', true]);
  });

  it('[A-23] is not known where a cost has no rate', () => {
    const margins = marginsOf([{ sold: money('100', 'PHP'), money: money('40', 'VND') }], into);
    expect(margins).toEqual([{ currency: 'PHP', amount: null, approximate: true }]);
  });
});
