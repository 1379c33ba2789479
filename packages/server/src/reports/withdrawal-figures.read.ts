import { sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { uuid } from '../platform/uuid-list.ts';
import type { Side } from './push-figures.read.ts';
import { type ReportWindow, spans } from './report-window.read.ts';

export interface WithdrawalFigures {
  readonly days: ReadonlyMap<string, number>;
  readonly current: number;
  readonly previous: number;
}

/** Withdrawals asked for in the period, whatever became of them, by local day (ORD-33). */
export async function withdrawalFigures(
  db: Executor,
  side: Side,
  tenantId: Id<'tenant'>,
  window: ReportWindow,
): Promise<WithdrawalFigures> {
  const rows = await db.execute<{ day: string | null; asked: number }>(sql`
    select d.day, count(*)::integer as asked
    from ${spans(window)}
    join withdrawals w on w.requested_at >= d.since and w.requested_at < d.until
    ${side === 'SUPPLIER' ? sql`` : sql`join distribution_orders o on o.supplier_id = w.supplier_id and o.id = w.order_id`}
    where ${own(side, tenantId)}
    group by d.day`);
  const days = new Map(
    rows.flatMap(({ day, asked }) => (day === null ? [] : [[day, asked] as const])),
  );
  return {
    days,
    current: [...days.values()].reduce((sum, asked) => sum + asked, 0),
    previous: rows.find(({ day }) => day === null)?.asked ?? 0,
  };
}

/** A withdrawal knows its supplier; the distributor is the order's, so its suppliers are named. */
function own(side: Side, tenantId: Id<'tenant'>) {
  const tenant = uuid('tenant', tenantId);
  if (side === 'SUPPLIER') return sql`w.supplier_id = ${tenant}`;
  return sql`o.distributor_id = ${tenant} and w.supplier_id in (
    select p.supplier_id from partnerships p where p.distributor_id = ${tenant})`;
}
