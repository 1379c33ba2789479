import { and, eq } from 'drizzle-orm';
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
import { withdrawals } from '../distribution-order.table.ts';
import { lockOrderOfSupplier } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import { refundOrder, UNCHARGED } from './refund-order.ts';

export type WithdrawalDecision =
  | { readonly approve: true }
  | { readonly approve: false; readonly reason: string };

export interface WithdrawalDecided {
  readonly orderId: Id<'distributionOrder'>;
  readonly withdrawalId: Id<'withdrawal'>;
}

/**
 * The supplier's word on a withdrawal it was asked for (FUL-03): approved, everything charged goes
 * back (ORD-35); refused, the order returns to where it was and no money moves (ORD-36).
 */
export async function decideWithdrawal(
  work: Work<Actor>,
  input: { readonly withdrawalId: Id<'withdrawal'> } & WithdrawalDecision,
): Promise<Outcome<WithdrawalDecided, NotFound | StateConflict | InvalidInput>> {
  const { tenantId: supplierId } = requirePermission(work.actor, 'SUPPLIER_WITHDRAWALS');
  const [known] = await work.tx
    .select({ orderId: withdrawals.orderId })
    .from(withdrawals)
    .where(and(eq(withdrawals.supplierId, supplierId), eq(withdrawals.id, input.withdrawalId)));
  if (!known) return refused(notFound('withdrawalId', 'withdrawal'));
  if (!input.approve && input.reason.trim() === '') {
    return refused(invalidInput('reason', 'Say why, the distributor reads it.'));
  }
  const order = await lockOrderOfSupplier(work.tx, supplierId, known.orderId);
  const [row] = await work.tx
    .select()
    .from(withdrawals)
    .where(and(eq(withdrawals.supplierId, supplierId), eq(withdrawals.id, input.withdrawalId)));
  if (!order || !row) return refused(notFound('withdrawalId', 'withdrawal'));
  if (row.state !== 'SUPPLIER_REVIEW' || order.state !== 'WITHDRAWING') {
    return refused(stateConflict('withdrawalId', row.state, 'This withdrawal is decided already.'));
  }
  const decided = { decidedBy: work.actor.userId, decidedAt: work.now };
  const same = and(eq(withdrawals.supplierId, supplierId), eq(withdrawals.id, row.id));
  if (input.approve) {
    const { transactionId } = await refundOrder(work, order, row.id);
    await work.tx
      .update(withdrawals)
      .set({ ...decided, state: 'SUCCEEDED', transactionId })
      .where(same);
    await moveOrder(work, order, 'withdraw', UNCHARGED);
  } else {
    await work.tx
      .update(withdrawals)
      .set({ ...decided, state: 'FAILED', refusalReason: input.reason.trim() })
      .where(same);
    await moveOrder(work, order, 'refuseWithdrawal', {}, row.stateBefore);
  }
  work.emit({
    kind: input.approve ? 'withdrawal.succeeded' : 'withdrawal.failed',
    tenants: [supplierId, order.distributorId],
    objectId: order.id,
    payload: {
      orderId: order.id,
      withdrawalId: row.id,
      supplierId,
      distributorId: order.distributorId,
      packageNo: order.packageNo,
      reason: input.approve ? null : input.reason.trim(),
    },
  });
  return done({ orderId: order.id, withdrawalId: row.id });
}
