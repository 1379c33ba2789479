import { Field, ID, InputType, Int } from 'type-graphql';
import type { Currency } from '../kernel/currency.ts';
import { CurrencyEnum, DecimalScalar } from '../platform/money.graphql.ts';
import { PartnershipSideEnum } from './partnership.graphql.ts';

@InputType({ description: 'What is agreed when an application is approved.' })
export class PartnershipApproveInput {
  @Field(() => ID, { description: 'The pending partnership.' })
  partnershipId!: string;

  @Field(() => [ID], { description: 'The warehouses the distributor draws on, 1…50, all open.' })
  warehouseIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The level; null = base prices.' })
  levelId?: string | null;

  @Field(() => CurrencyEnum, {
    description:
      'Currency of the account. A pair that worked together before keeps the account it has.',
  })
  settlementCurrency!: Currency;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether credit is granted.' })
  creditEnabled!: boolean;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How far below 0 the balance may go, in the settlement currency.',
  })
  creditLimit?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until a charge on credit is due, 1…365; null = no due date.',
  })
  creditDays?: number | null;

  @Field(() => String, { nullable: true, description: "The supplier's private note." })
  note?: string | null;
}

@InputType({ description: 'An application to reject.' })
export class PartnershipRejectInput {
  @Field(() => ID, { description: 'The pending partnership.' })
  partnershipId!: string;

  @Field(() => String, { description: 'Why, 1…500 characters; the distributor reads it.' })
  reason!: string;
}

@InputType({ description: 'The warehouses a distributor draws on from now on.' })
export class PartnershipSetWarehousesInput {
  @Field(() => ID, { description: 'The partnership.' })
  partnershipId!: string;

  @Field(() => [ID], { description: 'All of them, 1…50; those left out are taken away.' })
  warehouseIds!: string[];
}

@InputType({ description: 'The level a distributor is on from now on.' })
export class PartnershipSetLevelInput {
  @Field(() => ID, { description: 'The partnership.' })
  partnershipId!: string;

  @Field(() => ID, { nullable: true, description: 'The level; null = base prices.' })
  levelId?: string | null;
}

@InputType({ description: 'A partnership to end.' })
export class PartnershipEndInput {
  @Field(() => ID, { description: 'The partnership.' })
  partnershipId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 500 characters; the other side reads it.',
  })
  reason?: string | null;
}

@InputType({ description: 'A private note about a partner.' })
export class PartnershipAnnotateInput {
  @Field(() => ID, { description: 'The partnership.' })
  partnershipId!: string;

  @Field(() => PartnershipSideEnum, { description: 'The side the viewer writes from.' })
  side!: 'SUPPLIER' | 'DISTRIBUTOR';

  @Field(() => String, { nullable: true, description: 'At most 500 characters; null removes it.' })
  note?: string | null;
}
