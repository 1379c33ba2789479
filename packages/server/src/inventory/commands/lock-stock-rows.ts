import { sql } from 'drizzle-orm';
import { type Id, idFromUuid } from '../../kernel/ids.ts';
import { at, uuid, uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import type { StockFacts } from '../stock.rules.ts';

/**
 * What is known of the SKUs' rows in one warehouse, held until the act is done. Rows that are missing
 * are made empty first, so that two first settings wait for each other. Who needs several warehouses
 * takes them in the order of their ids.
 */
export async function lockStockRows(
  work: Work,
  supplierId: Id<'tenant'>,
  warehouseId: Id<'warehouse'>,
  wanted: readonly Id<'sku'>[],
): Promise<Map<string, StockFacts>> {
  const skuIds = [...new Set(wanted)];
  await work.tx.execute(sql`
    insert into stock_levels (supplier_id, warehouse_id, sku_id, available, locked, version, updated_at)
    select tenant_id, ${uuid('warehouse', warehouseId)}, id, 0, 0, 0, ${at(work.now)}
    from skus
    where tenant_id = ${uuid('tenant', supplierId)} and id = any(${uuidList('sku', skuIds)})
      and not is_combination
    order by id
    on conflict do nothing`);
  await work.tx.execute(sql`
    select 1 from stock_levels
    where supplier_id = ${uuid('tenant', supplierId)}
      and warehouse_id = ${uuid('warehouse', warehouseId)}
      and sku_id = any(${uuidList('sku', skuIds)})
    order by warehouse_id, sku_id for update`);
  const rows = await work.tx.execute<{
    id: string;
    is_combination: boolean;
    available: number | null;
    locked: number | null;
    version: string | null;
  }>(sql`
    select k.id, k.is_combination, s.available, s.locked, s.version
    from skus k
    left join stock_levels s on s.supplier_id = k.tenant_id and s.sku_id = k.id
      and s.warehouse_id = ${uuid('warehouse', warehouseId)}
    where k.tenant_id = ${uuid('tenant', supplierId)} and k.id = any(${uuidList('sku', skuIds)})`);
  return new Map(
    rows.map((row) => [
      idFromUuid('sku', row.id),
      {
        skuExists: true,
        isCombination: row.is_combination,
        available: row.available ?? 0,
        locked: row.locked ?? 0,
        version: Number(row.version ?? 0),
      },
    ]),
  );
}
