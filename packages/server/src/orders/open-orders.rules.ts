import type { Refusal } from '../kernel/outcome.ts';
import type { OrderState } from './order.rules.ts';

/** Orders that still bind both sides, or hold stock, of a cooperation. */
export const OPEN_STATES: readonly OrderState[] = [
  'TO_PUSH',
  'PUSH_FAILED',
  'PUSHED',
  'WITHDRAWING',
  'TO_PICKUP',
];

/** The distributor still has orders or withdrawals open with this supplier. */
export interface OrdersOpen extends Refusal {
  readonly kind: 'OrdersOpen';
  readonly orders: number;
}

export const ordersOpen = (orders: number): OrdersOpen => ({
  kind: 'OrdersOpen',
  orders,
  message:
    orders === 1
      ? 'One order with this supplier is still open. Finish, withdraw or unpack it first.'
      : `${orders} orders with this supplier are still open. Finish, withdraw or unpack them first.`,
  path: ['partnershipId'],
});
