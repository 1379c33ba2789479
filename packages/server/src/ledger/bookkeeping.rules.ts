import { Decimal } from 'decimal.js';
import { type Currency, exponentOf } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { done, type Outcome, type Refusal, refused } from '../kernel/outcome.ts';
import {
  type InvalidInput,
  invalidInput,
  type StateConflict,
  stateConflict,
} from '../kernel/refusals.ts';
import { ENTRY_KINDS, type EntryKind } from './ledger.rules.ts';
import { type CreditTerms, spendable } from './posting.rules.ts';

/** What a supplier books by hand (BOOK-01); a CORRECTION reverses one of these. */
export const BOOKKEEPING_KINDS = [
  'ADD_BALANCE',
  'DEDUCT_BALANCE',
  'OPENING_BALANCE',
  'OPENING_CREDIT',
  'CREDIT_REPAYMENT',
  'COMPENSATION',
] as const satisfies readonly EntryKind[];
export type BookkeepingKind = (typeof BOOKKEEPING_KINDS)[number];

export const LONGEST_NOTE = 500;
const LARGEST = new Decimal('1000000000000');

/** The booking would leave the distributor with less than nothing to spend (BOOK-03). */
export interface DeductionTooLarge extends Refusal {
  readonly kind: 'DeductionTooLarge';
  readonly spendable: { readonly amount: string; readonly currency: Currency };
  readonly shortfall: { readonly amount: string; readonly currency: Currency };
}

export interface BookkeepingFacts {
  readonly kind: BookkeepingKind;
  /** More than 0; the kind gives the sign. */
  readonly amount: string;
  readonly currency: Currency;
  readonly note: string;
  readonly force: boolean;
}

/** The signed amount to book, or every reason why not (BOOK-02, 03). */
export function decideBookkeeping(
  account: CreditTerms,
  facts: BookkeepingFacts,
): Outcome<Money, InvalidInput | DeductionTooLarge> {
  const refusals: InvalidInput[] = [
    ...amountProblems(facts.amount, account.currency),
    ...noteProblems(facts.note),
  ];
  if (facts.currency !== account.currency) {
    refusals.push(
      invalidInput(
        'currency',
        `This account settles in ${account.currency}, not ${facts.currency}.`,
      ),
    );
  }
  if (refusals.length > 0) return refused(...refusals);
  const amount = Money.of(facts.amount, account.currency);
  const signed = ENTRY_KINDS[facts.kind].sign === 1 ? amount : amount.negated();
  return withinSpendable(account, signed, facts.force, ['amount']);
}

/** What reversing an entry books: its opposite, once, and only of what was booked by hand. */
export function decideReversal(
  account: CreditTerms,
  entry: { readonly kind: EntryKind; readonly amount: string; readonly reversed: boolean },
  input: { readonly note: string; readonly force: boolean },
): Outcome<Money, InvalidInput | StateConflict | DeductionTooLarge> {
  const problems = noteProblems(input.note);
  if (problems.length > 0) return refused(...problems);
  if (!BOOKKEEPING_KINDS.some((kind) => kind === entry.kind)) {
    return refused(
      stateConflict(
        'entryId',
        entry.kind,
        'Only an entry booked by hand can be reversed. An order is refunded by its withdrawal or return.',
      ),
    );
  }
  if (entry.reversed) {
    return refused(stateConflict('entryId', 'REVERSED', 'This entry was reversed before.'));
  }
  const opposite = Money.of(entry.amount, account.currency).negated();
  return withinSpendable(account, opposite, input.force, ['entryId']);
}

/** Whether credit terms can be set (CRED-01); below the used amount is allowed (CRED-04). */
export function creditProblems(
  currency: Currency,
  terms: { readonly limit: string; readonly days: number | null },
): InvalidInput[] {
  const problems: InvalidInput[] = [];
  const limit = new Decimal(terms.limit);
  if (limit.isNegative() && !limit.isZero()) {
    problems.push(invalidInput('limit', 'The limit must be 0 or more.'));
  } else if (limit.greaterThan(LARGEST)) {
    problems.push(invalidInput('limit', 'The limit is too large.'));
  } else if (limit.decimalPlaces() > exponentOf(currency)) {
    problems.push(invalidInput('limit', decimalsOf(currency)));
  }
  if (terms.days !== null && (terms.days < 1 || terms.days > 365)) {
    problems.push(invalidInput('days', 'The period must be 1 to 365 days, or left open.'));
  }
  return problems;
}

function amountProblems(amount: string, currency: Currency): InvalidInput[] {
  const value = new Decimal(amount);
  if (!value.isPositive() || value.isZero()) {
    return [invalidInput('amount', 'The amount must be more than 0.')];
  }
  if (value.greaterThan(LARGEST)) return [invalidInput('amount', 'The amount is too large.')];
  if (value.decimalPlaces() > exponentOf(currency)) {
    return [invalidInput('amount', decimalsOf(currency))];
  }
  return [];
}

function noteProblems(note: string): InvalidInput[] {
  if (note.trim() === '') return [invalidInput('note', 'Say what this booking is for.')];
  if (note.length > LONGEST_NOTE) {
    return [invalidInput('note', `A note has at most ${LONGEST_NOTE} characters.`)];
  }
  return [];
}

function withinSpendable(
  account: CreditTerms,
  signed: Money,
  force: boolean,
  path: string[],
): Outcome<Money, DeductionTooLarge> {
  const before = spendable(account);
  const after = before.plus(signed);
  if (!signed.isNegative || !after.isNegative || force) return done(signed);
  return refused({
    kind: 'DeductionTooLarge',
    message: `Only ${before} can be spent; this books ${after.negated()} more.`,
    path,
    spendable: before.toJSON(),
    shortfall: after.negated().toJSON(),
  });
}

function decimalsOf(currency: Currency): string {
  const decimals = exponentOf(currency);
  return decimals === 0
    ? `${currency} has no decimals.`
    : `${currency} has at most ${decimals} decimals.`;
}
