import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { releaseLocks } from '../../inventory/commands/release-locks.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import { statesAllowing } from '../../kernel/state-machine.ts';
import { uuid } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { buyerOrderLines, buyerOrders } from '../buyer-order.table.ts';
import { distributionOrderLines, distributionOrders } from '../distribution-order.table.ts';
import { ORDER_TRANSITIONS } from '../order.rules.ts';

const UNPACKABLE = statesAllowing(ORDER_TRANSITIONS, 'cancel');

/**
 * Takes a package apart again: it is cancelled, what it held is free, and its lines wait to be
 * packed anew. Only while the supplier does not have it; a pushed package is withdrawn first.
 */
export async function unpackOrder(
  work: Work<Actor>,
  input: { readonly orderId: Id<'distributionOrder'> },
): Promise<Outcome<{ buyerOrderId: Id<'buyerOrder'> }, NotFound | StateConflict>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_ORDERS');
  const mine = and(
    eq(distributionOrders.distributorId, tenantId),
    eq(distributionOrders.id, input.orderId),
  );
  const [seen] = await work.tx
    .select({ buyerOrderId: distributionOrders.buyerOrderId })
    .from(distributionOrders)
    .where(mine);
  if (!seen) return refused(notFound('orderId', 'order'));
  // The buyer's order first, then its packages: whoever packs or cancels goes the same way.
  const [buyerOrder] = await work.tx
    .select()
    .from(buyerOrders)
    .where(and(eq(buyerOrders.tenantId, tenantId), eq(buyerOrders.id, seen.buyerOrderId)))
    .for('update');
  const [order] = await work.tx.select().from(distributionOrders).where(mine).for('update');
  if (!order || !buyerOrder) return refused(notFound('orderId', 'order'));
  if (!UNPACKABLE.includes(order.state)) {
    return refused(
      stateConflict(
        'orderId',
        order.state,
        'This package is with the supplier: withdraw it first.',
      ),
    );
  }
  await cancelPackages(work, [order]);
  await work.tx.execute(sql`
    update ${buyerOrderLines} b set packed = b.packed - l.quantity
    from (select buyer_order_line_id as id, sum(quantity)::integer as quantity
      from ${distributionOrderLines}
      where supplier_id = ${uuid('tenant', order.supplierId)}
        and order_id = ${uuid('distributionOrder', order.id)} group by 1) l
    where b.tenant_id = ${uuid('tenant', tenantId)} and b.id = l.id`);
  if (buyerOrder.state === 'PACKED') {
    await work.tx
      .update(buyerOrders)
      .set({ state: 'TO_PACK', updatedAt: work.now })
      .where(and(eq(buyerOrders.tenantId, tenantId), eq(buyerOrders.id, buyerOrder.id)));
  }
  return done({ buyerOrderId: buyerOrder.id });
}

/** Marks packages that are not with a supplier as cancelled and frees what they held. */
export async function cancelPackages(
  work: Work,
  orders: readonly (typeof distributionOrders.$inferSelect)[],
): Promise<void> {
  for (const supplierId of [...new Set(orders.map((order) => order.supplierId))].sort()) {
    const orderIds = orders.filter((order) => order.supplierId === supplierId).map(({ id }) => id);
    await work.tx
      .update(distributionOrders)
      .set({ state: 'CANCELLED', stateAt: work.now, pushRefusals: null })
      .where(
        and(
          eq(distributionOrders.supplierId, supplierId),
          inArray(distributionOrders.id, orderIds),
          inArray(distributionOrders.state, UNPACKABLE),
        ),
      );
    await releaseLocks(work, { supplierId, orderIds });
  }
  for (const { id, supplierId, distributorId } of orders) {
    work.emit({
      kind: 'order.cancelled',
      tenants: [distributorId],
      objectId: id,
      payload: { orderId: id, supplierId, distributorId },
    });
  }
}
