import { describe, expect, it } from 'vitest';
import { Money } from '../kernel/money.ts';
import { ALL_ENTRY_KINDS, ENTRY_KINDS } from './ledger.rules.ts';
import { creditFigures, legsOf, spendable } from './posting.rules.ts';

const myr = (amount: string) => Money.of(amount, 'MYR');

describe('legsOf', () => {
  it('[RECON-16][RECON-18] numbers the lines and carries the balance through the worked proof', () => {
    const legs = legsOf({ balance: myr('0'), lastEntryNo: 0 }, [
      { kind: 'ADD_BALANCE', amount: myr('100.00') },
      { kind: 'ORDER_GOODS', amount: myr('-47.05') },
      { kind: 'ORDER_HANDLING_FEE', amount: myr('-2.00') },
      { kind: 'ORDER_SHIPPING_FEE', amount: myr('-6.90') },
      { kind: 'WITHDRAWAL_REFUND_GOODS', amount: myr('7.35') },
      { kind: 'WITHDRAWAL_REFUND_HANDLING', amount: myr('0.20') },
      { kind: 'AFTERSALE_REFUND_GOODS', amount: myr('12.50') },
    ]);
    expect(legs.own.map((leg) => [leg.entryNo, leg.balanceAfter.toFixed()])).toEqual([
      [1, '100.00'],
      [2, '52.95'],
      [3, '50.95'],
      [4, '44.05'],
      [5, '51.40'],
      [6, '51.60'],
      [7, '64.10'],
    ]);
    expect([legs.balance.toFixed(), legs.lastEntryNo]).toEqual(['64.10', 7]);
  });

  it.each(ALL_ENTRY_KINDS)('[RECON-15] %s has a counter leg of the opposite amount', (kind) => {
    const amount = myr(ENTRY_KINDS[kind].sign === -1 ? '-3.21' : '3.21');
    const legs = legsOf({ balance: myr('0'), lastEntryNo: 0 }, [{ kind, amount }]);
    expect(legs.counter).toEqual([
      { kind, amount: amount.negated(), contra: ENTRY_KINDS[kind].contra },
    ]);
  });

  it('refuses a charge that would add and an addition that would take', () => {
    const at = { balance: myr('0'), lastEntryNo: 0 };
    expect(() => legsOf(at, [{ kind: 'ORDER_GOODS', amount: myr('1') }])).toThrow(RangeError);
    expect(() => legsOf(at, [{ kind: 'ADD_BALANCE', amount: myr('-1') }])).toThrow(RangeError);
  });

  it('[RECON-08] refuses an amount in another currency than the account', () => {
    const at = { balance: myr('0'), lastEntryNo: 0 };
    const sgd = Money.of('1', 'SGD');
    expect(() => legsOf(at, [{ kind: 'ADD_BALANCE', amount: sgd }])).toThrow(TypeError);
  });
});

describe('credit figures', () => {
  const figures = (balance: string, creditLimit: string, creditEnabled = true) => {
    const found = creditFigures({ currency: 'MYR', balance, creditEnabled, creditLimit });
    return {
      used: found.used.toFixed(),
      remaining: found.remaining.toFixed(),
      over: found.overLimit.toFixed(),
      spendable: found.spendable.toFixed(),
    };
  };

  it('[CRED-02][RECON-13][A-13] balance 20 and limit 50 can spend 70', () => {
    expect(figures('20.00', '50.00')).toEqual({
      used: '0.00',
      remaining: '50.00',
      over: '0.00',
      spendable: '70.00',
    });
  });

  it('[RECON-13][A-14] after the charge of 55.95: used 35.95, remaining 14.05', () => {
    expect(figures('-35.95', '50.00')).toEqual({
      used: '35.95',
      remaining: '14.05',
      over: '0.00',
      spendable: '14.05',
    });
    expect(figures('-50.00', '50.00').remaining).toBe('0.00');
  });

  it('[CRED-04] a limit lowered to 30 at −35.95 shows 0.00 left and 5.95 over', () => {
    expect(figures('-35.95', '30.00')).toEqual({
      used: '35.95',
      remaining: '0.00',
      over: '5.95',
      spendable: '-5.95',
    });
  });

  it('[CRED-02] without credit only the balance counts, whatever limit is kept', () => {
    expect(figures('20.00', '50.00', false)).toEqual({
      used: '0.00',
      remaining: '0.00',
      over: '0.00',
      spendable: '20.00',
    });
  });

  it('[RECON-12][A-13] spendable is what a charge is compared with', () => {
    const terms = {
      currency: 'MYR',
      balance: '55.94',
      creditEnabled: false,
      creditLimit: '0',
    } as const;
    expect(myr('55.95').minus(spendable(terms)).toFixed()).toBe('0.01');
  });
});
