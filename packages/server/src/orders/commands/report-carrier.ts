import { and, eq, inArray } from 'drizzle-orm';
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
import { lockOrderOfSupplier, type OrderRow } from './lock-order.ts';
import { moveOrder } from './move-order.ts';

export type CarrierStatus = 'PICKED_UP' | 'DELIVERED';

/**
 * The carrier's word on a shipped order, as the supplier's side has it: picked up, it leaves To
 * Pickup for Shipped; delivered, it is complete (ORD-26). Saying it again changes nothing.
 */
export async function reportCarrier(
  work: Work<Actor>,
  input: { readonly orderId: Id<'distributionOrder'>; readonly status: CarrierStatus },
): Promise<Outcome<{ orderId: Id<'distributionOrder'> }, NotFound | StateConflict>> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_ORDERS');
  const order = await lockOrderOfSupplier(work.tx, tenantId, input.orderId);
  if (!order) return refused(notFound('orderId', 'order'));
  if (!['TO_PICKUP', 'SHIPPED', 'COMPLETED'].includes(order.state)) {
    return refused(stateConflict('orderId', order.state, 'This order was not shipped yet.'));
  }
  await follow(work, order, input.status);
  return done({ orderId: order.id });
}

/** The marketplace shows a buyer's order as shipped: its packages waiting for pick-up follow. */
export async function followMarketplace(
  work: Work,
  distributorId: Id<'tenant'>,
  buyerOrderIds: readonly Id<'buyerOrder'>[],
): Promise<Set<Id<'buyerOrder'>>> {
  if (buyerOrderIds.length === 0) return new Set();
  const waiting = await work.tx
    .select()
    .from(distributionOrders)
    .where(
      and(
        eq(distributionOrders.distributorId, distributorId),
        inArray(distributionOrders.buyerOrderId, [...buyerOrderIds]),
        eq(distributionOrders.state, 'TO_PICKUP'),
      ),
    )
    .orderBy(distributionOrders.id)
    .for('update');
  for (const order of waiting) await follow(work, order, 'PICKED_UP');
  return new Set(waiting.map(({ buyerOrderId }) => buyerOrderId));
}

async function follow(work: Work, order: OrderRow, status: CarrierStatus): Promise<void> {
  if (order.state === 'TO_PICKUP') {
    await moveOrder(work, order, 'carrierPickedUp');
    tell(work, order, 'order.pickedUp');
  }
  if (status === 'DELIVERED' && order.state !== 'COMPLETED') {
    await moveOrder(work, { ...order, state: 'SHIPPED' }, 'delivered');
    tell(work, order, 'order.delivered');
  }
}

function tell(work: Work, order: OrderRow, kind: string): void {
  const { id, supplierId, distributorId, packageNo } = order;
  work.emit({
    kind,
    tenants: [supplierId, distributorId],
    objectId: id,
    payload: { orderId: id, supplierId, distributorId, packageNo },
  });
}
