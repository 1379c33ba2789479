import { describe, expect, it } from 'vitest';
import { addMoney, formatMoney, totalsByCurrency } from './format-money.ts';

const myr = (amount: string) => ({ amount, currency: 'MYR' });

describe('formatMoney', () => {
  it('groups the digits and leaves them as the server rounded them', () => {
    expect(formatMoney(myr('1234567.50'))).toBe('MYR\u00a01,234,567.50');
    expect(formatMoney({ amount: '150000', currency: 'IDR' })).toBe('IDR\u00a0150,000');
  });

  it('keeps amounts a floating-point number could not hold', () => {
    expect(formatMoney(myr('9007199254740993.01'))).toBe('MYR\u00a09,007,199,254,740,993.01');
  });

  it('writes a minus as wide as a digit, a plus only when asked, and no sign on zero', () => {
    expect(formatMoney(myr('-12.40'))).toBe('MYR\u00a0\u221212.40');
    expect(formatMoney(myr('12.40'), 'always')).toBe('MYR\u00a0+12.40');
    expect(formatMoney(myr('-0.00'), 'always')).toBe('MYR\u00a00.00');
  });
});

describe('sums', () => {
  it('adds exactly and keeps the decimals', () => {
    expect(addMoney([myr('0.10'), myr('0.20'), myr('-0.05')])).toEqual(myr('0.25'));
    expect(addMoney([])).toBeNull();
  });

  it('never adds two currencies, and gives one total for each', () => {
    const idr = { amount: '5000', currency: 'IDR' };
    expect(() => addMoney([myr('1.00'), idr])).toThrow('several currencies');
    expect(totalsByCurrency([myr('1.00'), idr, myr('2.50')])).toEqual([myr('3.50'), idr]);
  });
});
