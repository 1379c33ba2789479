import { describe, expect, it } from 'vitest';
import type { Outcome } from '../kernel/outcome.ts';
import {
  BOOKKEEPING_KINDS,
  type BookkeepingFacts,
  creditProblems,
  decideBookkeeping,
  decideReversal,
} from './bookkeeping.rules.ts';

const account = {
  currency: 'MYR',
  balance: '20.00',
  creditEnabled: false,
  creditLimit: '0',
} as const;
const facts: BookkeepingFacts = {
  kind: 'ADD_BALANCE',
  amount: '40.00',
  currency: 'MYR',
  note: 'Bank transfer',
  force: false,
};
const refusalsOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.refusals.map(({ kind, path }) => `${kind} ${path.join('.')}`);

describe('decideBookkeeping', () => {
  it.each(BOOKKEEPING_KINDS)('[BOOK-01] %s books with its own sign', (kind) => {
    const outcome = decideBookkeeping(account, { ...facts, kind, amount: '5.00' });
    const takes = kind === 'DEDUCT_BALANCE' || kind === 'OPENING_CREDIT';
    expect(outcome.ok && outcome.value.toFixed()).toBe(takes ? '-5.00' : '5.00');
  });

  it.each(['0', '-1', '0.005', '1000000000000.01'])('[BOOK-02] refuses the amount %s', (amount) => {
    expect(refusalsOf(decideBookkeeping(account, { ...facts, amount }))).toEqual([
      'InvalidInput amount',
    ]);
  });

  it('[BOOK-02][RECON-19] an amount has no more decimals than its currency', () => {
    const idr = { ...account, currency: 'IDR' } as const;
    const amount = { ...facts, currency: 'IDR', amount: '45000.5' } as const;
    expect(refusalsOf(decideBookkeeping(idr, amount))).toEqual(['InvalidInput amount']);
  });

  it('[BOOK-02] names every field that is wrong at once', () => {
    const wrong = { ...facts, amount: '0', note: '  ', currency: 'SGD' } as const;
    expect(refusalsOf(decideBookkeeping(account, wrong)).sort()).toEqual([
      'InvalidInput amount',
      'InvalidInput currency',
      'InvalidInput note',
    ]);
  });

  it('[BOOK-03] a deduction to exactly 0 passes, a cent more is refused with the shortfall', () => {
    const deduct = { ...facts, kind: 'DEDUCT_BALANCE' } as const;
    expect(decideBookkeeping(account, { ...deduct, amount: '20.00' }).ok).toBe(true);
    const outcome = decideBookkeeping(account, { ...deduct, amount: '20.01' });
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [
        {
          kind: 'DeductionTooLarge',
          path: ['amount'],
          spendable: { amount: '20.00', currency: 'MYR' },
          shortfall: { amount: '0.01', currency: 'MYR' },
        },
      ],
    });
  });

  it('[BOOK-03] credit counts as spendable, and force goes beyond it', () => {
    const credit = { ...account, creditEnabled: true, creditLimit: '50.00' };
    const deduct = { ...facts, kind: 'DEDUCT_BALANCE', amount: '70.00' } as const;
    expect(decideBookkeeping(credit, deduct).ok).toBe(true);
    expect(decideBookkeeping(credit, { ...deduct, amount: '70.01' }).ok).toBe(false);
    expect(decideBookkeeping(credit, { ...deduct, amount: '90.00', force: true }).ok).toBe(true);
  });
});

describe('decideReversal', () => {
  const input = { note: 'Typed twice', force: false };
  const entry = { kind: 'ADD_BALANCE', amount: '15.0000', reversed: false } as const;

  it('[BOOK-01][RECON-15] books the opposite of what was booked by hand', () => {
    const outcome = decideReversal(account, entry, input);
    expect(outcome.ok && outcome.value.toFixed()).toBe('-15.00');
  });

  it('[RECON-15] refuses a second reversal, a correction and an order charge', () => {
    expect(refusalsOf(decideReversal(account, { ...entry, reversed: true }, input))).toEqual([
      'StateConflict entryId',
    ]);
    for (const kind of ['CORRECTION', 'ORDER_GOODS'] as const) {
      expect(refusalsOf(decideReversal(account, { ...entry, kind }, input))).toEqual([
        'StateConflict entryId',
      ]);
    }
  });

  it('[BOOK-03] taking back spent money needs force', () => {
    const spent = { ...entry, amount: '20.01' };
    expect(refusalsOf(decideReversal(account, spent, input))).toEqual([
      'DeductionTooLarge entryId',
    ]);
    expect(decideReversal(account, spent, { ...input, force: true }).ok).toBe(true);
  });
});

describe('creditProblems', () => {
  it('[CRED-01] takes a limit of 0 or more and 1 to 365 days or none', () => {
    expect(creditProblems('MYR', { limit: '0', days: null })).toEqual([]);
    expect(creditProblems('MYR', { limit: '50.00', days: 365 })).toEqual([]);
    expect(creditProblems('MYR', { limit: '-0.01', days: 0 }).map(({ path }) => path[0])).toEqual([
      'limit',
      'days',
    ]);
    expect(creditProblems('VND', { limit: '0.5', days: null })).toHaveLength(1);
  });
});
