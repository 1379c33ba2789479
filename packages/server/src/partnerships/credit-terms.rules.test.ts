import { expect, it } from 'vitest';
import { readCreditTerms } from './credit-terms.rules.ts';

it('[SUP-06] terms are kept at the minor unit of the settlement currency', () => {
  const on = { creditEnabled: true, creditDays: 30 };
  expect(readCreditTerms({ ...on, currency: 'MYR', creditLimit: '50' }).terms).toEqual({
    ...on,
    currency: 'MYR',
    creditLimit: '50.00',
  });
  expect(readCreditTerms({ ...on, currency: 'IDR', creditLimit: '45000.5' }).terms).toMatchObject({
    creditLimit: '45001',
  });
  expect(readCreditTerms({ currency: 'MYR', creditEnabled: false }).terms).toEqual({
    currency: 'MYR',
    creditEnabled: false,
    creditLimit: '0.00',
    creditDays: null,
  });
});

it('[SUP-06] wrong terms name their field', () => {
  const wrong = readCreditTerms({
    currency: 'MYR',
    creditEnabled: true,
    creditLimit: '-1',
    creditDays: 0,
  });
  expect(wrong.faults.map((fault) => fault.path)).toEqual([['creditLimit'], ['creditDays']]);
  const none = readCreditTerms({ currency: 'MYR', creditEnabled: true });
  expect(none.faults.map((fault) => fault.path)).toEqual([['creditLimit']]);
  const unknown = readCreditTerms({ currency: 'XXX', creditEnabled: false });
  expect(unknown.faults.map((fault) => fault.path)).toEqual([['settlementCurrency']]);
});
