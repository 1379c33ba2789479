import { sql } from 'drizzle-orm';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import { loaderKind } from '../platform/loaders.ts';
import { uuidList } from '../platform/uuid-list.ts';
import { type SupplierStockRow, supplierStockPage } from './supplier-stock.read.ts';

export interface OwnedSku {
  readonly tenantId: Id<'tenant'>;
  readonly id: Id<'sku'>;
}

const keyOf = (key: OwnedSku) => `${key.tenantId}/${key.id}`;

/** What a supplier has available of each SKU, over all its open warehouses. */
export const availableOfSku = loaderKind<OwnedSku, number>(async (db, keys) => {
  const owners = [...new Set(keys.map((key) => key.tenantId))];
  const skuIds = [...new Set(keys.map((key) => key.id))];
  const rows = await db.execute<{ supplier_id: string; sku_id: string; available: number }>(sql`
    select s.supplier_id, s.sku_id, sum(s.available)::integer as available
    from stock_levels s
    join warehouses w on w.tenant_id = s.supplier_id and w.id = s.warehouse_id
    where s.supplier_id = any(${uuidList('tenant', owners)})
      and s.sku_id = any(${uuidList('sku', skuIds)}) and w.closed_at is null
    group by s.supplier_id, s.sku_id`);
  return new Map(
    rows.map((row) => {
      const tenantId = idFromUuid('tenant', row.supplier_id);
      return [keyOf({ tenantId, id: idFromUuid('sku', row.sku_id) }), row.available];
    }),
  );
}, keyOf);

const EVERY_LEVEL = 100_000;

/** What a supplier has of each simple SKU, warehouse by warehouse, those never set included. */
export const levelsOfSku = loaderKind<OwnedSku, SupplierStockRow[]>(async (db, keys) => {
  const found = new Map<string, SupplierStockRow[]>(keys.map((key) => [keyOf(key), []]));
  for (const tenantId of new Set(keys.map((key) => key.tenantId))) {
    const skuIds = keys.filter((key) => key.tenantId === tenantId).map(({ id }) => id);
    const page = await supplierStockPage(db, tenantId, { skuIds }, { first: EVERY_LEVEL });
    for (const row of page.rows) found.get(keyOf({ tenantId, id: row.skuId }))?.push(row);
  }
  return found;
}, keyOf);
