import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { requireSession } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import type { Currency } from '../kernel/currency.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { invalidInput } from '../kernel/refusals.ts';
import { CurrencyEnum, DecimalScalar } from '../platform/money.graphql.ts';
import { InvalidInput, userErrors } from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { publishLiveRates } from './commands/publish-live-rates.ts';
import { ExchangeRate, liveRates } from './exchange-rate.graphql.ts';

const MOST_RATES = 200;

@InputType({ description: 'One live rate.' })
export class LiveRateInput {
  @Field(() => CurrencyEnum, { description: 'One unit of this …' })
  from!: Currency;

  @Field(() => CurrencyEnum, { description: '… is so much of this.' })
  to!: Currency;

  @Field(() => DecimalScalar, { description: 'More than 0.' })
  rate!: string;
}

@InputType({ description: 'A table of live rates; pairs that are not in it keep their last one.' })
export class LiveRatesPublishInput {
  @Field(() => String, { description: 'Who publishes them; stored with each rate.' })
  source!: string;

  @Field(() => [LiveRateInput], { description: '1…200 rates, each direction by itself.' })
  rates!: LiveRateInput[];
}

export const LiveRatesPublishError = userErrors('LiveRatesPublishError', [InvalidInput]);

@ObjectType({ description: 'The live rates in force, or why none was taken.' })
export class LiveRatesPublishPayload {
  @Field(() => [ExchangeRate], { nullable: true, description: 'All live rates in force.' })
  rates!: ExchangeRate[] | null;

  @Field(() => [LiveRatesPublishError], { description: 'Empty when all were taken.' })
  userErrors!: readonly Refusal[];
}

@Resolver()
export class LiveRates {
  @Mutation(() => LiveRatesPublishPayload, {
    description: 'Publishes live rates for every organisation; platform staff only, in a session.',
  })
  async liveRatesPublish(
    @Arg('input', () => LiveRatesPublishInput, { description: 'Source and rates.' })
    { source, rates }: LiveRatesPublishInput,
    @Ctx() context: Context,
  ): Promise<LiveRatesPublishPayload> {
    const actor = requireSession(context.actor);
    if (rates.length === 0 || rates.length > MOST_RATES) {
      const refusal = invalidInput('rates', `Give 1 to ${MOST_RATES} rates.`);
      return { rates: null, userErrors: [refusal] };
    }
    const outcome = await perform(context.place, actor, (work) =>
      publishLiveRates(work, { source, rates }),
    );
    if (!outcome.ok) return { rates: null, userErrors: outcome.refusals };
    return { rates: await liveRates(context), userErrors: [] };
  }
}
