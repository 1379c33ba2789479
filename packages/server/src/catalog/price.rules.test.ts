import { describe, expect, it } from 'vitest';
import { refusePrice, resolvePrice } from './price.rules.ts';

const gold = {
  base: '12.99',
  percentOfBase: '92',
  levelPrice: null,
  distributorPrice: null,
  currency: 'MYR',
} as const;

describe('resolvePrice', () => {
  it('[PRICE-01] without level the base price holds', () => {
    expect(resolvePrice({ ...gold, percentOfBase: null }).toFixed()).toBe('12.99');
  });

  it('[PRICE-02] Gold at 8 % off 12.99 pays 11.9508, rounded half up to 11.95', () => {
    expect(resolvePrice(gold).toFixed()).toBe('11.95');
  });

  it('[PRICE-03] the level price 11.80 wins over the percentage, the distributor price 11.60 over both', () => {
    expect(resolvePrice({ ...gold, levelPrice: '11.80' }).toFixed()).toBe('11.80');
    expect(
      resolvePrice({ ...gold, levelPrice: '11.80', distributorPrice: '11.60' }).toFixed(),
    ).toBe('11.60');
    expect(resolvePrice({ ...gold, distributorPrice: '11.60' }).toFixed()).toBe('11.60');
  });

  it('[PRICE-03][PRICE-06] a named price of 0 is a price, not the lack of one', () => {
    expect(resolvePrice({ ...gold, levelPrice: '0' }).toFixed()).toBe('0.00');
  });

  it('[PRICE-02] a percentage of a price in VND rounds to whole dong', () => {
    const price = resolvePrice({ ...gold, base: '150005', percentOfBase: '90', currency: 'VND' });
    expect(price.toFixed()).toBe('135005');
  });
});

describe('refusePrice', () => {
  it('[PRICE-06] refuses 0 unless the supplier allows it', () => {
    expect(refusePrice('0.00', 'MYR', false, ['basePrice'])).toMatchObject({
      kind: 'InvalidInput',
      path: ['basePrice'],
    });
    expect(refusePrice('0', 'MYR', true, [])).toBeNull();
  });

  it.each([
    ['-1', 'MYR'],
    ['12.505', 'MYR'],
    ['12.5', 'VND'],
    ['1e5', 'MYR'],
    ['', 'MYR'],
    ['9999999999999', 'MYR'],
    ['NaN', 'MYR'],
  ] as const)('[PRICE-01] refuses %j in %s', (price, currency) => {
    expect(refusePrice(price, currency, true, [])).not.toBeNull();
  });

  it('[PRICE-01] takes trailing zeros of any number', () => {
    expect(refusePrice('12.5000', 'MYR', false, [])).toBeNull();
    expect(refusePrice('12500.0000', 'IDR', false, [])).toBeNull();
  });
});
