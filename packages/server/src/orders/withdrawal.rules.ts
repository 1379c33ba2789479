import type { Refusal } from '../kernel/outcome.ts';
import type { OrderState, WithdrawalTrigger } from './order.rules.ts';

/** Goods are with the carrier or the buyer: only an after-sale helps now. */
export interface TooLateToWithdraw extends Refusal {
  readonly kind: 'TooLateToWithdraw';
  readonly currentState: OrderState;
}

/** There is nothing to withdraw, or a withdrawal is open already. */
export interface NothingToWithdraw extends Refusal {
  readonly kind: 'NothingToWithdraw';
  readonly currentState: OrderState;
}

export type WithdrawalRefusal = TooLateToWithdraw | NothingToWithdraw;

/** What becomes of a withdrawal asked for now: done at once, or the supplier is asked. */
export type WithdrawalWay = 'AT_ONCE' | 'SUPPLIER_REVIEW';

export interface WithdrawableOrder {
  readonly state: OrderState;
  readonly processingAt: Date | null;
}

/**
 * The stage rule (A-11, FUL-03): before the supplier works on it, at once; while it works and until
 * the carrier has it, the supplier decides; after that, refused. A cancellation by itself reaches
 * only orders up to In Processing/Shipping: past that it has no effect (ORD-30, ORD-32).
 */
export function withdrawalWay(
  order: WithdrawableOrder,
  trigger: WithdrawalTrigger,
): WithdrawalWay | WithdrawalRefusal {
  const { state } = order;
  if (state === 'PUSHED') return order.processingAt ? 'SUPPLIER_REVIEW' : 'AT_ONCE';
  if (state === 'TO_PICKUP' && trigger === 'MANUAL') return 'SUPPLIER_REVIEW';
  if (state === 'TO_PICKUP' || state === 'SHIPPED' || state === 'COMPLETED') {
    return {
      kind: 'TooLateToWithdraw',
      currentState: state,
      message: 'The goods are on their way. Open an after-sale instead.',
      path: ['orderId'],
    };
  }
  return {
    kind: 'NothingToWithdraw',
    currentState: state,
    message:
      state === 'WITHDRAWING'
        ? 'A withdrawal of this order is open already.'
        : 'This order is not with the supplier.',
    path: ['orderId'],
  };
}
