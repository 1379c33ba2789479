/** What happens to a distribution order, by the event that tells of it. */
export const ORDER_EVENTS = {
  'order.packed': 'PACKED',
  'order.pushed': 'PUSHED',
  'order.pushFailed': 'PUSH_FAILED',
  'order.processingStarted': 'PROCESSING_STARTED',
  'order.shipped': 'SHIPPED',
  'order.pickedUp': 'PICKED_UP',
  'order.delivered': 'DELIVERED',
  'order.sentBack': 'SENT_BACK',
  'order.cancelled': 'CANCELLED',
  'withdrawal.requested': 'WITHDRAWAL_REQUESTED',
  'withdrawal.succeeded': 'WITHDRAWAL_SUCCEEDED',
  'withdrawal.failed': 'WITHDRAWAL_FAILED',
} as const;

export type OrderEventKind = (typeof ORDER_EVENTS)[keyof typeof ORDER_EVENTS];

export const ORDER_EVENT_KINDS = Object.keys(ORDER_EVENTS);

/** The word for an event, or null when it is not about an order. */
export function orderEventOf(kind: string): OrderEventKind | null {
  return Object.hasOwn(ORDER_EVENTS, kind) ? ORDER_EVENTS[kind as keyof typeof ORDER_EVENTS] : null;
}

export const ORDER_EVENT_WORDS: Record<OrderEventKind, string> = {
  PACKED: 'The distributor packed it.',
  PUSHED: 'Pushed to the supplier and charged.',
  PUSH_FAILED: 'A check of the push failed; nothing was charged.',
  PROCESSING_STARTED: 'The supplier began to work on it.',
  SHIPPED: 'The supplier handed it over.',
  PICKED_UP: 'The carrier has it.',
  DELIVERED: 'Delivered to the buyer.',
  SENT_BACK: 'The supplier gave it back; the charge was refunded.',
  CANCELLED: 'Cancelled or taken apart before it was with the supplier.',
  WITHDRAWAL_REQUESTED: 'The distributor asked for it back.',
  WITHDRAWAL_SUCCEEDED: 'Taken back; the charge was refunded.',
  WITHDRAWAL_FAILED: 'The supplier refused to give it back.',
};
