import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { SupplierSide } from '../identity/side.graphql.ts';
import type { Id } from '../kernel/ids.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import { DateScalar } from '../platform/scalars.graphql.ts';
import { beginReport, chargesOf, ordersOf } from './begin-report.ts';
import { changesByWeight, totalsByWeight } from './money-totals.rules.ts';
import { type PushFigure, unitsPushed } from './push-figures.read.ts';
import {
  PeriodReport,
  ReportCount,
  ReportDuration,
  ReportMoney,
  ReportPeriodEnum,
  toReportMoney,
} from './report.graphql.ts';
import type { ReportPeriod } from './report-period.rules.ts';
import type { ReportWindow } from './report-window.read.ts';
import { withdrawalFigures } from './withdrawal-figures.read.ts';

@ObjectType({ description: "A supplier's day." })
export class SupplierReportDay {
  @Field(() => DateScalar, { description: "The day, in the organisation's time zone." })
  day!: string;

  @Field(() => Int, { description: 'Packages pushed to it that day and still in force.' })
  orders!: number;

  @Field(() => [MoneyObject], { description: 'Their charges, one sum per currency.' })
  sold!: MoneyObject[];

  @Field(() => Int, { description: 'Withdrawals asked for that day.' })
  withdrawals!: number;
}

@ObjectType({ description: 'A period of a supplier beside the one before.' })
export class SupplierReport extends PeriodReport {
  tenantId!: Id<'tenant'>;
  window!: ReportWindow;

  @Field(() => [ReportMoney], {
    description:
      'What distributors were charged for these packages: goods, handling and shipping, one sum per currency, the largest first.',
  })
  sold!: ReportMoney[];

  @Field(() => ReportCount, { description: 'Withdrawals asked for, whatever became of them.' })
  withdrawals!: ReportCount;

  @Field(() => ReportDuration, {
    description: 'From push to shipment, over the packages of the period shipped so far (ORD-26).',
  })
  timeToShip!: ReportDuration;

  @Field(() => [SupplierReportDay], {
    description: 'Every day of the period, oldest first; 7, 30 or 90.',
  })
  byDay!: SupplierReportDay[];
}

@Resolver(() => SupplierSide)
export class SupplierReports {
  @FieldResolver(() => SupplierReport, { description: 'Its distribution in figures.' })
  async report(
    @Root() side: SupplierSide,
    @Arg('period', () => ReportPeriodEnum, { description: 'Which days.' }) period: ReportPeriod,
    @Ctx() context: Context,
  ): Promise<SupplierReport> {
    const begun = await beginReport(context, 'SUPPLIER', side.id, period);
    const { window, current, previous, rates, shared } = begun;
    const asked = await withdrawalFigures(context.database.db, 'SUPPLIER', side.id, window);
    const sold = changesByWeight(chargesOf(current), chargesOf(previous), rates);
    return Object.assign(new SupplierReport(), {
      ...shared,
      tenantId: side.id,
      window,
      sold: sold.map(toReportMoney),
      withdrawals: { current: asked.current, previous: asked.previous },
      timeToShip: {
        currentMinutes: minutesToShip(current),
        previousMinutes: minutesToShip(previous),
      },
      byDay: window.days.map(({ day }) => {
        const own = current.filter((figure) => figure.day === day);
        return {
          day,
          orders: ordersOf(own),
          sold: totalsByWeight(chargesOf(own), rates).map((sum) => sum.toJSON()),
          withdrawals: asked.days.get(day) ?? 0,
        };
      }),
    });
  }
}

@Resolver(() => SupplierReport)
export class SupplierReportFields {
  @FieldResolver(() => ReportCount, { description: 'Units in these packages.' })
  units(@Root() report: SupplierReport, @Ctx() { database }: Context): Promise<ReportCount> {
    return unitsPushed(database.db, 'SUPPLIER', report.tenantId, report.window);
  }
}

function minutesToShip(figures: readonly PushFigure[]): number | null {
  const shipped = figures.reduce((sum, figure) => sum + figure.shipped, 0);
  const seconds = figures.reduce((sum, figure) => sum + figure.secondsToShip, 0);
  return shipped === 0 ? null : Math.round(seconds / shipped / 60);
}
