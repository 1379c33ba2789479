import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Currency, isCurrency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { MAX_MATCHING, type Match, type MatchingRead } from './matching.ts';
import { MoneyObject } from './money.graphql.ts';

@ObjectType({
  description:
    'Everything a list holds under its filters, not only the page: a selection of all that match is the ids of this moment.',
})
export class Matching {
  readonly #read: MatchingRead;
  #first: Promise<readonly Match[]> | null = null;

  constructor(read: MatchingRead) {
    this.#read = read;
  }

  @Field(() => Int, { description: 'How many match.' })
  get count(): Promise<number> {
    return this.#read.count();
  }

  @Field(() => [ID], {
    description: `Ids of the first ${MAX_MATCHING.toLocaleString('en')}, in the list's order.`,
  })
  get ids(): Promise<string[]> {
    return this.#rows().then((rows) => rows.map(({ id }) => id));
  }

  @Field(() => Boolean, { description: 'Whether more match than `ids` holds.' })
  get truncated(): Promise<boolean> {
    return this.#fetched().then((rows) => rows.length > MAX_MATCHING);
  }

  @Field(() => [MoneyObject], {
    description: 'The money of `ids`, one sum a currency; empty where rows carry none.',
  })
  get totals(): Promise<MoneyObject[]> {
    return this.#rows().then(sumByCurrency);
  }

  #fetched(): Promise<readonly Match[]> {
    this.#first ??= this.#read.first(MAX_MATCHING + 1);
    return this.#first;
  }

  #rows(): Promise<readonly Match[]> {
    return this.#fetched().then((rows) => rows.slice(0, MAX_MATCHING));
  }
}

function sumByCurrency(rows: readonly Match[]): MoneyObject[] {
  const sums = new Map<Currency, Money>();
  for (const { amount, currency } of rows) {
    if (!amount || !currency || !isCurrency(currency)) continue;
    const sum = sums.get(currency) ?? Money.zero(currency);
    sums.set(currency, sum.plus(Money.of(amount, currency)));
  }
  return [...sums.values()].map((sum) => sum.toJSON());
}
