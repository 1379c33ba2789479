import { GraphQLScalarType, Kind } from 'graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CURRENCIES, type Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';

const PLAIN_DECIMAL = /^-?\d{1,15}(\.\d{1,10})?$/;

/** An exact decimal number as a string; never a Float (RECON-19). */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number in a string, e.g. "12.50": at most 15 digits before and 10 behind the point.',
  serialize: (value) => String(value),
  parseValue: parseDecimal,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw new TypeError('Decimal takes a string, e.g. "12.50".');
    return parseDecimal(node.value);
  },
});

export const CurrencyEnum = Object.fromEntries(CURRENCIES.map((code) => [code, code])) as {
  [C in Currency]: C;
};

registerEnumType(CurrencyEnum, {
  name: 'Currency',
  description: 'ISO 4217 code of a currency the platform settles in.',
  valuesConfig: Object.fromEntries(
    CURRENCIES.map((code) => [
      code,
      { description: new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? code },
    ]),
  ),
});

@ObjectType('Money', { description: 'An amount of money in one currency.' })
export class MoneyObject {
  @Field(() => DecimalScalar, {
    description: "The amount with exactly the decimals of the currency's minor unit.",
  })
  amount!: string;

  @Field(() => CurrencyEnum, { description: 'The currency it is in.' })
  currency!: Currency;
}

/** A stored amount and its currency as the API shows them; null stays null ("unknown"). */
export function toMoney(amount: string, currency: Currency): MoneyObject;
export function toMoney(amount: string | null, currency: Currency | null): MoneyObject | null;
export function toMoney(amount: string | null, currency: Currency | null): MoneyObject | null {
  if (amount === null || currency === null) return null;
  return Money.of(amount, currency).toJSON();
}

function parseDecimal(value: unknown): string {
  if (typeof value !== 'string' || !PLAIN_DECIMAL.test(value)) {
    throw new TypeError('Decimal takes a string such as "12.50".');
  }
  return value;
}
