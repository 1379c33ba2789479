import { sql } from 'drizzle-orm';
import { type Id, idFromUuid, uuidOf } from '../kernel/ids.ts';
import type { BusEvent } from '../platform/bus.ts';
import type { Executor } from '../platform/db.ts';
import { jsonRows, uuid } from '../platform/uuid-list.ts';

/** Of the SKUs that moved in suppliers' warehouses, those a distributor claims and sees there. */
export async function claimedAmong(
  db: Executor,
  distributorId: Id<'tenant'>,
  moved: readonly BusEvent[],
): Promise<Id<'sku'>[]> {
  const pairs = moved.flatMap(({ payload }) =>
    (payload.skuIds as Id<'sku'>[]).map((skuId) => ({
      warehouse: uuidOf('warehouse', payload.warehouseId as Id<'warehouse'>),
      sku: uuidOf('sku', skuId),
    })),
  );
  if (pairs.length === 0) return [];
  const rows = await db.execute<{ sku_id: string }>(sql`
    select distinct c.sku_id
    from jsonb_to_recordset(${jsonRows(pairs)}) as x(warehouse uuid, sku uuid)
    join claims c on c.distributor_id = ${uuid('tenant', distributorId)} and c.state = 'ACTIVE'
      and c.sku_id = x.sku
    join warehouse_mappings m on m.distributor_id = c.distributor_id
      and m.supplier_id = c.supplier_id and m.warehouse_id = x.warehouse and m.detached_at is null`);
  return rows.map((row) => idFromUuid('sku', row.sku_id));
}
