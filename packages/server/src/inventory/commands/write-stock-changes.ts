import { sql } from 'drizzle-orm';
import { type Id, uuidOf } from '../../kernel/ids.ts';
import { at, jsonRows, uuid } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { orderedMovementIds } from '../ordered-ids.ts';
import type { StockFacts, StockMovementKind } from '../stock.rules.ts';

export interface StockChange {
  readonly skuId: Id<'sku'>;
  /** The row as it was locked. */
  readonly facts: StockFacts;
  /** Available units from now on. */
  readonly available: number;
}

export interface StockChanges {
  readonly supplierId: Id<'tenant'>;
  readonly warehouseId: Id<'warehouse'>;
  readonly kind: StockMovementKind;
  readonly changes: readonly StockChange[];
  readonly note?: string | null;
  /** Movements of one act share it; of one of several warehouses the first movement names it. */
  readonly batchId?: string;
}

/**
 * Writes new available quantities with one movement each and tells of them, in two statements
 * whatever their number. Answers the batch.
 */
export async function writeStockChanges(work: Work, written: StockChanges): Promise<string> {
  const { supplierId, warehouseId, kind, changes } = written;
  const ids = orderedMovementIds(work, changes.length);
  const batchId = written.batchId ?? ids[0] ?? '';
  if (changes.length === 0) return batchId;
  const rows = changes.map(({ skuId, facts, available }, i) => ({
    id: uuidOf('movement', ids[i]!),
    sku: uuidOf('sku', skuId),
    before: facts.available,
    after: available,
    version: facts.version + 1,
  }));
  await work.tx.execute(sql`
    with x as (
      select * from jsonb_to_recordset(${jsonRows(rows)})
        as x(id uuid, sku uuid, before integer, after integer, version bigint)
    ), changed as (
      update stock_levels s set available = x.after, version = x.version, updated_at = ${at(work.now)}
      from x
      where s.supplier_id = ${uuid('tenant', supplierId)}
        and s.warehouse_id = ${uuid('warehouse', warehouseId)} and s.sku_id = x.sku
      returning s.supplier_id, s.warehouse_id, s.sku_id, s.locked
    )
    insert into stock_movements (supplier_id, id, warehouse_id, sku_id, batch_id, kind,
      available_before, available_after, locked_before, locked_after, version, note, actor_user_id, at)
    select c.supplier_id, x.id, c.warehouse_id, c.sku_id, ${batchId}, ${kind}, x.before, x.after,
      c.locked, c.locked, x.version, ${written.note?.trim() || null},
      ${uuid('user', work.actor.userId)}, ${at(work.now)}
    from changed c join x on x.sku = c.sku_id`);
  work.emit({
    kind: 'stock.changed',
    tenants: [supplierId],
    objectId: warehouseId,
    payload: { supplierId, warehouseId, skuIds: changes.map(({ skuId }) => skuId) },
  });
  return batchId;
}
