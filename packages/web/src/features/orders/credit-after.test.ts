import { expect, it } from 'vitest';
import { creditAfter } from './credit-after.ts';

const myr = (amount: string) => ({ amount, currency: 'MYR' });

it('[CRED-02] a balance below zero uses credit, and what is left is told', () => {
  expect(creditAfter(myr('-35.95'), myr('50.00'))).toEqual({
    used: myr('35.95'),
    left: myr('14.05'),
  });
  expect(creditAfter(myr('4.05'), myr('50.00'))).toEqual({ used: myr('0.00'), left: myr('50.00') });
  expect(creditAfter(myr('-35.95'), myr('30.00'))?.left).toEqual(myr('0.00'));
});

it('[CRED-01] without credit there is nothing to tell', () => {
  expect(creditAfter(myr('10.00'), myr('0.00'))).toBeNull();
  expect(creditAfter(null, null)).toBeNull();
});
