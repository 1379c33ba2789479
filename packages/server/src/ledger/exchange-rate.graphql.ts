import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { requireActor, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { Viewer } from '../identity/viewer.graphql.ts';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { CurrencyEnum, DecimalScalar } from '../platform/money.graphql.ts';
import { InvalidInput, userErrors } from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { setExchangeRate } from './commands/set-exchange-rate.ts';
import { type ExchangeRateRow, findRate, ratesOf, WITHDRAWN } from './exchange-rate.read.ts';

@ObjectType({ description: 'What one unit of a currency is in another.' })
export class ExchangeRate {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'rate'>;

  @Field(() => CurrencyEnum, { description: 'One unit of this …' })
  from!: Currency;

  @Field(() => CurrencyEnum, { description: '… is so much of this.' })
  to!: Currency;

  @Field(() => DecimalScalar, { description: 'The rate.' })
  rate!: string;

  @Field(() => String, { description: 'FIXED for one of our own, else who publishes it.' })
  source!: string;

  @Field(() => Date, { description: 'Since when.' })
  asOf!: Date;
}

@ObjectType({ description: 'The rate this organisation reckons by for one pair.' })
export class RateInForce {
  @Field(() => DecimalScalar, { description: 'The rate.' })
  rate!: string;

  @Field(() => String, {
    description: 'FIXED, FIXED_INVERSE, SAME (one currency), or who publishes the live rate.',
  })
  source!: string;
}

@InputType({ description: "The organisation's own rate for a pair." })
export class ExchangeRateSetInput {
  @Field(() => CurrencyEnum, { description: 'One unit of this …' })
  from!: Currency;

  @Field(() => CurrencyEnum, { description: '… is so much of this.' })
  to!: Currency;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'More than 0; null takes the fixed rate back, and the live one counts again.',
  })
  rate?: string | null;
}

export const ExchangeRateSetError = userErrors('ExchangeRateSetError', [InvalidInput]);

@ObjectType({ description: 'The fixed rates after the change, or why there is none.' })
export class ExchangeRateSetPayload {
  @Field(() => [ExchangeRate], { nullable: true, description: 'All fixed rates in force.' })
  rates!: ExchangeRate[] | null;

  @Field(() => [ExchangeRateSetError], { description: 'Empty when it was set.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => Viewer)
export class ExchangeRates {
  @FieldResolver(() => [ExchangeRate], {
    description: "The organisation's own fixed rates, at most one a pair of currencies.",
  })
  async fixedRates(@Ctx() context: Context): Promise<ExchangeRate[]> {
    return context.actor ? fixedRates(context, context.actor.tenantId) : [];
  }

  @FieldResolver(() => [ExchangeRate], {
    description: 'The newest live rates, at most one a pair; they count where none is fixed.',
  })
  async liveRates(@Ctx() context: Context): Promise<ExchangeRate[]> {
    return context.actor ? liveRates(context) : [];
  }

  @FieldResolver(() => RateInForce, {
    nullable: true,
    description: 'The rate that counts for a pair now; null when there is none.',
  })
  async rateInForce(
    @Arg('from', () => CurrencyEnum, { description: 'From this currency …' }) from: Currency,
    @Arg('to', () => CurrencyEnum, { description: '… to this one.' }) to: Currency,
    @Ctx() context: Context,
  ): Promise<RateInForce | null> {
    const { tenantId } = requireActor(context.actor);
    return findRate(context.database.db, tenantId, from, to);
  }

  @Mutation(() => ExchangeRateSetPayload, {
    description: "Fixes the organisation's own rate for a pair, or takes it back.",
  })
  async exchangeRateSet(
    @Arg('input', () => ExchangeRateSetInput, { description: 'Pair and rate.' })
    input: ExchangeRateSetInput,
    @Ctx() context: Context,
  ): Promise<ExchangeRateSetPayload> {
    const actor = requirePermission(context.actor, 'ORGANISATION_MANAGE');
    const { from, to, rate = null } = input;
    const outcome = await perform(context.place, actor, (work) =>
      setExchangeRate(work, { from, to, rate }),
    );
    if (!outcome.ok) return { rates: null, userErrors: outcome.refusals };
    return { rates: await fixedRates(context, actor.tenantId), userErrors: [] };
  }
}

/** The newest live rate of each pair. */
export async function liveRates(context: Context): Promise<ExchangeRate[]> {
  return (await ratesOf(context.database.db, null)).map(toRate);
}

async function fixedRates(context: Context, tenantId: Id<'tenant'>): Promise<ExchangeRate[]> {
  const rows = await ratesOf(context.database.db, tenantId);
  return rows.filter((row) => row.source !== WITHDRAWN).map(toRate);
}

function toRate(row: ExchangeRateRow): ExchangeRate {
  return {
    id: row.id,
    from: row.fromCurrency,
    to: row.toCurrency,
    rate: row.rate,
    source: row.source,
    asOf: row.asOf,
  };
}
