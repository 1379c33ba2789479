import { type SQL, sql } from 'drizzle-orm';
import { type Id, idFromUuid, uuidOf } from '../../kernel/ids.ts';
import { at, jsonRows, uuid } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { orderedMovementIds } from '../ordered-ids.ts';
import { distributorAvailable } from '../stock.rules.ts';

interface HeldRow extends Record<string, unknown> {
  id: string;
  distributor_id: string;
  supplier_warehouse_id: string;
  sku_id: string;
  local_sku_id: string;
  order_id: string;
  quantity: number;
  supplier_available: number;
  held: number;
}

/**
 * Lets go of held locks and writes an ORDER_UNLOCKED movement for each, with the running before and
 * after of its row. `which` is a condition on `distributor_locks l`. Statements do not grow with
 * the number of locks.
 */
export async function releaseHeldLocks(
  work: Work,
  supplierId: Id<'tenant'>,
  which: SQL,
): Promise<void> {
  const held = await work.tx.execute<HeldRow>(sql`
    select l.id, l.distributor_id, l.supplier_warehouse_id, l.sku_id, c.local_sku_id, l.order_id,
      l.quantity, coalesce(s.available, 0) as supplier_available,
      (select sum(o.quantity) from distributor_locks o
        where o.supplier_id = l.supplier_id and o.distributor_id = l.distributor_id
          and o.supplier_warehouse_id = l.supplier_warehouse_id and o.sku_id = l.sku_id
          and o.state = 'HELD')::integer as held
    from distributor_locks l
    join claims c on c.supplier_id = l.supplier_id and c.id = l.claim_id
    left join stock_levels s on s.supplier_id = l.supplier_id and s.warehouse_id = l.warehouse_id
      and s.sku_id = l.sku_id
    where l.supplier_id = ${uuid('tenant', supplierId)} and l.state = 'HELD' and ${which}
    order by l.id for update of l`);
  if (held.length === 0) return;
  const still = new Map<string, number>();
  const ids = orderedMovementIds(work, held.length);
  const rows = held.map((row, i) => {
    const key = `${row.distributor_id}/${row.supplier_warehouse_id}/${row.sku_id}`;
    const before = still.get(key) ?? row.held;
    const after = before - row.quantity;
    still.set(key, after);
    return {
      lock: row.id,
      id: uuidOf('movement', ids[i]!),
      distributor: row.distributor_id,
      warehouse: row.supplier_warehouse_id,
      sku: row.sku_id,
      local: row.local_sku_id,
      order: row.order_id,
      availableBefore: distributorAvailable(row.supplier_available, before),
      availableAfter: distributorAvailable(row.supplier_available, after),
      lockedBefore: before,
      lockedAfter: after,
    };
  });
  await work.tx.execute(sql`
    with x as (
      select * from jsonb_to_recordset(${jsonRows(rows)}) as x(lock uuid, id uuid, distributor uuid,
        warehouse uuid, sku uuid, local uuid, "order" uuid, "availableBefore" integer,
        "availableAfter" integer, "lockedBefore" integer, "lockedAfter" integer)
    ), released as (
      update distributor_locks l set state = 'RELEASED', state_at = ${at(work.now)}
      from x where l.supplier_id = ${uuid('tenant', supplierId)} and l.id = x.lock
    )
    insert into distributor_movements (supplier_id, id, distributor_id, supplier_warehouse_id, sku_id,
      local_sku_id, batch_id, kind, available_before, available_after, locked_before, locked_after,
      order_id, at)
    select ${uuid('tenant', supplierId)}, id, distributor, warehouse, sku, local, ${ids[0]!},
      'ORDER_UNLOCKED', "availableBefore", "availableAfter", "lockedBefore", "lockedAfter", "order",
      ${at(work.now)}
    from x`);
  tellDistributors(work, supplierId, held);
}

/** Levels of their own moved: only these distributors hear of it. */
function tellDistributors(work: Work, supplierId: Id<'tenant'>, rows: readonly HeldRow[]): void {
  const skus = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = skus.get(row.distributor_id) ?? new Set();
    skus.set(row.distributor_id, known.add(row.sku_id));
  }
  for (const [distributor, skuIds] of skus) {
    const distributorId = idFromUuid('tenant', distributor);
    work.emit({
      kind: 'stock.locksChanged',
      tenants: [distributorId],
      objectId: distributorId,
      payload: {
        supplierId,
        distributorId,
        skuIds: [...skuIds].map((skuId) => idFromUuid('sku', skuId)),
      },
    });
  }
}
