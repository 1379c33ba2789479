import { type SQL, sql } from 'drizzle-orm';
import type { Currency } from '../kernel/currency.ts';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import type { Executor } from '../platform/db.ts';
import { uuid } from '../platform/uuid-list.ts';
import { type ReportWindow, spans } from './report-window.read.ts';

export type Side = 'SUPPLIER' | 'DISTRIBUTOR';

/** Charged packages of one day, partner and pair of currencies. */
export interface PushFigure {
  /** The local day; null for the whole period before. */
  readonly day: string | null;
  readonly partnerId: Id<'tenant'>;
  readonly orders: number;
  /** Goods, handling and shipping as charged, in the account's currency. */
  readonly money: Money;
  /** What their buyers pay, in the currency of the store; the distributor's own (GEN-08). */
  readonly sold: Money;
  /** Of them shipped so far, and the seconds from push to shipment of these together. */
  readonly shipped: number;
  readonly secondsToShip: number;
}

interface Row extends Record<string, unknown> {
  day: string | null;
  partner: string;
  currency: Currency;
  sold_in: Currency;
  orders: number;
  money: string;
  sold: string;
  shipped: number;
  seconds: string;
}

/**
 * Packages pushed in the period whose charge is in force, and those of the period before: one that
 * was withdrawn or sent back has forgotten its push and is in none of them (ORD-35, FUL-02). Each
 * day is one range of the index, so that no row's time is turned into a day.
 */
export async function pushFigures(
  db: Executor,
  side: Side,
  tenantId: Id<'tenant'>,
  window: ReportWindow,
): Promise<PushFigure[]> {
  const partner = side === 'SUPPLIER' ? sql`o.distributor_id` : sql`o.supplier_id`;
  const rows = await db.execute<Row>(sql`
    select d.day, f.* from ${spans(window)}
    cross join lateral (
      select ${partner} as partner, o.currency, o.sold_in, count(*)::integer as orders,
        sum(o.goods + o.handling + o.shipping) as money, sum(o.sold_for) as sold,
        count(o.shipped_at)::integer as shipped,
        coalesce(sum(extract(epoch from o.shipped_at - o.pushed_at)), 0) as seconds
      from distribution_orders o where ${pushedInSpan(side, tenantId)}
      group by ${partner}, o.currency, o.sold_in
    ) f`);
  return rows.map((row) => ({
    day: row.day,
    partnerId: idFromUuid('tenant', row.partner),
    orders: row.orders,
    money: Money.of(row.money, row.currency),
    sold: Money.of(row.sold, row.sold_in),
    shipped: row.shipped,
    secondsToShip: Number(row.seconds),
  }));
}

/** Units in the packages pushed in the period, and in those of the one before. */
export async function unitsPushed(
  db: Executor,
  side: Side,
  tenantId: Id<'tenant'>,
  window: ReportWindow,
): Promise<{ current: number; previous: number }> {
  const rows = await db.execute<{ current: boolean; units: string }>(sql`
    select d.day is not null as current, sum(l.quantity) as units
    from ${spans(window)}
    join distribution_orders o on ${pushedInSpan(side, tenantId)}
    join distribution_order_lines l on l.supplier_id = o.supplier_id and l.order_id = o.id
    group by 1`);
  const units = (current: boolean) =>
    Number(rows.find((row) => row.current === current)?.units ?? 0);
  return { current: units(true), previous: units(false) };
}

function pushedInSpan(side: Side, tenantId: Id<'tenant'>): SQL {
  const own = side === 'SUPPLIER' ? sql`o.supplier_id` : sql`o.distributor_id`;
  return sql`${own} = ${uuid('tenant', tenantId)}
    and o.pushed_at >= d.since and o.pushed_at < d.until`;
}
