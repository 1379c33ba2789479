import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import type { Id } from '../kernel/ids.ts';
import { toPartner } from '../orders/order-partner.ts';
import type { Rates } from './money-totals.rules.ts';
import { rankPartners } from './partner-ranking.rules.ts';
import { type PushFigures, pushFigures, type Side } from './push-figures.read.ts';
import { ratesInto } from './rates-into.read.ts';
import type { PeriodReport, ReportPartners } from './report.graphql.ts';
import { REPORT_DAYS, type ReportPeriod, TOP_PARTNERS } from './report-period.rules.ts';
import { type ReportWindow, reportWindow } from './report-window.read.ts';

export interface BegunReport {
  readonly window: ReportWindow;
  readonly figures: PushFigures;
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
  const currencies = [...figures.days, ...figures.previous].map(({ money }) => money.currency);
  const rates = await ratesInto(db, tenantId, sellingCurrency, currencies);
  return {
    window,
    figures,
    rates,
    shared: {
      from: window.dates[0]!,
      to: window.dates.at(-1)!,
      timeZone,
      orders: { current: ordersOf(figures.days), previous: ordersOf(figures.previous) },
      byPartner: await partnersOf(context, figures, rates),
    },
  };
}

export const ordersOf = (figures: readonly { readonly orders: number }[]): number =>
  figures.reduce((sum, { orders }) => sum + orders, 0);

async function partnersOf(
  context: Context,
  figures: PushFigures,
  rates: Rates,
): Promise<ReportPartners> {
  const ranking = rankPartners(figures.partners, rates, TOP_PARTNERS);
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
