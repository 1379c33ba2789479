import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import { DistributorSide } from '../identity/side.graphql.ts';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import { DateScalar } from '../platform/scalars.graphql.ts';
import { beginReport, chargesOf, ordersOf } from './begin-report.ts';
import { type Margin, marginsOf } from './margin.rules.ts';
import { changesByWeight, type Rates, totalsByWeight } from './money-totals.rules.ts';
import type { PushFigure } from './push-figures.read.ts';
import { ratesInto } from './rates-into.read.ts';
import {
  PeriodReport,
  ReportCount,
  ReportMargin,
  ReportMoney,
  ReportPeriodEnum,
  toReportMoney,
} from './report.graphql.ts';
import type { ReportPeriod } from './report-period.rules.ts';
import { withdrawalFigures } from './withdrawal-figures.read.ts';

@ObjectType({ description: "A distributor's day." })
export class DistributorReportDay {
  @Field(() => DateScalar, { description: "The day, in the organisation's time zone." })
  day!: string;

  @Field(() => Int, { description: 'Packages pushed that day and still in force.' })
  orders!: number;

  @Field(() => [MoneyObject], { description: 'Their charges, one sum per account currency.' })
  spent!: MoneyObject[];

  @Field(() => [MoneyObject], { description: 'What buyers pay for them, per currency sold in.' })
  sold!: MoneyObject[];

  @Field(() => [MoneyObject], {
    description: 'Sold − spent, per currency sold in; one without a rate is left out.',
  })
  margin!: MoneyObject[];

  @Field(() => Int, { description: 'Withdrawals asked for that day.' })
  withdrawals!: number;
}

@ObjectType({ description: 'A period of a distributor beside the one before.' })
export class DistributorReport extends PeriodReport {
  @Field(() => [ReportMoney], {
    description:
      'What these packages were charged: goods, handling and shipping, one sum per account currency, the largest first.',
  })
  spent!: ReportMoney[];

  @Field(() => [ReportMoney], {
    description:
      'Quantity × the unit price buyers pay, over the same packages, one sum per currency sold in, the largest first.',
  })
  sold!: ReportMoney[];

  @Field(() => [ReportMargin], {
    description:
      'Sold − spent over the same packages, per currency sold in. Spent in another currency is converted by the latest rate.',
  })
  margin!: ReportMargin[];

  @Field(() => ReportCount, { description: 'Withdrawals asked for, whatever became of them.' })
  withdrawals!: ReportCount;

  @Field(() => [DistributorReportDay], {
    description: 'Every day of the period, oldest first; 7, 30 or 90.',
  })
  byDay!: DistributorReportDay[];
}

@Resolver(() => DistributorSide)
export class DistributorReports {
  @FieldResolver(() => DistributorReport, { description: 'Its distribution in figures.' })
  async report(
    @Root() side: DistributorSide,
    @Arg('period', () => ReportPeriodEnum, { description: 'Which days.' }) period: ReportPeriod,
    @Ctx() context: Context,
  ): Promise<DistributorReport> {
    const begun = await beginReport(context, 'DISTRIBUTOR', side.id, period);
    const { window, current, previous, rates, shared } = begun;
    const [asked, into] = await Promise.all([
      withdrawalFigures(context.database.db, 'DISTRIBUTOR', side.id, window),
      ratesOfSales(context, side.id, [...current, ...previous]),
    ]);
    const spent = changesByWeight(chargesOf(current), chargesOf(previous), rates);
    const sold = changesByWeight(salesOf(current), salesOf(previous), into(rates.to));
    const [margins, earlier] = [marginsOf(current, into), marginsOf(previous, into)];
    return {
      ...shared,
      spent: spent.map(toReportMoney),
      sold: sold.map(toReportMoney),
      margin: sold.map((change) => toReportMargin(change.current.currency, margins, earlier)),
      withdrawals: { current: asked.current, previous: asked.previous },
      byDay: window.days.map(({ day }) => {
        const own = current.filter((figure) => figure.day === day);
        return {
          day,
          orders: ordersOf(own),
          spent: totalsByWeight(chargesOf(own), rates).map((sum) => sum.toJSON()),
          sold: totalsByWeight(salesOf(own), into(rates.to)).map((sum) => sum.toJSON()),
          margin: marginsOf(own, into).flatMap(({ amount }) => amount?.toJSON() ?? []),
          withdrawals: asked.days.get(day) ?? 0,
        };
      }),
    };
  }
}

const salesOf = (figures: readonly PushFigure[]) => figures.map(({ sold }) => sold);

/** Rates from every currency of the sales into each that was sold in, and into the home currency. */
async function ratesOfSales(
  context: Context,
  tenantId: Id<'tenant'>,
  sales: readonly PushFigure[],
): Promise<(to: Currency) => Rates> {
  const { db } = context.database;
  const all = sales.flatMap(({ sold, money }) => [sold.currency, money.currency]);
  const organisation = await context.loaders.of(tenantById).load(tenantId);
  const targets = new Set([
    organisation!.sellingCurrency,
    ...sales.map(({ sold }) => sold.currency),
  ]);
  const tables = await Promise.all([...targets].map((to) => ratesInto(db, tenantId, to, all)));
  return (to) => tables.find((table) => table.to === to) ?? { to, rates: new Map() };
}

function toReportMargin(
  currency: Currency,
  current: readonly Margin[],
  previous: readonly Margin[],
): ReportMargin {
  // Nothing sold leaves a margin of zero, which is a value; an amount of null is not known.
  const nothing = { amount: Money.zero(currency), approximate: false };
  const of = (list: readonly Margin[]) =>
    list.find((margin) => margin.currency === currency) ?? nothing;
  const [now, before] = [of(current), of(previous)];
  return {
    current: now.amount?.toJSON() ?? null,
    previous: before.amount?.toJSON() ?? null,
    approximate: now.approximate || before.approximate,
  };
}
