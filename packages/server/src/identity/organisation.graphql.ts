import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import { CurrencyEnum } from '../platform/money.graphql.ts';

@ObjectType({
  description: "The viewer's organisation, seen by its own members only; others see a Partner.",
})
export class Organisation {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'tenant'>;

  @Field(() => String, { description: 'Its name, as partners read it.' })
  name!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of its country.' })
  country!: string;

  @Field(() => CurrencyEnum, { description: 'What it sells and reckons its costs in.' })
  sellingCurrency!: Currency;

  @Field(() => String, { description: 'IANA zone of its documents and daily figures.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Whom partners ask for.' })
  contactName!: string | null;

  @Field(() => String, { nullable: true, description: 'The number partners call.' })
  contactPhone!: string | null;

  @Field(() => Date, { description: 'When it signed up.' })
  createdAt!: Date;
}

@InputType({ description: 'A further organisation for whoever is signed in.' })
export class OrganisationCreateInput {
  @Field(() => String, { description: 'Its name, 1…120 characters.' })
  name!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code, e.g. "MY".' })
  country!: string;

  @Field(() => CurrencyEnum, { description: 'What it sells and reckons its costs in.' })
  sellingCurrency!: Currency;

  @Field(() => String, { description: 'IANA zone, e.g. "Asia/Kuala_Lumpur".' })
  timeZone!: string;
}

@InputType({ description: 'What changes about the organisation; what is left out stays.' })
export class OrganisationUpdateInput {
  @Field(() => String, { nullable: true, description: 'Its name, 1…120 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  country?: string | null;

  @Field(() => CurrencyEnum, {
    nullable: true,
    description: 'Used for costs from now on; costs already reckoned stay as they are.',
  })
  sellingCurrency?: Currency | null;

  @Field(() => String, { nullable: true, description: 'IANA zone.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 120 characters; "" for none.' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 40 characters; "" for none.' })
  contactPhone?: string | null;
}
