import { and, type SQL, sql } from 'drizzle-orm';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import type { Range } from '../platform/instant-range.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { uuid, uuidList } from '../platform/uuid-list.ts';
import { isUuid } from './inventory-list.read.ts';
import type { DistributorMovementKind } from './stock.rules.ts';

/** A movement in a supplier warehouse, as its distributor reads it. */
export interface DistributorMovementRow {
  readonly id: Id<'movement'>;
  readonly kind: DistributorMovementKind;
  readonly batchId: string;
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
  readonly warehouseName: string;
  readonly supplierName: string;
  readonly localSkuId: Id<'sku'>;
  readonly localCode: string;
  readonly name: string;
  readonly imageId: Id<'file'> | null;
  readonly availableBefore: number;
  readonly availableAfter: number;
  readonly lockedBefore: number;
  readonly lockedAfter: number;
  readonly orderId: Id<'distributionOrder'> | null;
  readonly at: Date;
}

export interface MovementFilter {
  readonly kinds?: readonly DistributorMovementKind[] | null;
  readonly supplierWarehouseIds?: readonly Id<'supplierWarehouse'>[] | null;
  readonly localSkuIds?: readonly Id<'sku'>[] | null;
  readonly at?: Range | null;
}

interface Row extends Record<string, unknown> {
  id: string;
  kind: DistributorMovementKind;
  batch_id: string;
  supplier_warehouse_id: string;
  warehouse_name: string;
  supplier_name: string;
  local_sku_id: string;
  code: string;
  name: string;
  image_id: string | null;
  available_before: number;
  available_after: number;
  locked_before: number;
  locked_after: number;
  order_id: string | null;
  at: string;
}

const COLUMNS = sql`id, supplier_id, supplier_warehouse_id, local_sku_id, batch_id, kind,
  available_before, available_after, locked_before, locked_after, order_id, at`;

/**
 * A distributor's movements, newest first: rows of its own, and the supplier's movements inside the
 * intervals in which its claim was active and the warehouse mapped (STOCK-04). The supplier's are
 * not copied; each mapping reads its warehouse's index from the top and stops at a page. What an
 * own order consumed out of its own lock changed nothing here and is left out.
 */
export function movementsSeen(
  distributorId: Id<'tenant'>,
  filter: MovementFilter,
  limit: number,
  behindOwn: SQL,
  behindDerived: SQL,
): SQL {
  const { kinds, supplierWarehouseIds, localSkuIds } = filter;
  const derived = !kinds || kinds.includes('DISTRIBUTION_STOCK_PUSH');
  const distributor = uuid('tenant', distributorId);
  const warehouses = supplierWarehouseIds && uuidList('supplierWarehouse', supplierWarehouseIds);
  const localSkus = localSkuIds && uuidList('sku', localSkuIds);
  const own = sql`
    (select ${COLUMNS} from distributor_movements
    where ${and(
      sql`distributor_id = ${distributor}`,
      behindOwn,
      inRange(sql`at`, filter.at),
      kinds ? sql`kind = any(${`{${kinds.join(',')}}`}::text[])` : undefined,
      warehouses ? sql`supplier_warehouse_id = any(${warehouses})` : undefined,
      localSkus ? sql`local_sku_id = any(${localSkus})` : undefined,
    )}
    order by at desc, id desc limit ${limit})`;
  if (!derived) return own;
  return sql`${own} union all
    (select d.id, m.supplier_id, m.supplier_warehouse_id, d.local_sku_id, d.batch_id,
      'DISTRIBUTION_STOCK_PUSH', greatest(0, d.after - d.held - d.change), greatest(0, d.after - d.held),
      d.held, d.held, null::uuid, d.at
    from warehouse_mappings m
    cross join lateral (
      select x.id, c.local_sku_id, x.batch_id, x.at, x.available_after as after,
        x.available_after - x.available_before + coalesce(o.quantity, 0) as change,
        (select coalesce(sum(l.quantity), 0)::integer from distributor_locks l
          where l.supplier_id = x.supplier_id and l.distributor_id = c.distributor_id
            and l.sku_id = x.sku_id and l.supplier_warehouse_id = m.supplier_warehouse_id
            and l.created_at <= x.at and (l.state = 'HELD' or l.state_at > x.at)) as held
      from stock_movements x
      join claims c on c.supplier_id = x.supplier_id and c.distributor_id = m.distributor_id
        and c.sku_id = x.sku_id
      left join lateral (
        select sum(l.quantity)::integer as quantity from distributor_locks l
        where x.order_id is not null and l.supplier_id = x.supplier_id and l.order_id = x.order_id
          and l.distributor_id = m.distributor_id and l.sku_id = x.sku_id
          and l.state = 'CONSUMED' and l.state_at = x.at
      ) o on true
      where x.supplier_id = m.supplier_id and x.warehouse_id = m.warehouse_id
        and x.at > m.mapped_at and (m.detached_at is null or x.at <= m.detached_at)
        and x.available_after - x.available_before + coalesce(o.quantity, 0) <> 0
        and exists (select 1 from claim_intervals i
          where i.supplier_id = c.supplier_id and i.claim_id = c.id
            and x.at > i.active_from and (i.active_to is null or x.at <= i.active_to))
        and ${and(
          behindDerived,
          inRange(sql`x.at`, filter.at),
          localSkus ? sql`c.local_sku_id = any(${localSkus})` : undefined,
        )}
      order by x.at desc, x.id desc limit ${limit}
    ) d
    where m.distributor_id = ${distributor}
      ${warehouses ? sql`and m.supplier_warehouse_id = any(${warehouses})` : sql``})`;
}

function inRange(at: SQL, range: Range | null | undefined): SQL | undefined {
  return and(
    range?.from ? sql`${at} >= ${range.from.toISOString()}::timestamptz` : undefined,
    range?.to ? sql`${at} < ${range.to.toISOString()}::timestamptz` : undefined,
  );
}

export async function distributorMovementPage(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: MovementFilter,
  request: PageRequest,
): Promise<Page<DistributorMovementRow>> {
  const place = request.after ? placeOf(request.after) : null;
  const behind = (at: SQL, id: SQL) =>
    place ? sql`(${at}, ${id}) < (${place.at}::timestamptz, ${place.id}::uuid)` : sql`true`;
  const seen = movementsSeen(
    distributorId,
    filter,
    request.first + 1,
    behind(sql`at`, sql`id`),
    behind(sql`x.at`, sql`x.id`),
  );
  const rows = await db.execute<Row>(sql`
    select v.*, w.name as warehouse_name, t.name as supplier_name, k.code, k.name, k.image_id
    from (select * from (${seen}) a order by at desc, id desc limit ${request.first + 1}) v
    join supplier_warehouses w on w.supplier_id = v.supplier_id and w.id = v.supplier_warehouse_id
    join tenants t on t.id = v.supplier_id
    join skus k on k.tenant_id = ${uuid('tenant', distributorId)} and k.id = v.local_sku_id
    order by v.at desc, v.id desc`);
  const page = toPage(rows, request, (row) => [new Date(row.at).toISOString(), row.id]);
  return { ...page, rows: page.rows.map(toMovement) };
}

function placeOf(after: string): { at: string; id: string } {
  const [at, id] = decodeCursor(after, 2) ?? [];
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isUuid(id)) throw badCursor();
  return { at, id };
}

function toMovement(row: Row): DistributorMovementRow {
  return {
    id: idFromUuid('movement', row.id),
    kind: row.kind,
    batchId: row.batch_id,
    supplierWarehouseId: idFromUuid('supplierWarehouse', row.supplier_warehouse_id),
    warehouseName: row.warehouse_name,
    supplierName: row.supplier_name,
    localSkuId: idFromUuid('sku', row.local_sku_id),
    localCode: row.code,
    name: row.name,
    imageId: row.image_id ? idFromUuid('file', row.image_id) : null,
    availableBefore: row.available_before,
    availableAfter: row.available_after,
    lockedBefore: row.locked_before,
    lockedAfter: row.locked_after,
    orderId: row.order_id ? idFromUuid('distributionOrder', row.order_id) : null,
    at: new Date(row.at),
  };
}
