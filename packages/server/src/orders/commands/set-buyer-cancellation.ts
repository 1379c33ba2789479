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
import { buyerOrders } from '../buyer-order.table.ts';
import type { BuyerCancellation } from '../order.rules.ts';
import { applyCancellation } from './apply-cancellation.ts';

/**
 * Notes that the buyer asks to cancel, cancelled, or asks no longer, as the marketplace has it; a
 * cancellation is final. Saying what is known already changes nothing.
 */
export async function setBuyerCancellation(
  work: Work<Actor>,
  input: { readonly orderId: Id<'buyerOrder'>; readonly cancellation: BuyerCancellation },
): Promise<Outcome<{ orderId: Id<'buyerOrder'> }, NotFound | StateConflict>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_ORDERS');
  const [order] = await work.tx
    .select({ id: buyerOrders.id, cancellation: buyerOrders.cancellation })
    .from(buyerOrders)
    .where(and(eq(buyerOrders.tenantId, tenantId), eq(buyerOrders.id, input.orderId)))
    .for('update');
  if (!order) return refused(notFound('orderId', 'order'));
  if (order.cancellation === input.cancellation) return done({ orderId: order.id });
  if (order.cancellation === 'CANCELLED') {
    return refused(stateConflict('cancellation', 'CANCELLED', 'This order is cancelled for good.'));
  }
  await applyCancellation(work, input);
  return done({ orderId: order.id });
}
