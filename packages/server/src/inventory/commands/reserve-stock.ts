import { sql } from 'drizzle-orm';
import { idFromUuid, uuidOf } from '../../kernel/ids.ts';
import { at, jsonRows, uuid } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { orderedMovementIds } from '../ordered-ids.ts';
import type { ReservationMove } from './move-reservations.ts';

/**
 * Sets units aside for an order after its push: what was taken on backorder and has come in since
 * . All or nothing: false when a SKU is short, and then nothing was written.
 */
export async function reserveStock(work: Work, move: ReservationMove): Promise<boolean> {
  const bySku = new Map<string, number>();
  for (const { skuId, quantity } of move.lines) {
    const sku = uuidOf('sku', skuId);
    if (quantity > 0) bySku.set(sku, (bySku.get(sku) ?? 0) + quantity);
  }
  if (bySku.size === 0) return true;
  const ids = orderedMovementIds(work, bySku.size);
  const rows = [...bySku].map(([sku, quantity], i) => ({
    id: uuidOf('movement', ids[i]!),
    sku,
    quantity,
  }));
  const owner = sql`s.supplier_id = ${uuid('tenant', move.supplierId)}
    and s.warehouse_id = ${uuid('warehouse', move.warehouseId)}`;
  const held = await work.tx.execute<{ sku_id: string; available: number }>(sql`
    select s.sku_id, s.available from stock_levels s
    where ${owner} and s.sku_id in (select (x->>'sku')::uuid from jsonb_array_elements(${jsonRows(rows)}) x)
    order by s.warehouse_id, s.sku_id for update`);
  const available = new Map(held.map((row) => [row.sku_id, row.available]));
  if (rows.some((row) => (available.get(row.sku) ?? 0) < row.quantity)) return false;
  await work.tx.execute(sql`
    with x as (
      select * from jsonb_to_recordset(${jsonRows(rows)}) as x(id uuid, sku uuid, quantity integer)
    ), changed as (
      update stock_levels s set available = s.available - x.quantity, locked = s.locked + x.quantity,
        version = s.version + 1, updated_at = ${at(work.now)}
      from x where ${owner} and s.sku_id = x.sku
      returning s.*, x.id as movement, x.quantity
    )
    insert into stock_movements (supplier_id, id, warehouse_id, sku_id, batch_id, kind,
      available_before, available_after, locked_before, locked_after, version, order_id,
      actor_user_id, at)
    select supplier_id, movement, warehouse_id, sku_id, ${ids[0]!}, 'RESERVED',
      available + quantity, available, locked - quantity, locked, version,
      ${uuid('distributionOrder', move.orderId)}, ${uuid('user', work.actor.userId)}, ${at(work.now)}
    from changed`);
  work.emit({
    kind: 'stock.changed',
    tenants: [move.supplierId],
    objectId: move.warehouseId,
    payload: {
      supplierId: move.supplierId,
      warehouseId: move.warehouseId,
      skuIds: [...bySku.keys()].map((sku) => idFromUuid('sku', sku)),
    },
  });
  return true;
}
