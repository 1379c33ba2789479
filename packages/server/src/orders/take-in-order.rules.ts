import type { MarketplaceStatus } from './formats/order-draft.rules.ts';
import type { BuyerCancellation } from './order.rules.ts';

/** What is known of an order already taken in, as far as the marketplace can still change it. */
export interface KnownOrder {
  readonly cancellation: BuyerCancellation;
  readonly carrier: string | null;
  readonly trackingNo: string | null;
}

export interface ArrivingOrder {
  readonly status: MarketplaceStatus;
  readonly carrier: string | null;
  readonly trackingNo: string | null;
}

export type TakeIn =
  | { readonly act: 'CREATE'; readonly cancellation: BuyerCancellation }
  | {
      readonly act: 'UPDATE';
      readonly cancellation: BuyerCancellation;
      readonly carrier: string | null;
      readonly trackingNo: string | null;
      readonly message: string;
    }
  | { readonly act: 'LEAVE'; readonly message: string };

const leave = (message: string): TakeIn => ({ act: 'LEAVE', message });

/**
 * What an arriving order does (ORD-01): a new one is taken in only if it is to be shipped; a known
 * one changes by its cancellation and its carrier's number, and by nothing else, so the same file
 * twice changes nothing.
 */
export function decideTakeIn(known: KnownOrder | null, arriving: ArrivingOrder): TakeIn {
  return known ? decideKnown(known, arriving) : decideNew(arriving.status);
}

function decideNew(status: MarketplaceStatus): TakeIn {
  switch (status) {
    case 'TO_SHIP':
      return { act: 'CREATE', cancellation: 'NONE' };
    case 'CANCEL_REQUESTED':
      return { act: 'CREATE', cancellation: 'REQUESTED' };
    case 'UNPAID':
      return leave('Not paid yet: import it again once the buyer has paid.');
    case 'CANCELLED':
      return leave('Cancelled before it came here.');
    case 'SHIPPED':
      return leave('Shipped already: there is nothing left to pack.');
  }
}

function decideKnown(known: KnownOrder, arriving: ArrivingOrder): TakeIn {
  // A cancellation is final; a request may be withdrawn, which shows as an order to ship again.
  if (known.cancellation === 'CANCELLED') return leave('Known and cancelled.');
  const cancellation = cancellationAfter(known.cancellation, arriving.status);
  const carrier = arriving.carrier ?? known.carrier;
  const trackingNo = arriving.trackingNo ?? known.trackingNo;
  const changed = cancellation !== known.cancellation;
  if (!changed && carrier === known.carrier && trackingNo === known.trackingNo) {
    return leave('Known already; nothing has changed.');
  }
  const message = changed ? told(cancellation) : 'The carrier or its number has changed.';
  return { act: 'UPDATE', cancellation, carrier, trackingNo, message };
}

function cancellationAfter(now: BuyerCancellation, status: MarketplaceStatus): BuyerCancellation {
  if (status === 'CANCELLED') return 'CANCELLED';
  if (status === 'CANCEL_REQUESTED') return 'REQUESTED';
  return status === 'TO_SHIP' || status === 'SHIPPED' ? 'NONE' : now;
}

function told(cancellation: BuyerCancellation): string {
  if (cancellation === 'CANCELLED') return 'Cancelled on the marketplace.';
  if (cancellation === 'REQUESTED') return 'The buyer asks to cancel.';
  return 'The buyer no longer asks to cancel.';
}

/** Orders that may refund something alone, all others together. */
export function inSafeBatches<Order>(
  orders: readonly Order[],
  statusOf: (order: Order) => MarketplaceStatus,
): Order[][] {
  const mayRefund = (order: Order) => /^CANCEL/.test(statusOf(order));
  const together = orders.filter((order) => !mayRefund(order));
  const alone = orders.filter(mayRefund).map((order) => [order]);
  return together.length > 0 ? [together, ...alone] : alone;
}
