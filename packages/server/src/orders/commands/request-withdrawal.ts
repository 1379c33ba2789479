import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { withdrawals } from '../distribution-order.table.ts';
import type { WithdrawalTrigger } from '../order.rules.ts';
import { type WithdrawalRefusal, withdrawalWay } from '../withdrawal.rules.ts';
import { lockOrderOfDistributor, type OrderRow } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import { refundOrder, UNCHARGED } from './refund-order.ts';

export interface RequestWithdrawalInput {
  readonly orderId: Id<'distributionOrder'>;
  /** CANCELLATION when the buyer's cancellation asks for it (ORD-30). */
  readonly trigger: WithdrawalTrigger;
  /** For the supplier to read; may be empty. */
  readonly reason: string | null;
}

export interface WithdrawalRequested {
  readonly orderId: Id<'distributionOrder'>;
  readonly withdrawalId: Id<'withdrawal'>;
}

/**
 * Takes a pushed order back (ORD-33). Before the supplier works on it this succeeds at once with the
 * full refund; afterwards the order waits as WITHDRAWING for the supplier's decision, and cannot be
 * shipped meanwhile. The caller has checked DISTRIBUTOR_PUSH (or acts for a cancellation).
 */
export async function requestWithdrawal(
  work: Work<Actor>,
  input: RequestWithdrawalInput,
): Promise<Outcome<WithdrawalRequested, NotFound | WithdrawalRefusal>> {
  const order = await lockOrderOfDistributor(work.tx, work.actor.tenantId, input.orderId);
  if (!order) return refused(notFound('orderId', 'order'));
  const way = withdrawalWay(order, input.trigger);
  if (typeof way !== 'string') return refused(way);
  const withdrawalId = work.newId('withdrawal');
  const request = {
    supplierId: order.supplierId,
    id: withdrawalId,
    orderId: order.id,
    attemptNo: order.chargedAttempts,
    trigger: input.trigger,
    stateBefore: order.state === 'TO_PICKUP' ? ('TO_PICKUP' as const) : ('PUSHED' as const),
    reason: input.reason,
    requestedBy: work.actor.userId,
    requestedAt: work.now,
  };
  await moveOrder(work, order, 'requestWithdrawal');
  if (way === 'SUPPLIER_REVIEW') {
    await work.tx.insert(withdrawals).values({ ...request, state: 'SUPPLIER_REVIEW' });
    tell(work, order, withdrawalId, 'withdrawal.requested', input.reason);
    return done({ orderId: order.id, withdrawalId });
  }
  const withdrawing = { ...order, state: 'WITHDRAWING' as const };
  const { transactionId } = await refundOrder(work, order, withdrawalId);
  await work.tx
    .insert(withdrawals)
    .values({ ...request, state: 'SUCCEEDED', transactionId, decidedAt: work.now });
  await moveOrder(work, withdrawing, 'withdraw', UNCHARGED);
  tell(work, order, withdrawalId, 'withdrawal.succeeded', null);
  return done({ orderId: order.id, withdrawalId });
}

function tell(
  work: Work,
  order: OrderRow,
  withdrawalId: Id<'withdrawal'>,
  kind: string,
  reason: string | null,
): void {
  const { supplierId, distributorId, packageNo } = order;
  work.emit({
    kind,
    tenants: [supplierId, distributorId],
    objectId: order.id,
    payload: {
      orderId: order.id,
      withdrawalId,
      supplierId,
      distributorId,
      packageNo,
      reason,
    },
  });
}
