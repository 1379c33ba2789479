import { eq } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { orderSettings } from './distribution-order.table.ts';

/** Whether packing pushes at once (ORD-09); off until the distributor says so. */
export async function autoPushOf(db: Executor, tenantId: Id<'tenant'>): Promise<boolean> {
  const [row] = await db.select().from(orderSettings).where(eq(orderSettings.tenantId, tenantId));
  return row?.autoPush ?? false;
}
