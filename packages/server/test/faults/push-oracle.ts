import type { Sql } from 'postgres';

/** What one order of the push world costs (worked numbers, "Order charge, prepaid"). */
const CHARGE = { goods: '47.05', handling: '2.00', shipping: '6.90' } as const;
const UNITS = { A: 2, B: 3 } as const;

/**
 * What must hold of pushed orders whatever was killed when, as queries that return what breaks it.
 * It looks at the tables alone and shares no code with the push.
 */
export async function brokenPushes(sql: Sql, opening: { stock: number; balance: string }) {
  const queries: Record<string, PromiseLike<readonly object[]>> = {
    'an order rests between two states': sql`select id, state from distribution_orders
      where state not in ('TO_PUSH', 'PUSHED') and not (state = 'PUSH_FAILED' and cancellation_requested)`,
    'a pushed order without exactly one charge, or another one with any': sql`
      select o.id, o.state, count(t.id) as charges from distribution_orders o
      left join ledger_transactions t on t.supplier_id = o.supplier_id and t.order_id = o.id
        and t.kind = 'ORDER_CHARGE'
      group by o.supplier_id, o.id, o.state
      having count(t.id) <> case when o.state = 'PUSHED' then 1 else 0 end`,
    'a charge of another amount': sql`
      select t.order_id, e.kind, e.amount from ledger_transactions t
      join ledger_entries e on e.supplier_id = t.supplier_id and e.transaction_id = t.id
      where t.kind = 'ORDER_CHARGE' and e.contra is null
      group by t.order_id, e.kind, e.amount, t.id
      having count(*) <> 1 or e.amount <> -(case e.kind when 'ORDER_GOODS' then ${CHARGE.goods}::numeric
        when 'ORDER_HANDLING_FEE' then ${CHARGE.handling}::numeric
        when 'ORDER_SHIPPING_FEE' then ${CHARGE.shipping}::numeric end)`,
    'a charge without its three entries and their counter legs': sql`
      select t.id from ledger_transactions t
      left join ledger_entries e on e.supplier_id = t.supplier_id and e.transaction_id = t.id
      where t.kind = 'ORDER_CHARGE' group by t.supplier_id, t.id
      having count(*) filter (where e.contra is null) <> 3
        or count(*) filter (where e.contra is not null) <> 3 or sum(e.amount) <> 0`,
    'a balance that is not what was paid in less what was charged': sql`
      select a.id, a.balance from accounts a
      left join distribution_orders o on o.supplier_id = a.supplier_id
        and o.distributor_id = a.distributor_id and o.state = 'PUSHED'
      group by a.supplier_id, a.id, a.balance
      having a.balance <> ${opening.balance}::numeric - count(o.id) *
        (${CHARGE.goods}::numeric + ${CHARGE.handling}::numeric + ${CHARGE.shipping}::numeric)`,
    'stock that is not what was there, or reservations that are not those of pushed orders': sql`
      select s.warehouse_id, s.sku_id, s.available, s.locked from stock_levels s
      left join (select o.supplier_id, o.warehouse_id, l.sku_id, sum(l.reserved) as reserved,
          sum(l.quantity) as wanted from distribution_orders o
        join distribution_order_lines l on l.supplier_id = o.supplier_id and l.order_id = o.id
        where o.state = 'PUSHED' group by o.supplier_id, o.warehouse_id, l.sku_id) r
        on (r.supplier_id, r.warehouse_id, r.sku_id) = (s.supplier_id, s.warehouse_id, s.sku_id)
      where s.available + s.locked <> ${opening.stock} or s.locked <> coalesce(r.reserved, 0)
        or s.locked <> coalesce(r.wanted, 0)`,
    'a line that is reserved otherwise than its order stands': sql`
      select l.id, l.quantity, l.reserved from distribution_order_lines l
      join distribution_orders o on o.supplier_id = l.supplier_id and o.id = l.order_id
      where l.reserved <> case when o.state = 'PUSHED' then l.quantity else 0 end
        or l.quantity not in (${UNITS.A}, ${UNITS.B})`,
    'a reservation that was not written down once a line': sql`
      select o.id, count(m.id) as movements from distribution_orders o
      left join stock_movements m on m.supplier_id = o.supplier_id and m.order_id = o.id
      group by o.supplier_id, o.id, o.state
      having count(m.id) <> case when o.state = 'PUSHED' then 2 else 0 end`,
    'a push attempt that is not the one charge of its order': sql`
      select o.id, o.charged_attempts, count(p.id) as attempts from distribution_orders o
      left join push_attempts p on p.supplier_id = o.supplier_id and p.order_id = o.id
      group by o.supplier_id, o.id, o.state, o.charged_attempts
      having count(p.id) <> o.charged_attempts
        or count(p.id) <> case when o.state = 'PUSHED' then 1 else 0 end`,
    'a push that was not told to both sides once': sql`
      select e.object_id, count(*) as told from events e where e.kind = 'order.pushed'
      group by e.object_id having count(*) <> 2 or count(distinct e.tenant_id) <> 2`,
    'a pushed order more or less than were told of': sql`
      select pushed, told from
        (select count(*) as pushed from distribution_orders where state = 'PUSHED') p,
        (select count(distinct object_id) as told from events where kind = 'order.pushed') t
      where pushed <> told`,
  };
  const broken: Record<string, readonly object[]> = {};
  for (const [what, query] of Object.entries(queries)) {
    const rows = await query;
    if (rows.length > 0) broken[what] = rows.slice(0, 5);
  }
  return broken;
}

/** Waits until nothing that a killed process began is still running in the database. */
export async function untilSettled(sql: Sql): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    const [row] = await sql<{ open: number }[]>`select count(*)::int as open from pg_stat_activity
      where application_name = 'distributary' and pid <> pg_backend_pid() and xact_start is not null`;
    if (row?.open === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('a transaction of a killed process is still open after 10 s');
}
