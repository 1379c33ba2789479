import type { Permission } from '../identity/permission.rules.ts';
import type { Currency } from '../kernel/currency.ts';
import type { NotificationKind } from './notification.rules.ts';

/** Who of an organisation is told: members who can look at the object, or act on it (NOTIF-07). */
export const PERMISSION_OF: Readonly<Record<NotificationKind, Permission>> = {
  APPLICATION_RECEIVED: 'SUPPLIER_PARTNERSHIPS',
  APPLICATION_APPROVED: 'DISTRIBUTOR_VIEW',
  APPLICATION_REJECTED: 'DISTRIBUTOR_VIEW',
  PARTNERSHIP_ENDED: 'DISTRIBUTOR_VIEW',
  WAREHOUSES_CHANGED: 'DISTRIBUTOR_VIEW',
  PRICES_CHANGED: 'DISTRIBUTOR_VIEW',
  PRODUCTS_EXPIRED: 'DISTRIBUTOR_VIEW',
  PRODUCTS_RESTORED: 'DISTRIBUTOR_VIEW',
  PUSH_FAILED: 'DISTRIBUTOR_PUSH',
  ORDER_SHIPPED: 'DISTRIBUTOR_VIEW',
  ORDER_SENT_BACK: 'DISTRIBUTOR_VIEW',
  WITHDRAWAL_REQUESTED: 'SUPPLIER_WITHDRAWALS',
  WITHDRAWAL_SUCCEEDED: 'DISTRIBUTOR_VIEW',
  WITHDRAWAL_FAILED: 'DISTRIBUTOR_VIEW',
  LOW_BALANCE: 'DISTRIBUTOR_VIEW',
};

/** One product in a notice of changed prices (NOTIF-09). */
export interface NotifiedPriceChange {
  readonly skuId: string;
  readonly skuCode: string;
  readonly skuName: string;
  readonly oldPrice: string;
  readonly newPrice: string;
  readonly currency: Currency;
  /** Listings in the distributor's stores that sell it. */
  readonly listings: number;
}

/** A notice names at most so many changed products; `count` tells how many there are. */
export const MOST_CHANGES = 100;

/** The facts a notice holds; its words are made in the reader's language. */
export interface NoticeFacts {
  /** The other side's organisation. */
  readonly partnerId?: string;
  readonly partnerName?: string;
  readonly reason?: string | null;
  /** Codes of failed checks, of a push that failed. */
  readonly failedChecks?: readonly string[];
  readonly orderId?: string;
  readonly packageNo?: string;
  readonly carrier?: string;
  readonly trackingNo?: string;
  /** How many products, warehouses or prices it is about. */
  readonly count?: number;
  readonly effectiveFrom?: string;
  readonly priceChanges?: readonly NotifiedPriceChange[];
}
