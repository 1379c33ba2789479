import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Partner } from '../partnerships/partner.graphql.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import { DateScalar } from '../platform/scalars.graphql.ts';
import type { MoneyChange } from './money-totals.rules.ts';
import type { ReportPeriod } from './report-period.rules.ts';

export const ReportPeriodEnum: { [P in ReportPeriod]: P } = {
  DAYS_7: 'DAYS_7',
  DAYS_30: 'DAYS_30',
  DAYS_90: 'DAYS_90',
};
registerEnumType(ReportPeriodEnum, {
  name: 'ReportPeriod',
  description: "Whole days of the organisation's time zone that end with today.",
  valuesConfig: {
    DAYS_7: { description: 'Seven days.' },
    DAYS_30: { description: 'Thirty days.' },
    DAYS_90: { description: 'Ninety days.' },
  },
});

@ObjectType({
  description:
    'A count of the period beside that of as many days before, up to the same time of day.',
})
export class ReportCount {
  @Field(() => Int, { description: 'In the period.' })
  current!: number;

  @Field(() => Int, { description: 'In the one before.' })
  previous!: number;
}

@ObjectType({ description: 'A sum of the period beside that of the one before, in one currency.' })
export class ReportMoney {
  @Field(() => MoneyObject, { description: 'In the period.' })
  current!: MoneyObject;

  @Field(() => MoneyObject, { description: 'In the one before.' })
  previous!: MoneyObject;
}

@ObjectType({ description: 'What is left of sales in one currency, in both periods.' })
export class ReportMargin {
  @Field(() => MoneyObject, {
    nullable: true,
    description: 'Sold − cost in the period; null where a cost has no rate into this currency.',
  })
  current!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The same of the period before.' })
  previous!: MoneyObject | null;

  @Field(() => Boolean, { description: 'Whether costs were converted, by the latest rate.' })
  approximate!: boolean;
}

@ObjectType({ description: 'Time between two moments, as a mean.' })
export class ReportDuration {
  @Field(() => Int, { nullable: true, description: 'Minutes in the period; null = none to tell.' })
  currentMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes in the one before.' })
  previousMinutes!: number | null;
}

@ObjectType({ description: 'What a partner moved in the period.' })
export class ReportPartner {
  @Field(() => Partner, { description: 'The partner.' })
  partner!: Partner;

  @Field(() => Int, { description: 'Packages pushed and still in force.' })
  orders!: number;

  @Field(() => [MoneyObject], {
    description: 'Their charges in the currency of the account; two only after a reopening.',
  })
  money!: MoneyObject[];

  @Field(() => MoneyObject, {
    nullable: true,
    description:
      "The same in the reader's selling currency by the latest rate, to compare partners by; null without a rate.",
  })
  comparable!: MoneyObject | null;

  @Field(() => Boolean, { description: 'Whether `comparable` was converted.' })
  approximate!: boolean;
}

@ObjectType({ description: 'Money by partner: the largest, and the rest as one.' })
export class ReportPartners {
  @Field(() => [ReportPartner], { description: 'The largest, at most 8.' })
  top!: ReportPartner[];

  @Field(() => Int, { description: 'How many others there are.' })
  others!: number;

  @Field(() => Int, { description: 'Packages of the others.' })
  otherOrders!: number;

  @Field(() => [MoneyObject], { description: 'Money of the others, one sum per currency.' })
  otherMoney!: MoneyObject[];

  @Field(() => MoneyObject, {
    nullable: true,
    description: 'The same to compare by; null without a rate for one of them.',
  })
  otherComparable!: MoneyObject | null;
}

/** Fields that the reports of both sides begin with. */
@ObjectType()
export abstract class PeriodReport {
  @Field(() => DateScalar, { description: "First day, in the organisation's time zone." })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day: today there.' })
  to!: string;

  @Field(() => String, { description: 'The IANA time zone the days are of.' })
  timeZone!: string;

  @Field(() => ReportCount, {
    description:
      'Packages pushed whose charge is in force: withdrawn and sent-back ones are taken out.',
  })
  orders!: ReportCount;

  @Field(() => ReportPartners, { description: 'Money by partner.' })
  byPartner!: ReportPartners;
}

export const toReportMoney = ({ current, previous }: MoneyChange): ReportMoney => ({
  current: current.toJSON(),
  previous: previous.toJSON(),
});
