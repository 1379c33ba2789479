import type { Check } from '../platform/check.ts';

/** What must hold of stock in any database at any moment. */
export const checks: Check[] = [
  {
    name: 'no quantity is negative (STOCK-17)',
    sql: `select supplier_id, warehouse_id, sku_id from stock_levels where available < 0 or locked < 0`,
  },
  {
    name: 'a stock level is what its newest movement left',
    sql: `select l.warehouse_id, l.sku_id, l.available, l.locked, l.version from stock_levels l
      join lateral (
        select m.available_after, m.locked_after, m.version from stock_movements m
        where m.supplier_id = l.supplier_id and m.warehouse_id = l.warehouse_id and m.sku_id = l.sku_id
        order by m.version desc limit 1
      ) m on true
      where (m.available_after, m.locked_after, m.version) <> (l.available, l.locked, l.version)`,
  },
  {
    name: 'each movement begins where the one before it ended',
    sql: `select id, warehouse_id, sku_id, version from (
        select m.*, lag(m.available_after) over w as available_was, lag(m.locked_after) over w as locked_was,
          lag(m.version) over w as version_was
        from stock_movements m
        window w as (partition by m.supplier_id, m.warehouse_id, m.sku_id order by m.version)) chain
      where version_was is not null
        and (available_was, locked_was, version_was + 1) <> (available_before, locked_before, version)`,
  },
  {
    name: 'a lock is held only on an active claim in a mapped warehouse (A-09)',
    sql: `select l.id, l.order_id from distributor_locks l
      join claims c on c.supplier_id = l.supplier_id and c.id = l.claim_id
      where l.state = 'HELD' and (c.state <> 'ACTIVE' or not exists (
        select 1 from warehouse_mappings m where m.supplier_id = l.supplier_id
          and m.supplier_warehouse_id = l.supplier_warehouse_id and m.detached_at is null))`,
  },
];
