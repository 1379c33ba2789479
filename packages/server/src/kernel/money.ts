import { Decimal } from 'decimal.js';
import { type Currency, exponentOf } from './currency.ts';

/** Enough digits for numeric(20,4) times a rate; half up away from zero, as RECON-19 asks. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

export type Numeric = Decimal | string | number;

/**
 * An amount in one currency, always at the currency's minor unit: every constructor rounds half up
 * (RECON-19), so a total is a sum of rounded lines by construction. Immutable.
 */
export class Money {
  readonly amount: Decimal;
  readonly currency: Currency;

  private constructor(amount: Decimal, currency: Currency) {
    this.amount = amount;
    this.currency = currency;
  }

  static of(amount: Numeric, currency: Currency): Money {
    return new Money(new Exact(amount).toDecimalPlaces(exponentOf(currency)), currency);
  }

  static zero(currency: Currency): Money {
    return Money.of(0, currency);
  }

  static sum(parts: readonly Money[], currency: Currency): Money {
    return parts.reduce((total, part) => total.plus(part), Money.zero(currency));
  }

  plus(other: Money): Money {
    return Money.of(this.amount.plus(this.sameCurrency(other).amount), this.currency);
  }

  minus(other: Money): Money {
    return Money.of(this.amount.minus(this.sameCurrency(other).amount), this.currency);
  }

  times(factor: Numeric): Money {
    return Money.of(new Exact(this.amount).times(factor), this.currency);
  }

  negated(): Money {
    return Money.of(this.amount.negated(), this.currency);
  }

  /** The same value in another currency: amount × rate, rounded half up to the target's minor unit. */
  convert(to: Currency, rate: Numeric): Money {
    return Money.of(new Exact(this.amount).times(rate), to);
  }

  compare(other: Money): number {
    return this.amount.comparedTo(this.sameCurrency(other).amount);
  }

  get isNegative(): boolean {
    return this.amount.isNegative() && !this.amount.isZero();
  }

  get isPositive(): boolean {
    return this.amount.isPositive() && !this.amount.isZero();
  }

  get isZero(): boolean {
    return this.amount.isZero();
  }

  /** The amount at the currency's exponent, e.g. "12.50" MYR, "45000" IDR. */
  toFixed(): string {
    return this.amount.toFixed(exponentOf(this.currency));
  }

  toString(): string {
    return `${this.currency} ${this.toFixed()}`;
  }

  toJSON(): { amount: string; currency: Currency } {
    return { amount: this.toFixed(), currency: this.currency };
  }

  private sameCurrency(other: Money): Money {
    if (other.currency !== this.currency) {
      throw new TypeError(`cannot mix ${this.currency} with ${other.currency}`);
    }
    return other;
  }
}
