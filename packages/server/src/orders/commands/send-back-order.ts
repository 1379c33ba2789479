import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { lockOrderOfSupplier } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import { refundOrder, UNCHARGED } from './refund-order.ts';

/**
 * The supplier gives an order back that it cannot fulfil: full refund, units freed (FUL-02). The
 * distributor can push it again. Not once it was shipped, nor while a withdrawal is open.
 */
export async function sendBackOrder(
  work: Work<Actor>,
  input: { readonly orderId: Id<'distributionOrder'>; readonly reason: string },
): Promise<Outcome<{ orderId: Id<'distributionOrder'> }, NotFound | StateConflict | InvalidInput>> {
  const { tenantId: supplierId } = requirePermission(work.actor, 'SUPPLIER_ORDERS');
  const reason = input.reason.trim();
  if (reason === '') return refused(invalidInput('reason', 'Say why, the distributor reads it.'));
  const order = await lockOrderOfSupplier(work.tx, supplierId, input.orderId);
  if (!order) return refused(notFound('orderId', 'order'));
  if (order.state !== 'PUSHED') {
    return refused(
      stateConflict('orderId', order.state, 'Only orders not yet shipped can go back.'),
    );
  }
  const attempt = `${order.id}/${order.chargedAttempts}`;
  await refundOrder(work, order, attempt);
  await moveOrder(work, order, 'sendBack', UNCHARGED);
  const { distributorId, packageNo } = order;
  work.emit({
    kind: 'order.sentBack',
    tenants: [supplierId, distributorId],
    objectId: order.id,
    payload: { orderId: order.id, supplierId, distributorId, packageNo, reason },
  });
  return done({ orderId: order.id });
}
