import { type SQL, sql } from 'drizzle-orm';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { at, uuid } from '../platform/uuid-list.ts';
import { daysBefore, PACE_DAYS, RUNNING_OUT_DAYS, SHORT_LIST } from './report-period.rules.ts';

/** A product whose stock lasts days only, at the pace of its last 14 days. */
export interface RunningOutRow {
  /** The reader's own SKU: the supplier's, or the distributor's local one. */
  readonly skuId: Id<'sku'>;
  /** Null for the supplier. */
  readonly claimId: Id<'claim'> | null;
  readonly supplierId: Id<'tenant'>;
  readonly code: string;
  readonly name: string;
  readonly imageId: Id<'file'> | null;
  readonly available: number;
  /** Units in packages pushed in the last 14 days. */
  readonly sold: number;
}

export interface RunningOutList {
  readonly rows: readonly RunningOutRow[];
  /** All of them, also those beyond the short list. */
  readonly count: number;
}

interface Row extends Record<string, unknown> {
  sku_id: string;
  claim_id: string | null;
  supplier_id: string;
  code: string;
  name: string;
  image_id: string | null;
  available: number;
  sold: number;
  listed: number;
}

/** Enabled products of a supplier that run out, over its open warehouses together. */
export function supplierRunningOut(db: Executor, supplierId: Id<'tenant'>, now: Date) {
  const supplier = uuid('tenant', supplierId);
  return soonest(
    db,
    sql`
    select k.id as sku_id, null::uuid as claim_id, k.tenant_id as supplier_id, k.code, k.name,
      k.image_id, s.sold, coalesce((select sum(a.available) from stock_levels a
        join warehouses w on w.tenant_id = a.supplier_id and w.id = a.warehouse_id
          and w.closed_at is null
        where a.supplier_id = k.tenant_id and a.sku_id = k.id), 0)::integer as available
    from (
      select l.sku_id, sum(l.quantity)::integer as sold
      from distribution_orders o
      join distribution_order_lines l on l.supplier_id = o.supplier_id and l.order_id = o.id
      where o.supplier_id = ${supplier} and o.pushed_at > ${at(daysBefore(now, PACE_DAYS))}
      group by l.sku_id
    ) s
    join distribution_products d on d.supplier_id = ${supplier} and d.sku_id = s.sku_id
      and d.enabled
    join skus k on k.tenant_id = d.supplier_id and k.id = d.sku_id`,
  );
}

/**
 * Active claims of a distributor that run out: its own pace against what its mapped warehouses can
 * promise. Others who sell from the same stock are not known to it (GEN-08), so it may end sooner.
 */
export function distributorRunningOut(db: Executor, distributorId: Id<'tenant'>, now: Date) {
  const distributor = uuid('tenant', distributorId);
  return soonest(
    db,
    sql`
    select k.id as sku_id, c.id as claim_id, c.supplier_id, k.code, k.name,
      coalesce(k.image_id, o.image_id) as image_id, s.sold,
      coalesce((select sum(a.available) from warehouse_mappings m
        join stock_levels a on a.supplier_id = m.supplier_id and a.warehouse_id = m.warehouse_id
          and a.sku_id = c.sku_id
        where m.distributor_id = c.distributor_id and m.supplier_id = c.supplier_id
          and m.detached_at is null), 0)::integer as available
    from (
      select l.supplier_id, l.claim_id, sum(l.quantity)::integer as sold
      from distribution_orders o
      join distribution_order_lines l on l.supplier_id = o.supplier_id and l.order_id = o.id
      where o.distributor_id = ${distributor} and o.pushed_at > ${at(daysBefore(now, PACE_DAYS))}
      group by l.supplier_id, l.claim_id
    ) s
    join claims c on c.supplier_id = s.supplier_id and c.id = s.claim_id and c.state = 'ACTIVE'
      and c.distributor_id = ${distributor}
    join skus k on k.tenant_id = c.distributor_id and k.id = c.local_sku_id
    join skus o on o.tenant_id = c.supplier_id and o.id = c.sku_id`,
  );
}

/** days left = available ÷ (sold ÷ 14); those within the bound, what ends first at the top. */
async function soonest(db: Executor, selling: SQL): Promise<RunningOutList> {
  const rows = await db.execute<Row>(sql`
    select x.*, count(*) over ()::integer as listed from (${selling}) x
    where x.available * ${PACE_DAYS}::bigint <= x.sold * ${RUNNING_OUT_DAYS}::bigint
    order by x.available::numeric / x.sold, x.sold desc, x.sku_id limit ${SHORT_LIST}`);
  return {
    count: rows[0]?.listed ?? 0,
    rows: rows.map((row) => ({
      skuId: idFromUuid('sku', row.sku_id),
      claimId: row.claim_id ? idFromUuid('claim', row.claim_id) : null,
      supplierId: idFromUuid('tenant', row.supplier_id),
      code: row.code,
      name: row.name,
      imageId: row.image_id ? idFromUuid('file', row.image_id) : null,
      available: row.available,
      sold: row.sold,
    })),
  };
}
