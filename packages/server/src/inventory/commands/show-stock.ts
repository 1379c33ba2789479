import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { writeLevelMovements } from './write-level-movements.ts';

/** Claims began or came back: the supplier's quantity reaches each mapped warehouse (CLAIM-27). */
export async function showStockOfClaims(
  work: Work,
  begun: { readonly supplierId: Id<'tenant'>; readonly claimIds: readonly Id<'claim'>[] },
): Promise<void> {
  if (begun.claimIds.length === 0) return;
  await writeLevelMovements(work, {
    supplierId: begun.supplierId,
    kind: 'DISTRIBUTION_STOCK_PUSH',
    direction: 'SHOWN',
    which: sql`c.state = 'ACTIVE' and m.detached_at is null
      and c.id = any(${uuidList('claim', begun.claimIds)})`,
  });
}

/** A supplier warehouse was mapped: claimed goods show there with the quantity of this moment. */
export async function showStockOfWarehouses(
  work: Work,
  mapped: {
    readonly supplierId: Id<'tenant'>;
    readonly supplierWarehouseIds: readonly Id<'supplierWarehouse'>[];
  },
): Promise<void> {
  if (mapped.supplierWarehouseIds.length === 0) return;
  await writeLevelMovements(work, {
    supplierId: mapped.supplierId,
    kind: 'DISTRIBUTION_STOCK_PUSH',
    direction: 'SHOWN',
    which: sql`c.state = 'ACTIVE' and m.detached_at is null and
      m.supplier_warehouse_id = any(${uuidList('supplierWarehouse', mapped.supplierWarehouseIds)})`,
  });
}
