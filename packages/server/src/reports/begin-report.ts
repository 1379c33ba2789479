import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import type { Id } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import { toPartner } from '../orders/order-partner.ts';
import type { Rates } from './money-totals.rules.ts';
import { rankPartners } from './partner-ranking.rules.ts';
import { type PushFigure, pushFigures, type Side } from './push-figures.read.ts';
import { ratesInto } from './rates-into.read.ts';
import type { PeriodReport, ReportPartners } from './report.graphql.ts';
import { REPORT_DAYS, type ReportPeriod, TOP_PARTNERS } from './report-period.rules.ts';
import { type ReportWindow, reportWindow } from './report-window.read.ts';

export interface BegunReport {
  readonly window: ReportWindow;
  /** Of the days of the period. */
  readonly current: readonly PushFigure[];
  /** Of the period before. */
  readonly previous: readonly PushFigure[];
  /** Into the organisation's selling currency, to compare and to order by. */
  readonly rates: Rates;
  readonly shared: PeriodReport;
}

/** What the reports of both sides have in common: the period, its pushes and the partners. */
export async function beginReport(
  context: Context,
  side: Side,
  tenantId: Id<'tenant'>,
  period: ReportPeriod,
): Promise<BegunReport> {
  const { db } = context.database;
  const organisation = await context.loaders.of(tenantById).load(tenantId);
  const { timeZone, sellingCurrency } = organisation!;
  const window = await reportWindow(db, timeZone, REPORT_DAYS[period], context.clock.now());
  const figures = await pushFigures(db, side, tenantId, window);
  const current = figures.filter(({ day }) => day !== null);
  const previous = figures.filter(({ day }) => day === null);
  const currencies = figures.map(({ money }) => money.currency);
  const rates = await ratesInto(db, tenantId, sellingCurrency, currencies);
  return {
    window,
    current,
    previous,
    rates,
    shared: {
      from: window.days[0]!.day,
      to: window.days.at(-1)!.day,
      timeZone,
      orders: { current: ordersOf(current), previous: ordersOf(previous) },
      byPartner: await partnersOf(context, current, rates),
    },
  };
}

export const ordersOf = (figures: readonly PushFigure[]): number =>
  figures.reduce((sum, { orders }) => sum + orders, 0);
export const chargesOf = (figures: readonly PushFigure[]): Money[] =>
  figures.map(({ money }) => money);

async function partnersOf(
  context: Context,
  figures: readonly PushFigure[],
  rates: Rates,
): Promise<ReportPartners> {
  const ranking = rankPartners(figures, rates, TOP_PARTNERS);
  const names = context.loaders.of(tenantById);
  return {
    top: await Promise.all(
      ranking.top.map(async ({ partnerId, orders, money, comparable }) => ({
        partner: toPartner((await names.load(partnerId))!),
        orders,
        money: money.map((sum) => sum.toJSON()),
        comparable: comparable?.toJSON() ?? null,
        approximate: money.some(({ currency }) => currency !== rates.to),
      })),
    ),
    others: ranking.others,
    otherOrders: ranking.otherOrders,
    otherMoney: ranking.otherMoney.map((sum) => sum.toJSON()),
    otherComparable: ranking.otherComparable?.toJSON() ?? null,
  };
}
