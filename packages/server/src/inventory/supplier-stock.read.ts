import { type SQL, sql } from 'drizzle-orm';
import { matches } from '../claims/claim.read.ts';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { uuid, uuidList } from '../platform/uuid-list.ts';
import { isUuid } from './inventory-list.read.ts';

/** A supplier's SKU in one of its warehouses; version 0 = never set. */
export interface SupplierStockRow {
  readonly skuId: Id<'sku'>;
  readonly code: string;
  readonly name: string;
  readonly imageId: Id<'file'> | null;
  readonly warehouseId: Id<'warehouse'>;
  readonly warehouseName: string;
  readonly available: number;
  readonly locked: number;
  readonly version: number;
  readonly updatedAt: Date | null;
}

export interface SupplierStockFilter {
  readonly search?: string | null;
  readonly warehouseId?: Id<'warehouse'> | null;
  readonly skuIds?: readonly Id<'sku'>[];
}

interface Row extends Record<string, unknown> {
  sku_id: string;
  code: string;
  name: string;
  image_id: string | null;
  warehouse_id: string;
  warehouse_name: string;
  available: number;
  locked: number;
  version: string;
  updated_at: string | null;
}

/** Every simple SKU in every open warehouse, whether set or not, so that all can be set in place. */
export async function supplierStockPage(
  db: Executor,
  supplierId: Id<'tenant'>,
  filter: SupplierStockFilter,
  request: PageRequest,
): Promise<Page<SupplierStockRow>> {
  const { warehouseId, skuIds } = filter;
  const found = matches(filter.search, [sql`k.code`, sql`k.name`, sql`k.barcode`]);
  const rows = await db.execute<Row>(sql`
    select k.id as sku_id, k.code, k.name, k.image_id, w.id as warehouse_id, w.name as warehouse_name,
      coalesce(l.available, 0) as available, coalesce(l.locked, 0) as locked,
      coalesce(l.version, 0) as version, l.updated_at
    from skus k
    join warehouses w on w.tenant_id = k.tenant_id
    left join stock_levels l on l.supplier_id = k.tenant_id and l.warehouse_id = w.id
      and l.sku_id = k.id
    where k.tenant_id = ${uuid('tenant', supplierId)} and not k.is_combination
      and (w.closed_at is null or l.available > 0 or l.locked > 0)
      ${found ? sql`and ${found}` : sql``}
      ${warehouseId ? sql`and w.id = ${uuid('warehouse', warehouseId)}` : sql``}
      ${skuIds ? sql`and k.id = any(${uuidList('sku', skuIds)})` : sql``}
      ${request.after ? sql`and ${behindRow(request.after)}` : sql``}
    order by lower(k.code), k.id, w.id
    limit ${request.first + 1}`);
  const page = toPage(rows, request, (row) => [
    row.code.toLowerCase(),
    row.sku_id,
    row.warehouse_id,
  ]);
  return {
    ...page,
    rows: page.rows.map((row) => ({
      skuId: idFromUuid('sku', row.sku_id),
      code: row.code,
      name: row.name,
      imageId: row.image_id ? idFromUuid('file', row.image_id) : null,
      warehouseId: idFromUuid('warehouse', row.warehouse_id),
      warehouseName: row.warehouse_name,
      available: row.available,
      locked: row.locked,
      version: Number(row.version),
      updatedAt: row.updated_at ? new Date(row.updated_at) : null,
    })),
  };
}

function behindRow(after: string): SQL {
  const [code, sku, warehouse] = decodeCursor(after, 3) ?? [];
  if (typeof code !== 'string' || !isUuid(sku) || !isUuid(warehouse)) throw badCursor();
  return sql`(lower(k.code), k.id, w.id) > (${code}, ${sku}::uuid, ${warehouse}::uuid)`;
}
