import { and, type SQL, sql } from 'drizzle-orm';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import {
  behind,
  type Keyset,
  keysetOf,
  keysetPage,
  orderBy,
  placeIn,
  type SortChoice,
  type SortRequest,
} from '../platform/keyset.ts';
import type { MatchingRead } from '../platform/matching.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { matches } from '../platform/search-words.ts';
import { uuid, uuidList } from '../platform/uuid-list.ts';
import type { StockSort, StockStanding } from './stock.rules.ts';
import { standsIn } from './stock-standing.read.ts';

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
  readonly warehouseIds?: readonly Id<'warehouse'>[] | null;
  readonly standings?: readonly StockStanding[] | null;
  readonly skuIds?: readonly Id<'sku'>[] | null;
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
  place: string;
}

const available = sql`coalesce(l.available, 0)`;
const SORTS: Record<StockSort, SortChoice> = {
  CODE: { by: [{ value: sql`lower(k.code)`, type: 'text' }], descending: false },
  AVAILABLE: { by: [{ value: available, type: 'integer' }], descending: false },
  CHANGED: {
    by: [{ value: sql`coalesce(l.updated_at, 'epoch')`, type: 'timestamptz' }],
    descending: true,
  },
};

const keysetFor = (sorted: SortRequest<StockSort>): Keyset =>
  keysetOf(SORTS, [sql`k.id`, sql`w.id`], sorted, 'CODE');

const ROWS = sql`skus k
  join warehouses w on w.tenant_id = k.tenant_id
  left join stock_levels l on l.supplier_id = k.tenant_id and l.warehouse_id = w.id
    and l.sku_id = k.id`;

/** Every simple SKU in every open warehouse, whether set or not, so that all can be set in place. */
export async function supplierStockPage(
  db: Executor,
  supplierId: Id<'tenant'>,
  filter: SupplierStockFilter,
  request: PageRequest & SortRequest<StockSort>,
): Promise<Page<SupplierStockRow>> {
  const keyset = keysetFor(request);
  const rows = await db.execute<Row>(sql`
    select k.id as sku_id, k.code, k.name, k.image_id, w.id as warehouse_id, w.name as warehouse_name,
      ${available} as available, coalesce(l.locked, 0) as locked,
      coalesce(l.version, 0) as version, l.updated_at, ${placeIn(keyset)} as place
    from ${ROWS}
    where ${and(narrowed(supplierId, filter), behind(keyset, request.after))}
    order by ${orderBy(keyset)} limit ${request.first + 1}`);
  const page = keysetPage(rows, request, keyset);
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

/** All that match; a row is known by its SKU and its warehouse. */
export function supplierStockMatching(
  db: Executor,
  supplierId: Id<'tenant'>,
  filter: SupplierStockFilter,
  sorted: SortRequest<StockSort>,
): MatchingRead {
  const where = narrowed(supplierId, filter);
  return {
    async count() {
      const [row] = await db.execute<{ count: number }>(
        sql`select count(*)::integer as count from ${ROWS} where ${where}`,
      );
      return row?.count ?? 0;
    },
    async first(limit) {
      const rows = await db.execute<{ sku_id: string; warehouse_id: string }>(sql`
        select k.id as sku_id, w.id as warehouse_id from ${ROWS}
        where ${where} order by ${orderBy(keysetFor(sorted))} limit ${limit}`);
      return rows.map((row) => ({
        id: `${idFromUuid('sku', row.sku_id)}/${idFromUuid('warehouse', row.warehouse_id)}`,
      }));
    },
  };
}

function narrowed(supplierId: Id<'tenant'>, filter: SupplierStockFilter): SQL | undefined {
  const { warehouseIds, skuIds, standings } = filter;
  return and(
    sql`k.tenant_id = ${uuid('tenant', supplierId)} and not k.is_combination`,
    sql`(w.closed_at is null or l.available > 0 or l.locked > 0)`,
    matches(filter.search, [sql`k.code`, sql`k.name`, sql`k.barcode`]),
    warehouseIds ? sql`w.id = any(${uuidList('warehouse', warehouseIds)})` : undefined,
    skuIds ? sql`k.id = any(${uuidList('sku', skuIds)})` : undefined,
    standsIn(available, standings),
  );
}
