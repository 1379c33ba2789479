import { sql } from 'drizzle-orm';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import type { Executor } from '../platform/db.ts';
import { uuid } from '../platform/uuid-list.ts';
import { dayOf, pushedIn, type Side } from './push-figures.read.ts';
import type { ReportWindow } from './report-window.read.ts';

/** What buyers pay for pushed packages of one group, beside what these cost the distributor. */
export interface SaleFigure {
  /** The local day; null for the period before. */
  readonly day: string | null;
  /** Quantity × the buyer's unit price, in the order's currency. */
  readonly sold: Money;
  /** Goods, handling and shipping as charged, in the account's currency. */
  readonly cost: Money;
}

interface Row extends Record<string, unknown> {
  day: string | null;
  sale_currency: Currency;
  cost_currency: Currency;
  sold: string;
  cost: string;
}

/** Sold and spent of a distributor's packages, by day and pair of currencies. */
export async function saleFigures(
  db: Executor,
  distributorId: Id<'tenant'>,
  window: ReportWindow,
): Promise<SaleFigure[]> {
  const rows = await db.execute<Row>(sql`
    with pushed as (
      select o.supplier_id, o.id, o.buyer_order_id, o.currency, ${dayOf(window)} as day,
        o.goods + o.handling + o.shipping as cost
      from distribution_orders o where ${pushedIn('DISTRIBUTOR', distributorId, window)}
    ), sold as (
      select l.supplier_id, l.order_id, sum(l.quantity * b.unit_price) as sold
      from pushed p
      join distribution_order_lines l on l.supplier_id = p.supplier_id and l.order_id = p.id
      join buyer_order_lines b on b.tenant_id = ${uuid('tenant', distributorId)}
        and b.id = l.buyer_order_line_id
      group by l.supplier_id, l.order_id
    )
    select p.day::text, b.currency as sale_currency, p.currency as cost_currency,
      sum(s.sold) as sold, sum(p.cost) as cost
    from pushed p
    join sold s on s.supplier_id = p.supplier_id and s.order_id = p.id
    join buyer_orders b on b.tenant_id = ${uuid('tenant', distributorId)} and b.id = p.buyer_order_id
    group by p.day, b.currency, p.currency`);
  return rows.map((row) => ({
    day: row.day,
    sold: Money.of(row.sold, row.sale_currency),
    cost: Money.of(row.cost, row.cost_currency),
  }));
}

/** Units in the packages pushed in the period, and in the one before. */
export async function unitsPushed(
  db: Executor,
  side: Side,
  tenantId: Id<'tenant'>,
  window: ReportWindow,
): Promise<{ current: number; previous: number }> {
  const rows = await db.execute<{ current: boolean; units: string }>(sql`
    select ${dayOf(window)} is not null as current, sum(l.quantity) as units
    from distribution_orders o
    join distribution_order_lines l on l.supplier_id = o.supplier_id and l.order_id = o.id
    where ${pushedIn(side, tenantId, window)} group by 1`);
  const units = (current: boolean) =>
    Number(rows.find((row) => row.current === current)?.units ?? 0);
  return { current: units(true), previous: units(false) };
}
