import { Field, ObjectType } from 'type-graphql';
import type { Currency } from '../kernel/currency.ts';
import { CurrencyEnum } from '../platform/money.graphql.ts';
import { UserErrorInterface } from '../platform/user-error.graphql.ts';
import type * as refusal from './rate-missing.rules.ts';

@ObjectType({
  implements: UserErrorInterface,
  description: 'No fixed and no live exchange rate is known for a conversion (A-23).',
})
export class RateMissing extends UserErrorInterface implements refusal.RateMissing {
  kind = 'RateMissing' as const;

  @Field(() => CurrencyEnum, { description: 'The currency the amount is in.' })
  from!: Currency;

  @Field(() => CurrencyEnum, { description: 'The currency it was to become.' })
  to!: Currency;
}
