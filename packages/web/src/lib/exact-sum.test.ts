import Decimal from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { addExactly, isZero } from './exact-sum.ts';

describe('addExactly', () => {
  it('keeps the sign where the whole part is zero, and the decimals of the finest', () => {
    expect(addExactly(['-0.30', '0.1'])).toBe('-0.20');
    expect(addExactly(['5', '-5.00'])).toBe('0.00');
    expect(addExactly(['1500', '-2000'])).toBe('-500');
    expect(addExactly([])).toBe('0');
  });

  it('says what a library of arithmetic says, beyond what a float can hold', () => {
    const parts = ['9007199254740993.01', '-0.009', '12.5', '-123456789012345678.9', '7'];
    for (const left of parts) {
      for (const right of parts) {
        const decimals = Math.max(...[left, right].map((one) => one.split('.')[1]?.length ?? 0));
        const asked = new (Decimal.clone({ precision: 60 }))(left).plus(right).toFixed(decimals);
        expect(addExactly([left, right])).toBe(asked);
      }
    }
  });
});

it('isZero reads the digits only', () => {
  expect(['0', '-0.00', '0.000'].every(isZero)).toBe(true);
  expect(['0.01', '-10'].some(isZero)).toBe(false);
});
