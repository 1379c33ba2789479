import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import { Level } from '../partnerships/level.graphql.ts';
import { CurrencyEnum, DecimalScalar, MoneyObject } from '../platform/money.graphql.ts';
import type { HandlingFee, ShippingFee, ShippingZone } from './fee.rules.ts';

@ObjectType('HandlingFee', {
  description: 'Stock-out handling fee: per order plus per unit (FEE-01).',
})
@InputType('HandlingFeeInput', {
  description: 'Stock-out handling fee: per order plus per unit (FEE-01).',
})
export class HandlingFeeObject implements HandlingFee {
  @Field(() => DecimalScalar, {
    description: 'For each order, in the base currency; "0" for none.',
  })
  perOrder!: string;

  @Field(() => DecimalScalar, { description: 'For each unit, in the base currency; "0" for none.' })
  perUnit!: string;
}

@ObjectType('ShippingZone', { description: 'Shipping fee of one region (FEE-02).' })
@InputType('ShippingZoneInput', { description: 'Shipping fee of one region (FEE-02).' })
export class ShippingZoneObject implements ShippingZone {
  @Field(() => [String], {
    description: 'ISO countries, e.g. MY; empty = everywhere no other region names.',
  })
  countries!: string[];

  @Field(() => [String], { description: 'Provinces within those countries; empty = all of them.' })
  provinces!: string[];

  @Field(() => Int, { description: 'Grams the first fee covers.' })
  firstGrams!: number;

  @Field(() => DecimalScalar, { description: 'For the first grams, in the base currency.' })
  firstFee!: string;

  @Field(() => Int, { description: 'Grams of each further step; a started one counts whole.' })
  stepGrams!: number;

  @Field(() => DecimalScalar, { description: 'For each started step, in the base currency.' })
  stepFee!: string;
}

@ObjectType('ShippingFee', {
  description: 'Logistics processing fee by region and weight (FEE-02).',
})
@InputType('ShippingFeeInput', {
  description: 'Logistics processing fee by region and weight (FEE-02).',
})
export class ShippingFeeObject implements ShippingFee {
  @Field(() => [ShippingZoneObject], {
    description: 'The regions, 1…100; the most exact one counts.',
  })
  zones!: ShippingZoneObject[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Goods from this amount on ship free; null = never.',
  })
  freeAbove!: string | null;

  @Field(() => Boolean, {
    description: "Whether orders with the marketplace's own logistics ship free.",
  })
  freeForPlatformLogistics!: boolean;
}

@ObjectType({ description: 'The fee rules that hold for some distributors now.' })
export class FeeRules {
  @Field(() => CurrencyEnum, { description: 'What they are in.' })
  currency!: Currency;

  @Field(() => HandlingFeeObject, {
    nullable: true,
    description: 'Handling; null = none is charged.',
  })
  handling!: HandlingFee | null;

  @Field(() => ShippingFeeObject, {
    nullable: true,
    description: 'Shipping; null = none is charged.',
  })
  shipping!: ShippingFee | null;

  @Field(() => Date, { nullable: true, description: 'Since when the newer of the two holds.' })
  validFrom!: Date | null;
}

@ObjectType({ description: "A level's own fee rules, or those for everybody." })
export class LevelFees {
  @Field(() => Level, {
    nullable: true,
    description: 'The level; null = everybody without own fees.',
  })
  level!: Level | null;

  @Field(() => FeeRules, {
    description: 'What was set for it; null parts follow the fees for everybody.',
  })
  fees!: FeeRules;
}

@InputType({ description: 'An order to reckon fees for.' })
export class FeeSampleInput {
  @Field(() => Int, { description: 'Units in it, 1…10,000.' })
  units!: number;

  @Field(() => Int, { description: 'Grams of the whole parcel.' })
  grams!: number;

  @Field(() => DecimalScalar, { description: 'Price of the goods, in the base currency.' })
  goods!: string;

  @Field(() => String, { description: 'ISO country it goes to, e.g. MY.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Province it goes to.' })
  province?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the marketplace's logistics carry it.",
  })
  platformLogistics?: boolean | null;
}

@ObjectType({ description: 'What an order would cost besides its goods.' })
export class FeeSample {
  @Field(() => MoneyObject, { description: 'The handling fee.' })
  handling!: MoneyObject;

  @Field(() => MoneyObject, {
    nullable: true,
    description: 'The shipping fee; null = not sent there.',
  })
  shipping!: MoneyObject | null;

  @Field(() => MoneyObject, {
    nullable: true,
    description: 'Goods and fees; null = not sent there.',
  })
  total!: MoneyObject | null;
}

@InputType({ description: 'Fee rules to put in force.' })
export class FeesSetInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The level; left out = everybody without own fees.',
  })
  levelId?: Id<'level'> | null;

  @Field(() => HandlingFeeObject, { nullable: true, description: 'Left out = stays.' })
  handling?: HandlingFeeObject | null;

  @Field(() => ShippingFeeObject, { nullable: true, description: 'Left out = stays.' })
  shipping?: ShippingFeeObject | null;
}
