import { type SQL, sql } from 'drizzle-orm';
import { type Id, uuidOf } from '../../kernel/ids.ts';
import { at, jsonRows, uuid } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { orderedMovementIds } from '../ordered-ids.ts';
import type { DistributorMovementKind } from '../stock.rules.ts';

export interface LevelMovements {
  readonly supplierId: Id<'tenant'>;
  readonly kind: DistributorMovementKind;
  /** SHOWN: 0 → the supplier's quantity. CLEARED: that quantity → 0. */
  readonly direction: 'SHOWN' | 'CLEARED';
  /** A condition on claims `c` and mappings `m`. */
  readonly which: SQL;
  /** Also for rows whose quantity is zero already: a stop is recorded for every row. */
  readonly alsoEmpty?: boolean;
}

interface PairRow extends Record<string, unknown> {
  distributor_id: string;
  supplier_warehouse_id: string;
  sku_id: string;
  local_sku_id: string;
  available: number;
}

/**
 * Levels appear and vanish with claims and mappings; this writes what a reader of the movement list
 * must see of it, one movement for each claim and mapped warehouse. Locks were released before, so
 * the whole quantity is available. A mapping detached in this very transaction still counts.
 */
export async function writeLevelMovements(work: Work, movements: LevelMovements): Promise<void> {
  const { supplierId, kind, direction, which } = movements;
  const rows = await work.tx.execute<PairRow>(sql`
    select c.distributor_id, m.supplier_warehouse_id, c.sku_id, c.local_sku_id, s.available
    from claims c
    join warehouse_mappings m on m.supplier_id = c.supplier_id
      and m.partnership_id = c.partnership_id
      and (m.detached_at is null or m.detached_at = ${at(work.now)})
    join stock_levels s on s.supplier_id = c.supplier_id and s.warehouse_id = m.warehouse_id
      and s.sku_id = c.sku_id
    where c.supplier_id = ${uuid('tenant', supplierId)}
      and (s.available > 0 or ${movements.alsoEmpty ?? false}) and ${which}
    order by c.id, m.supplier_warehouse_id`);
  if (rows.length === 0) return;
  const ids = orderedMovementIds(work, rows.length);
  const written = rows.map((row, i) => ({
    id: uuidOf('movement', ids[i]!),
    distributor: row.distributor_id,
    warehouse: row.supplier_warehouse_id,
    sku: row.sku_id,
    local: row.local_sku_id,
    before: direction === 'SHOWN' ? 0 : row.available,
    after: direction === 'SHOWN' ? row.available : 0,
  }));
  await work.tx.execute(sql`
    insert into distributor_movements (supplier_id, id, distributor_id, supplier_warehouse_id, sku_id,
      local_sku_id, batch_id, kind, available_before, available_after, locked_before, locked_after,
      order_id, at)
    select ${uuid('tenant', supplierId)}, id, distributor, warehouse, sku, local, ${ids[0]!}, ${kind},
      before, after, 0, 0, null, ${at(work.now)}
    from jsonb_to_recordset(${jsonRows(written)}) as x(id uuid, distributor uuid, warehouse uuid,
      sku uuid, local uuid, before integer, after integer)`);
}
