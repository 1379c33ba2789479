import type { Transitions } from '../kernel/state-machine.ts';

/** A buyer's order as the marketplace has it; packing turns its lines into distribution orders. */
export const BUYER_ORDER_STATES = ['TO_PACK', 'PACKED', 'CANCELLED'] as const;
export type BuyerOrderState = (typeof BUYER_ORDER_STATES)[number];
export type BuyerCancellation = 'NONE' | 'REQUESTED' | 'CANCELLED';

/**
 * A distribution order's life. Pushing is one transaction here, so PUSHING is passed through within
 * it and never rests in a row.
 */
export const ORDER_STATES = [
  'TO_PUSH',
  'PUSH_FAILED',
  'PUSHED',
  'WITHDRAWING',
  'WITHDRAWN',
  'SENT_BACK',
  'TO_PICKUP',
  'SHIPPED',
  'COMPLETED',
  'CANCELLED',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export type OrderEvent =
  | 'push'
  | 'failPush'
  | 'ship'
  | 'carrierPickedUp'
  | 'delivered'
  | 'requestWithdrawal'
  | 'withdraw'
  | 'refuseWithdrawal'
  | 'sendBack'
  | 'cancel';

export const ORDER_TRANSITIONS: Transitions<OrderState, OrderEvent> = {
  TO_PUSH: { push: 'PUSHED', failPush: 'PUSH_FAILED', cancel: 'CANCELLED' },
  PUSH_FAILED: { push: 'PUSHED', failPush: 'PUSH_FAILED', cancel: 'CANCELLED' },
  PUSHED: { ship: 'TO_PICKUP', requestWithdrawal: 'WITHDRAWING', sendBack: 'SENT_BACK' },
  // Where a refused withdrawal returns to is kept on the withdrawal (`state_before`).
  WITHDRAWING: { withdraw: 'WITHDRAWN', refuseWithdrawal: 'PUSHED' },
  WITHDRAWN: { push: 'PUSHED', failPush: 'PUSH_FAILED', cancel: 'CANCELLED' },
  SENT_BACK: { push: 'PUSHED', failPush: 'PUSH_FAILED', cancel: 'CANCELLED' },
  TO_PICKUP: { carrierPickedUp: 'SHIPPED', requestWithdrawal: 'WITHDRAWING' },
  SHIPPED: { delivered: 'COMPLETED' },
  COMPLETED: {},
  CANCELLED: {},
};

/** PLATFORM: the marketplace's carrier. SELLER_DELIVERY: the supplier picks one (ORD-06, 07). */
export type ShippingMethod = 'PLATFORM' | 'SELLER_DELIVERY';

export type WithdrawalState = 'SUPPLIER_REVIEW' | 'SUCCEEDED' | 'FAILED';
export type WithdrawalTrigger = 'MANUAL' | 'CANCELLATION';
