import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { distributionOrders } from '../distribution-order.table.ts';
import { lockOrderOfSupplier } from './lock-order.ts';

/**
 * The supplier begins to work on an order (accepts it, FUL-02): from here on a withdrawal needs its
 * decision (FUL-03). Beginning twice changes nothing.
 */
export async function startProcessing(
  work: Work<Actor>,
  input: { readonly orderId: Id<'distributionOrder'> },
): Promise<Outcome<{ orderId: Id<'distributionOrder'> }, NotFound | StateConflict>> {
  const { tenantId: supplierId } = requirePermission(work.actor, 'SUPPLIER_ORDERS');
  const order = await lockOrderOfSupplier(work.tx, supplierId, input.orderId);
  if (!order) return refused(notFound('orderId', 'order'));
  if (order.state !== 'PUSHED') {
    return refused(stateConflict('orderId', order.state, 'This order is not waiting for you.'));
  }
  if (order.processingAt) return done({ orderId: order.id });
  await work.tx
    .update(distributionOrders)
    .set({ processingAt: work.now })
    .where(and(eq(distributionOrders.supplierId, supplierId), eq(distributionOrders.id, order.id)));
  const { distributorId, packageNo } = order;
  work.emit({
    kind: 'order.processingStarted',
    tenants: [supplierId, distributorId],
    objectId: order.id,
    payload: { orderId: order.id, supplierId, distributorId, packageNo },
  });
  return done({ orderId: order.id });
}
