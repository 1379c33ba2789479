import type { OrderState } from './order.rules.ts';

/** The distributor's lists of distribution orders, in the order a package passes through them. */
export const DISTRIBUTION_TABS = {
  TO_PUSH: 'Packed, waiting to be pushed.',
  PUSH_FAILED: 'A check failed at the last push.',
  PUSHED: 'With the supplier.',
  WITHDRAWING: 'Asked back, waiting for the supplier.',
  WITHDRAWN: 'Taken back and refunded.',
  FAILED_TO_WITHDRAW: 'The last withdrawal was refused; the order stays with the supplier.',
  SENT_BACK: 'Given back by the supplier and refunded.',
  TO_PICKUP: 'Shipped by the supplier, waiting for the carrier.',
  SHIPPED: 'With the carrier, or delivered.',
  CANCELLED: 'Cancelled or taken apart before it was pushed.',
} as const;
export type DistributionTab = keyof typeof DISTRIBUTION_TABS;

/** The supplier's lists of the orders its distributors pushed. */
export const SUPPLY_TABS = {
  TO_PROCESS: 'Pushed to you, not begun.',
  PROCESSING: 'Begun, to be shipped.',
  WITHDRAWING: 'The distributor asks for it back: decide.',
  TO_PICKUP: 'Shipped, waiting for the carrier.',
  SHIPPED: 'With the carrier, or delivered.',
  CLOSED: 'Withdrawn or sent back, and refunded.',
} as const;
export type SupplyTab = keyof typeof SUPPLY_TABS;

/** What a distributor can order its lists by. Each is followed by an index. */
export const DISTRIBUTION_SORTS = {
  MOVED: 'When it came to where it stands; the newest first.',
  CHARGE: 'What is charged for it, by currency; the highest first.',
} as const;
export type DistributionSort = keyof typeof DISTRIBUTION_SORTS;

/** What a supplier can order its lists by. Each is followed by an index. */
export const SUPPLY_SORTS = {
  MOVED: 'When it came to where it stands; the newest first.',
  PUSHED: 'When it was pushed last; the newest first.',
  CHARGE: 'What is charged for it, by currency; the highest first.',
} as const;
export type SupplySort = keyof typeof SUPPLY_SORTS;

/** What a distributor can order its buyers' orders by. Each is followed by an index. */
export const BUYER_ORDER_SORTS = {
  ORDERED: 'When the buyer ordered; the newest first.',
  TAKEN_IN: 'When it was taken in here; the newest first.',
} as const;
export type BuyerOrderSort = keyof typeof BUYER_ORDER_SORTS;

export interface OrderStanding {
  readonly state: OrderState;
  readonly processing: boolean;
  /** The last withdrawal of the present push was refused (ORD-36). */
  readonly withdrawalFailed: boolean;
}

/** Every distributor's list an order shows in; a failed withdrawal shows beside where it stands. */
export function distributionTabsOf({ state, withdrawalFailed }: OrderStanding): DistributionTab[] {
  const own: DistributionTab = state === 'COMPLETED' ? 'SHIPPED' : state;
  const failed = withdrawalFailed && (state === 'PUSHED' || state === 'TO_PICKUP');
  return failed ? [own, 'FAILED_TO_WITHDRAW'] : [own];
}

/** The supplier's list an order shows in; null while the supplier has no business with it (GEN-08). */
export function supplyTabOf({ state, processing }: OrderStanding): SupplyTab | null {
  switch (state) {
    case 'PUSHED':
      return processing ? 'PROCESSING' : 'TO_PROCESS';
    case 'WITHDRAWING':
      return 'WITHDRAWING';
    case 'TO_PICKUP':
      return 'TO_PICKUP';
    case 'SHIPPED':
    case 'COMPLETED':
      return 'SHIPPED';
    case 'WITHDRAWN':
    case 'SENT_BACK':
      return 'CLOSED';
    case 'TO_PUSH':
    case 'PUSH_FAILED':
    case 'CANCELLED':
      return null;
  }
}
