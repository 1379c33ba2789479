import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { statesAllowing } from '../../kernel/state-machine.ts';
import type { Work } from '../../platform/work.ts';
import { buyerOrders } from '../buyer-order.table.ts';
import { distributionOrders } from '../distribution-order.table.ts';
import { type BuyerCancellation, ORDER_TRANSITIONS } from '../order.rules.ts';
import { requestWithdrawal } from './request-withdrawal.ts';
import { cancelPackages } from './unpack-order.ts';

const NOT_WITH_SUPPLIER = statesAllowing(ORDER_TRANSITIONS, 'cancel');

/**
 * What the buyer's cancellation does here (ORD-20, 30, 32; A-11): packages the supplier does not
 * have are cancelled, or kept from being pushed while it is only asked for; pushed ones are
 * withdrawn; handed-over ones are left alone. No stock-in of cancelled goods follows (ORD-31).
 */
export async function applyCancellation(
  work: Work<Actor>,
  input: { readonly orderId: Id<'buyerOrder'>; readonly cancellation: BuyerCancellation },
): Promise<void> {
  const { tenantId } = work.actor;
  const { orderId, cancellation } = input;
  const final = cancellation === 'CANCELLED';
  await work.tx
    .update(buyerOrders)
    .set({ cancellation, updatedAt: work.now, ...(final ? { state: 'CANCELLED' as const } : {}) })
    .where(and(eq(buyerOrders.tenantId, tenantId), eq(buyerOrders.id, orderId)));

  const packages = await work.tx
    .select()
    .from(distributionOrders)
    .where(
      and(
        eq(distributionOrders.distributorId, tenantId),
        eq(distributionOrders.buyerOrderId, orderId),
      ),
    )
    .orderBy(distributionOrders.id)
    .for('update');
  const asked = cancellation !== 'NONE';
  const marked = packages.filter((order) => order.cancellationRequested !== asked);
  if (marked.length > 0) {
    await work.tx
      .update(distributionOrders)
      .set({ cancellationRequested: asked })
      .where(
        and(
          eq(distributionOrders.distributorId, tenantId),
          inArray(
            distributionOrders.id,
            marked.map(({ id }) => id),
          ),
        ),
      );
  }
  if (final) {
    await cancelPackages(
      work,
      packages.filter(({ state }) => NOT_WITH_SUPPLIER.includes(state)),
    );
  }
  if (!asked) return;
  for (const order of packages.filter(({ state }) => state === 'PUSHED')) {
    await requestWithdrawal(work, {
      orderId: order.id,
      trigger: 'CANCELLATION',
      reason: final ? 'The buyer cancelled the order.' : 'The buyer asks to cancel the order.',
    });
  }
}
