import type { Check } from '../platform/check.ts';

/** What must hold of orders over any data, whatever happened to it. */
export const checks: Check[] = [
  {
    name: 'orders: units in packages are the units counted as packed (ORD-03)',
    sql: `select b.tenant_id, b.id, b.packed, coalesce(sum(l.quantity), 0) as in_packages
      from buyer_order_lines b
      left join (distribution_order_lines l
        join distribution_orders o on o.supplier_id = l.supplier_id and o.id = l.order_id
          and o.state <> 'CANCELLED')
        on l.buyer_order_line_id = b.id and o.distributor_id = b.tenant_id
      join buyer_orders a on a.tenant_id = b.tenant_id and a.id = b.order_id
        and a.state <> 'CANCELLED'
      group by b.tenant_id, b.id, b.packed
      having b.packed <> coalesce(sum(l.quantity), 0)`,
  },
  {
    name: 'orders: an order is PACKED exactly when nothing of it is left to pack',
    sql: `select o.tenant_id, o.id, o.state from buyer_orders o
      where o.state <> 'CANCELLED' and (o.state = 'PACKED') is distinct from not exists (
        select 1 from buyer_order_lines l
        where l.tenant_id = o.tenant_id and l.order_id = o.id and l.packed < l.quantity)`,
  },
  {
    name: 'orders: a package holds lines of one supplier, all claimed by its distributor (ORD-11, 42)',
    sql: `select o.supplier_id, o.id, l.id as line from distribution_orders o
      join distribution_order_lines l on l.supplier_id = o.supplier_id and l.order_id = o.id
      join claims c on c.supplier_id = l.supplier_id and c.id = l.claim_id
      where c.distributor_id <> o.distributor_id or c.sku_id <> l.sku_id
        or c.local_sku_id <> l.local_sku_id`,
  },
  {
    name: 'orders: a package without lines does not exist',
    sql: `select o.supplier_id, o.id from distribution_orders o where not exists (
      select 1 from distribution_order_lines l
      where l.supplier_id = o.supplier_id and l.order_id = o.id)`,
  },
  {
    name: 'orders: units are held back only for packages not yet pushed (STOCK-20)',
    sql: `select k.supplier_id, k.id, o.state from distributor_locks k
      join distribution_orders o on o.supplier_id = k.supplier_id and o.id = k.order_id
      where k.state = 'HELD' and o.state not in ('TO_PUSH', 'PUSH_FAILED')`,
  },
  {
    name: 'orders: the charge in force equals its last attempt (ORD-16, 18)',
    sql: `select o.supplier_id, o.id from distribution_orders o
      left join push_attempts a on a.supplier_id = o.supplier_id and a.order_id = o.id
        and a.no = o.charged_attempts
      where o.state in ('PUSHED', 'WITHDRAWING', 'TO_PICKUP', 'SHIPPED', 'COMPLETED')
        and (a.id is null or a.goods <> o.goods or a.handling <> o.handling
          or a.shipping <> o.shipping)`,
  },
  {
    name: 'orders: a withdrawing order has exactly one open withdrawal, no other has one (ORD-34)',
    sql: `select o.supplier_id, o.id, o.state, count(w.id) as open from distribution_orders o
      left join withdrawals w on w.supplier_id = o.supplier_id and w.order_id = o.id
        and w.state = 'SUPPLIER_REVIEW'
      group by o.supplier_id, o.id, o.state
      having count(w.id) <> case when o.state = 'WITHDRAWING' then 1 else 0 end`,
  },
  {
    name: 'orders: a cancelled buyer’s order leaves no package that could still be pushed (ORD-20)',
    sql: `select o.supplier_id, o.id, o.state from distribution_orders o
      join buyer_orders b on b.tenant_id = o.distributor_id and b.id = o.buyer_order_id
      where b.cancellation = 'CANCELLED' and o.state in ('TO_PUSH', 'PUSH_FAILED')`,
  },
];
