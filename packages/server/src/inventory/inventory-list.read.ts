import { type SQL, sql } from 'drizzle-orm';
import { matches } from '../claims/claim.read.ts';
import type { ClaimState } from '../claims/claim.rules.ts';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { uuid } from '../platform/uuid-list.ts';
import { type DistributorLevel, levelsOfClaims } from './stock.read.ts';
import { distributorAvailable } from './stock.rules.ts';

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
  readonly supplierWarehouseId?: Id<'supplierWarehouse'> | null;
  readonly localSkuId?: Id<'sku'> | null;
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
}

/**
 * The Inventory List: claimed products per supplier warehouse (STOCK-13), in one statement. What is
 * stopped, expired or unmapped stays in the list with zero, so that a clearing can be seen.
 */
export async function inventoryPage(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: InventoryFilter,
  request: PageRequest,
): Promise<Page<InventoryRow>> {
  const { supplierWarehouseId, localSkuId } = filter;
  const found = matches(filter.search, [sql`k.code`, sql`k.name`, sql`s.code`]);
  const rows = await db.execute<Row>(sql`
    select c.id as claim_id, c.state, c.local_sku_id, k.code, k.name,
      coalesce(k.image_id, s.image_id) as image_id, c.supplier_id, t.name as supplier_name,
      w.id as supplier_warehouse_id, w.name as warehouse_name, m.id is not null as mapped,
      case when c.state = 'ACTIVE' and m.id is not null then coalesce(l.available, 0) else 0 end
        as available,
      coalesce(h.held, 0)::integer as held
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
    where c.distributor_id = ${uuid('tenant', distributorId)} and c.state <> 'REMOVED'
      ${and(found)}
      ${and(supplierWarehouseId && sql`w.id = ${uuid('supplierWarehouse', supplierWarehouseId)}`)}
      ${and(localSkuId && sql`c.local_sku_id = ${uuid('sku', localSkuId)}`)}
      ${and(request.after ? behindRow(request.after) : null)}
    order by lower(k.code), c.id, w.id
    limit ${request.first + 1}`);
  const page = toPage(rows, request, (row) => [
    row.code.toLowerCase(),
    row.claim_id,
    row.supplier_warehouse_id,
  ]);
  return { ...page, rows: page.rows.map(toInventoryRow) };
}

const and = (condition: SQL | null | undefined | '') => (condition ? sql`and ${condition}` : sql``);

function behindRow(after: string): SQL {
  const [code, claim, warehouse] = decodeCursor(after, 3) ?? [];
  if (typeof code !== 'string' || !isUuid(claim) || !isUuid(warehouse)) throw badCursor();
  return sql`(lower(k.code), c.id, w.id) > (${code}, ${claim}::uuid, ${warehouse}::uuid)`;
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
