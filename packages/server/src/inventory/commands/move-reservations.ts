import { sql } from 'drizzle-orm';
import { type Id, uuidOf } from '../../kernel/ids.ts';
import { at, jsonRows, uuid } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { orderedMovementIds } from '../ordered-ids.ts';

export interface ReservationMove {
  readonly supplierId: Id<'tenant'>;
  readonly warehouseId: Id<'warehouse'>;
  readonly orderId: Id<'distributionOrder'>;
  /** Units reserved for the order; lines of the same SKU are added up. */
  readonly lines: readonly { readonly skuId: Id<'sku'>; readonly quantity: number }[];
}

/**
 * Takes an order's units out of "locked": back to available (RELEASED) or out of the house
 * (SHIPPED); or puts units that had left back on the shelf (RETURNED). Callers hold the order's row, so the units are there; a row that would go below zero
 * is a bug and the table's constraint stops it.
 */
export async function moveReservations(
  work: Work,
  move: ReservationMove,
  kind: 'RELEASED' | 'SHIPPED' | 'RETURNED',
): Promise<void> {
  const bySku = new Map<Id<'sku'>, number>();
  for (const { skuId, quantity } of move.lines) {
    if (quantity > 0) bySku.set(skuId, (bySku.get(skuId) ?? 0) + quantity);
  }
  if (bySku.size === 0) return;
  const ids = orderedMovementIds(work, bySku.size);
  const rows = [...bySku].map(([skuId, quantity], i) => ({
    id: uuidOf('movement', ids[i]!),
    sku: uuidOf('sku', skuId),
    locked: kind === 'RETURNED' ? 0 : quantity,
    available: kind === 'SHIPPED' ? 0 : quantity,
  }));
  const moved = await work.tx.execute(sql`
    with x as (
      select * from jsonb_to_recordset(${jsonRows(rows)})
        as x(id uuid, sku uuid, locked integer, available integer)
    ), held as (
      select s.supplier_id, s.warehouse_id, s.sku_id from stock_levels s
      where s.supplier_id = ${uuid('tenant', move.supplierId)}
        and s.warehouse_id = ${uuid('warehouse', move.warehouseId)}
        and s.sku_id in (select sku from x)
      order by s.warehouse_id, s.sku_id for update
    ), changed as (
      update stock_levels s set locked = s.locked - x.locked, available = s.available + x.available,
        version = s.version + 1, updated_at = ${at(work.now)}
      from x, held h
      where s.supplier_id = h.supplier_id and s.warehouse_id = h.warehouse_id
        and s.sku_id = h.sku_id and x.sku = h.sku_id
      returning s.*, x.id as movement, x.locked as less, x.available as more
    )
    insert into stock_movements (supplier_id, id, warehouse_id, sku_id, batch_id, kind,
      available_before, available_after, locked_before, locked_after, version, order_id,
      actor_user_id, at)
    select supplier_id, movement, warehouse_id, sku_id, ${ids[0]!}, ${kind}, available - more,
      available, locked + less, locked, version, ${uuid('distributionOrder', move.orderId)},
      ${uuid('user', work.actor.userId)}, ${at(work.now)}
    from changed
    returning 1`);
  if (moved.length !== bySku.size)
    throw new Error(`order ${move.orderId} reserved what is not there`);
  work.emit({
    kind: 'stock.changed',
    tenants: [move.supplierId],
    objectId: move.warehouseId,
    payload: {
      supplierId: move.supplierId,
      warehouseId: move.warehouseId,
      skuIds: [...bySku.keys()],
    },
  });
}
