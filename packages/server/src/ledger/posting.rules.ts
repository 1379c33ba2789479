import type { Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { type ContraKind, ENTRY_KINDS, type EntryKind } from './ledger.rules.ts';

/** One line of a posting, signed as the distributor reads it. */
export interface PostingLine {
  readonly kind: EntryKind;
  readonly amount: Money;
}

export interface OwnLeg {
  readonly kind: EntryKind;
  readonly amount: Money;
  readonly entryNo: number;
  readonly balanceAfter: Money;
}

export interface CounterLeg {
  readonly kind: EntryKind;
  readonly amount: Money;
  readonly contra: ContraKind;
}

export interface Legs {
  readonly own: readonly OwnLeg[];
  readonly counter: readonly CounterLeg[];
  readonly balance: Money;
  readonly lastEntryNo: number;
}

/**
 * Both legs of every line behind the last entry: dense numbers and the running balance on the
 * account's own leg, the opposite amount on the supplier's counter account (RECON-15, 16). A wrong
 * sign or currency is a bug of the caller, never user input.
 */
export function legsOf(
  account: { readonly balance: Money; readonly lastEntryNo: number },
  lines: readonly PostingLine[],
): Legs {
  const own: OwnLeg[] = [];
  const counter: CounterLeg[] = [];
  let { balance, lastEntryNo } = account;
  for (const { kind, amount } of lines) {
    const { sign, contra } = ENTRY_KINDS[kind];
    if ((sign === 1 && amount.isNegative) || (sign === -1 && amount.isPositive)) {
      throw new RangeError(`${kind} of ${amount} has the wrong sign`);
    }
    balance = balance.plus(amount);
    lastEntryNo += 1;
    own.push({ kind, amount, entryNo: lastEntryNo, balanceAfter: balance });
    counter.push({ kind, amount: amount.negated(), contra });
  }
  return { own, counter, balance, lastEntryNo };
}

/** What a distributor can spend: the balance, and the limit where credit is on (CRED-02, A-13). */
export function spendable(terms: CreditTerms): Money {
  const balance = Money.of(terms.balance, terms.currency);
  return terms.creditEnabled ? balance.plus(Money.of(terms.creditLimit, terms.currency)) : balance;
}

export interface CreditTerms {
  readonly currency: Currency;
  readonly balance: string;
  readonly creditEnabled: boolean;
  readonly creditLimit: string;
}

export interface CreditFigures {
  /** max(0, −balance). */
  readonly used: Money;
  /** Limit − used, not below 0; 0 without credit. */
  readonly remaining: Money;
  /** What the balance lies below what the terms allow (CRED-04). */
  readonly overLimit: Money;
  readonly spendable: Money;
}

/** The figures of "credit" on the overview (RECON-01, 13; A-14). */
export function creditFigures(terms: CreditTerms): CreditFigures {
  const { currency } = terms;
  const zero = Money.zero(currency);
  const balance = Money.of(terms.balance, currency);
  const limit = terms.creditEnabled ? Money.of(terms.creditLimit, currency) : zero;
  const used = balance.isNegative ? balance.negated() : zero;
  const left = limit.minus(used);
  return {
    used,
    remaining: left.isNegative ? zero : left,
    overLimit: left.isNegative ? left.negated() : zero,
    spendable: spendable(terms),
  };
}
