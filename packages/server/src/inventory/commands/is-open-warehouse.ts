import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { uuid } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';

/** Whether the supplier has this warehouse and works in it; a supplier warehouse is none (STOCK-11). */
export async function isOpenWarehouse(
  work: Work,
  supplierId: Id<'tenant'>,
  id: Id<'warehouse'>,
): Promise<boolean> {
  const rows = await work.tx.execute(sql`
    select 1 from warehouses
    where tenant_id = ${uuid('tenant', supplierId)} and id = ${uuid('warehouse', id)}
      and closed_at is null`);
  return rows.length > 0;
}
