import { type SQL, sql } from 'drizzle-orm';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { uuid, uuidList } from '../platform/uuid-list.ts';
import { distributorAvailable } from './stock.rules.ts';

/** What a distributor has of one claimed SKU in one supplier warehouse. */
export interface DistributorLevel {
  readonly supplierId: Id<'tenant'>;
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
  readonly warehouseId: Id<'warehouse'>;
  readonly claimId: Id<'claim'>;
  /** The supplier's SKU. */
  readonly skuId: Id<'sku'>;
  readonly localSkuId: Id<'sku'>;
  readonly available: number;
  readonly locked: number;
  /** available + locked (STOCK-17). */
  readonly onHand: number;
}

interface LevelRow extends Record<string, unknown> {
  supplier_id: string;
  supplier_warehouse_id: string;
  warehouse_id: string;
  claim_id: string;
  sku_id: string;
  local_sku_id: string;
  available: number;
  held: number;
}

/**
 * A distributor's levels, derived: the supplier's available quantity while the claim is active and
 * the warehouse mapped, less its own held locks. `skuIds` may be the supplier's or the local ones.
 */
export function distributorLevels(
  db: Executor,
  distributorId: Id<'tenant'>,
  skuIds?: readonly Id<'sku'>[],
): Promise<DistributorLevel[]> {
  return levels(
    db,
    distributorId,
    skuIds
      ? sql`and (c.sku_id = any(${uuidList('sku', skuIds)}) or c.local_sku_id = any(${uuidList('sku', skuIds)}))`
      : sql``,
  );
}

/** The levels of chosen claims. */
export function levelsOfClaims(
  db: Executor,
  distributorId: Id<'tenant'>,
  claimIds: readonly Id<'claim'>[],
): Promise<DistributorLevel[]> {
  return levels(db, distributorId, sql`and c.id = any(${uuidList('claim', claimIds)})`);
}

async function levels(
  db: Executor,
  distributorId: Id<'tenant'>,
  which: SQL,
): Promise<DistributorLevel[]> {
  const rows = await db.execute<LevelRow>(sql`
    select c.supplier_id, m.supplier_warehouse_id, m.warehouse_id, c.id as claim_id, c.sku_id,
      c.local_sku_id, coalesce(s.available, 0) as available, coalesce(h.held, 0)::integer as held
    from claims c
    join warehouse_mappings m on m.distributor_id = c.distributor_id
      and m.supplier_id = c.supplier_id and m.detached_at is null
    left join stock_levels s on s.supplier_id = c.supplier_id and s.warehouse_id = m.warehouse_id
      and s.sku_id = c.sku_id
    left join lateral (
      select sum(l.quantity) as held from distributor_locks l
      where l.distributor_id = c.distributor_id and l.sku_id = c.sku_id and l.state = 'HELD'
        and l.supplier_id = c.supplier_id and l.supplier_warehouse_id = m.supplier_warehouse_id
    ) h on true
    where c.distributor_id = ${uuid('tenant', distributorId)} and c.state = 'ACTIVE' ${which}
    order by c.id, m.supplier_warehouse_id`);
  return rows.map((row) => {
    const available = distributorAvailable(row.available, row.held);
    return {
      supplierId: idFromUuid('tenant', row.supplier_id),
      supplierWarehouseId: idFromUuid('supplierWarehouse', row.supplier_warehouse_id),
      warehouseId: idFromUuid('warehouse', row.warehouse_id),
      claimId: idFromUuid('claim', row.claim_id),
      skuId: idFromUuid('sku', row.sku_id),
      localSkuId: idFromUuid('sku', row.local_sku_id),
      available,
      locked: row.held,
      onHand: available + row.held,
    };
  });
}
