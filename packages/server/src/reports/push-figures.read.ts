import { type SQL, sql } from 'drizzle-orm';
import type { Currency } from '../kernel/currency.ts';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import type { Executor } from '../platform/db.ts';
import { at, uuid } from '../platform/uuid-list.ts';
import type { ReportWindow } from './report-window.read.ts';

export type Side = 'SUPPLIER' | 'DISTRIBUTOR';

/** Charged packages of one group. */
export interface PushFigure {
  readonly orders: number;
  /** Goods, handling and shipping as charged, in the account's currency. */
  readonly money: Money;
  /** Of them shipped so far, and the seconds from push to shipment of these together. */
  readonly shipped: number;
  readonly secondsToShip: number;
}

export interface PushFigures {
  /** One figure per day and currency; days without a push are absent. */
  readonly days: readonly (PushFigure & { readonly day: string })[];
  /** The period before, one figure per currency. */
  readonly previous: readonly PushFigure[];
  readonly partners: readonly (PushFigure & { readonly partnerId: Id<'tenant'> })[];
}

interface Row extends Record<string, unknown> {
  of_partner: boolean;
  day: string | null;
  partner: string | null;
  currency: Currency;
  orders: number;
  money: string;
  shipped: number;
  seconds: string;
}

/**
 * Packages pushed in the period whose charge is in force: one that was withdrawn or sent back has
 * forgotten its push and is in none of these figures (ORD-35, FUL-02).
 */
export async function pushFigures(
  db: Executor,
  side: Side,
  tenantId: Id<'tenant'>,
  window: ReportWindow,
): Promise<PushFigures> {
  const partner = side === 'SUPPLIER' ? sql`o.distributor_id` : sql`o.supplier_id`;
  const rows = await db.execute<Row>(sql`
    with pushed as (
      select case when ${isCurrent(window)} then ${partner} end as partner, ${dayOf(window)} as day,
        o.currency, o.goods + o.handling + o.shipping as money,
        extract(epoch from o.shipped_at - o.pushed_at) as seconds
      from distribution_orders o where ${pushedIn(side, tenantId, window)}
    )
    select grouping(partner) = 0 as of_partner, day::text, partner, currency,
      count(*)::integer as orders, sum(money) as money, count(seconds)::integer as shipped,
      coalesce(sum(seconds), 0) as seconds
    from pushed group by grouping sets ((day, currency), (partner, currency))`);
  const figures = rows.map((row) => ({
    ...row,
    money: Money.of(row.money, row.currency),
    secondsToShip: Number(row.seconds),
  }));
  return {
    days: figures.flatMap((row) =>
      row.of_partner || row.day === null ? [] : [{ ...row, day: row.day }],
    ),
    previous: figures.filter((row) => !row.of_partner && row.day === null),
    partners: figures.flatMap((row) =>
      row.partner === null ? [] : [{ ...row, partnerId: idFromUuid('tenant', row.partner) }],
    ),
  };
}

/** Charges in force of a side within the period or the one before it. */
export function pushedIn(side: Side, tenantId: Id<'tenant'>, window: ReportWindow): SQL {
  const own = side === 'SUPPLIER' ? sql`o.supplier_id` : sql`o.distributor_id`;
  return sql`${own} = ${uuid('tenant', tenantId)} and o.pushed_at is not null
    and o.pushed_at between ${at(window.previousFrom)} and ${at(window.to)}
    and (o.pushed_at >= ${at(window.from)} or o.pushed_at < ${at(window.previousTo)})`;
}

const isCurrent = (window: ReportWindow): SQL => sql`o.pushed_at >= ${at(window.from)}`;

/** The local day of a push of the period; null for the period before. */
export const dayOf = (window: ReportWindow): SQL =>
  sql`case when ${isCurrent(window)} then (o.pushed_at at time zone ${window.timeZone}::text)::date end`;
