import { and, type SQL, sql } from 'drizzle-orm';
import type { ClaimState } from '../claims/claim.rules.ts';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import {
  behind,
  keysetOf,
  keysetPage,
  orderBy,
  placeIn,
  type SortChoice,
  type SortRequest,
} from '../platform/keyset.ts';
import { loaderKind } from '../platform/loaders.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { matches } from '../platform/search-words.ts';
import { uuid, uuidList } from '../platform/uuid-list.ts';
import { type DistributorLevel, levelsOfClaims } from './stock.read.ts';
import { distributorAvailable, type InventorySort, type StockStanding } from './stock.rules.ts';
import { standsIn } from './stock-standing.read.ts';

/** One claimed product in one supplier warehouse, at zero where nothing flows any more. */
export interface InventoryRow {
  readonly claimId: Id<'claim'>;
  readonly claimState: ClaimState;
  readonly localSkuId: Id<'sku'>;
  readonly localCode: string;
  readonly name: string;
  readonly imageId: Id<'file'> | null;
  readonly supplierId: Id<'tenant'>;
  readonly supplierName: string;
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
  readonly warehouseName: string;
  readonly mapped: boolean;
  readonly available: number;
  readonly locked: number;
}

export interface InventoryFilter {
  readonly search?: string | null;
  readonly supplierIds?: readonly Id<'tenant'>[] | null;
  readonly supplierWarehouseIds?: readonly Id<'supplierWarehouse'>[] | null;
  readonly localSkuIds?: readonly Id<'sku'>[] | null;
  readonly standings?: readonly StockStanding[] | null;
}

interface Row extends Record<string, unknown> {
  claim_id: string;
  state: ClaimState;
  local_sku_id: string;
  code: string;
  name: string;
  image_id: string | null;
  supplier_id: string;
  supplier_name: string;
  supplier_warehouse_id: string;
  warehouse_name: string;
  mapped: boolean;
  available: number;
  held: number;
  place: string;
}

const promised = sql`(case when c.state = 'ACTIVE' and m.id is not null
  then coalesce(l.available, 0) else 0 end)`;
/** `distributorAvailable` as an expression. */
const available = sql`greatest(0, ${promised} - coalesce(h.held, 0)::integer)`;
const SORTS: Record<InventorySort, SortChoice> = {
  CODE: { by: [{ value: sql`lower(k.code)`, type: 'text' }], descending: false },
  AVAILABLE: { by: [{ value: available, type: 'integer' }], descending: false },
};

/**
 * The Inventory List: claimed products per supplier warehouse (STOCK-13), in one statement. What is
 * stopped, expired or unmapped stays in the list with zero, so that a clearing can be seen.
 */
export async function inventoryPage(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: InventoryFilter,
  request: PageRequest & SortRequest<InventorySort>,
): Promise<Page<InventoryRow>> {
  const keyset = keysetOf(SORTS, [sql`c.id`, sql`w.id`], request, 'CODE');
  const rows = await db.execute<Row>(sql`
    select c.id as claim_id, c.state, c.local_sku_id, k.code, k.name,
      coalesce(k.image_id, s.image_id) as image_id, c.supplier_id, t.name as supplier_name,
      w.id as supplier_warehouse_id, w.name as warehouse_name, m.id is not null as mapped,
      ${promised} as available, coalesce(h.held, 0)::integer as held, ${placeIn(keyset)} as place
    from claims c
    join skus k on k.tenant_id = c.distributor_id and k.id = c.local_sku_id
    join skus s on s.tenant_id = c.supplier_id and s.id = c.sku_id
    join tenants t on t.id = c.supplier_id
    join supplier_warehouses w on w.supplier_id = c.supplier_id and w.partnership_id = c.partnership_id
    left join warehouse_mappings m on m.supplier_id = w.supplier_id
      and m.supplier_warehouse_id = w.id and m.detached_at is null
    left join stock_levels l on l.supplier_id = c.supplier_id and l.warehouse_id = m.warehouse_id
      and l.sku_id = c.sku_id
    left join lateral (
      select sum(o.quantity) as held from distributor_locks o
      where o.distributor_id = c.distributor_id and o.sku_id = c.sku_id and o.state = 'HELD'
        and o.supplier_id = c.supplier_id and o.supplier_warehouse_id = w.id
    ) h on true
    where ${and(narrowed(distributorId, filter), behind(keyset, request.after))}
    order by ${orderBy(keyset)}
    limit ${request.first + 1}`);
  const page = keysetPage(rows, request, keyset);
  return { ...page, rows: page.rows.map(toInventoryRow) };
}

function narrowed(distributorId: Id<'tenant'>, filter: InventoryFilter): SQL | undefined {
  const { supplierIds, supplierWarehouseIds, localSkuIds, standings } = filter;
  return and(
    sql`c.distributor_id = ${uuid('tenant', distributorId)} and c.state <> 'REMOVED'`,
    matches(filter.search, [sql`k.code`, sql`k.name`, sql`s.code`]),
    supplierIds ? sql`c.supplier_id = any(${uuidList('tenant', supplierIds)})` : undefined,
    supplierWarehouseIds
      ? sql`w.id = any(${uuidList('supplierWarehouse', supplierWarehouseIds)})`
      : undefined,
    localSkuIds ? sql`c.local_sku_id = any(${uuidList('sku', localSkuIds)})` : undefined,
    standsIn(available, standings),
  );
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

function toInventoryRow(row: Row): InventoryRow {
  return {
    claimId: idFromUuid('claim', row.claim_id),
    claimState: row.state,
    localSkuId: idFromUuid('sku', row.local_sku_id),
    localCode: row.code,
    name: row.name,
    imageId: row.image_id ? idFromUuid('file', row.image_id) : null,
    supplierId: idFromUuid('tenant', row.supplier_id),
    supplierName: row.supplier_name,
    supplierWarehouseId: idFromUuid('supplierWarehouse', row.supplier_warehouse_id),
    warehouseName: row.warehouse_name,
    mapped: row.mapped,
    available: distributorAvailable(row.available, row.held),
    locked: row.held,
  };
}

/** The levels of a distributor's claims, one statement for a whole page of them. */
export const levelsOfClaim = loaderKind<
  { readonly distributorId: Id<'tenant'>; readonly claimId: Id<'claim'> },
  DistributorLevel[]
>(
  async (db, keys) => {
    const found = new Map<string, DistributorLevel[]>();
    for (const distributorId of new Set(keys.map((key) => key.distributorId))) {
      const own = keys.filter((key) => key.distributorId === distributorId);
      const levels = await levelsOfClaims(
        db,
        distributorId,
        own.map((key) => key.claimId),
      );
      for (const level of levels) {
        const key = `${distributorId}/${level.claimId}`;
        found.set(key, [...(found.get(key) ?? []), level]);
      }
    }
    return found;
  },
  ({ distributorId, claimId }) => `${distributorId}/${claimId}`,
);
