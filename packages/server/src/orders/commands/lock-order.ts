import { and, asc, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db.ts';
import { distributionOrderLines, distributionOrders } from '../distribution-order.table.ts';

export type OrderRow = typeof distributionOrders.$inferSelect;
export type OrderLineRow = typeof distributionOrderLines.$inferSelect;

/** Holds a supplier's order until the transaction ends: first in the lock order, before all else. */
export async function lockOrderOfSupplier(
  tx: Tx,
  supplierId: Id<'tenant'>,
  orderId: Id<'distributionOrder'>,
): Promise<OrderRow | null> {
  const [row] = await tx
    .select()
    .from(distributionOrders)
    .where(and(eq(distributionOrders.supplierId, supplierId), eq(distributionOrders.id, orderId)))
    .for('update');
  return row ?? null;
}

/** The same from the distributor's side. */
export async function lockOrderOfDistributor(
  tx: Tx,
  distributorId: Id<'tenant'>,
  orderId: Id<'distributionOrder'>,
): Promise<OrderRow | null> {
  const [row] = await tx
    .select()
    .from(distributionOrders)
    .where(
      and(eq(distributionOrders.distributorId, distributorId), eq(distributionOrders.id, orderId)),
    )
    .for('update');
  return row ?? null;
}

/** The lines of an order whose row the caller holds. */
export async function linesOfOrder(tx: Tx, order: OrderRow): Promise<OrderLineRow[]> {
  return tx
    .select()
    .from(distributionOrderLines)
    .where(
      and(
        eq(distributionOrderLines.supplierId, order.supplierId),
        eq(distributionOrderLines.orderId, order.id),
      ),
    )
    .orderBy(asc(distributionOrderLines.lineNo));
}
