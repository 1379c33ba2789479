import { type Currency, isCurrency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';

/** The money side of an approval (SUP-06); the ledger opens the account with it. */
export interface CreditTermsInput {
  readonly currency: string;
  readonly creditEnabled: boolean;
  /** Decimal text in `currency`; left out = none. */
  readonly creditLimit?: string | null;
  /** Days until a charge on credit is due; left out = no due date. */
  readonly creditDays?: number | null;
}

export interface CreditTerms {
  readonly currency: Currency;
  readonly creditEnabled: boolean;
  readonly creditLimit: string;
  readonly creditDays: number | null;
}

const MAX_DAYS = 365;
const LARGEST_LIMIT = '1000000000000';

/** Terms at the currency's minor unit, or what is wrong with them. */
export function readCreditTerms(
  input: CreditTermsInput,
): { terms: CreditTerms; faults: [] } | { terms: null; faults: InvalidInput[] } {
  if (!isCurrency(input.currency)) {
    return { terms: null, faults: [invalidInput('settlementCurrency', 'Choose a currency.')] };
  }
  const faults: InvalidInput[] = [];
  const limit = Money.of(input.creditLimit ?? '0', input.currency);
  if (limit.isNegative) faults.push(invalidInput('creditLimit', 'A limit is never negative.'));
  if (limit.compare(Money.of(LARGEST_LIMIT, input.currency)) > 0) {
    faults.push(invalidInput('creditLimit', 'This limit is too large.'));
  }
  if (input.creditEnabled && limit.isZero) {
    faults.push(invalidInput('creditLimit', 'Say how much may be owed.'));
  }
  const days = input.creditDays ?? null;
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= MAX_DAYS)) {
    faults.push(invalidInput('creditDays', `Choose between 1 and ${MAX_DAYS} days.`));
  }
  if (faults.length > 0) return { terms: null, faults };
  const { creditEnabled, currency } = input;
  return {
    terms: { currency, creditEnabled, creditLimit: limit.toFixed(), creditDays: days },
    faults: [],
  };
}
