import type { ExpiryReason } from '../claims/claim.rules.ts';
import type { Money } from '../kernel/money.ts';
import type { Refusal } from '../kernel/outcome.ts';
import type { RateMissing } from '../ledger/rate-missing.rules.ts';
import type { PartnershipState, SupplierPlanInactive } from '../partnerships/partnership.rules.ts';
import type { OrderState } from './order.rules.ts';

/** An amount as it is stored with the refusal and answered. */
export type RefusalMoney = ReturnType<Money['toJSON']>;

/** Check 1: the pair is not partnered at this moment (ORD-10). */
export interface NotPartnered extends Refusal {
  readonly kind: 'NotPartnered';
  readonly state: PartnershipState;
}

/** The order is not in a state it can be pushed from; pushed already, mostly (ORD-22). */
export interface AlreadyPushed extends Refusal {
  readonly kind: 'AlreadyPushed';
  readonly state: OrderState;
}

/** The buyer cancelled or asked to (ORD-20). */
export interface CancellationRequested extends Refusal {
  readonly kind: 'CancellationRequested';
}

/** Its supplier warehouse is no longer mapped to an assigned warehouse. */
export interface WarehouseNotMapped extends Refusal {
  readonly kind: 'WarehouseNotMapped';
}

/** Check 2: a line's listing does not lead to an active claim (ORD-11). */
export interface SkuNotMapped extends Refusal {
  readonly kind: 'SkuNotMapped';
  readonly lineNo: number;
  readonly skuCode: string;
}

/** A line's product is no longer distributed to this distributor (ORD-19). */
export interface ProductExpired extends Refusal {
  readonly kind: 'ProductExpired';
  readonly lineNo: number;
  readonly skuCode: string;
  readonly reason: ExpiryReason;
}

/** The supplier has fewer units than the order needs. */
export interface StockShort extends Refusal {
  readonly kind: 'StockShort';
  readonly skuCode: string;
  readonly requested: number;
  readonly available: number;
}

/** Checks 3 and 4: the charge is more than balance and credit together (ORD-12, 13, 17). */
export interface InsufficientBalance extends Refusal {
  readonly kind: 'InsufficientBalance';
  readonly charge: RefusalMoney;
  readonly balance: RefusalMoney;
  /** What the credit still allows; zero without credit. */
  readonly creditAvailable: RefusalMoney;
  /** What must be added for this order to pass. */
  readonly shortfall: RefusalMoney;
}

/** The supplier's shipping fees name no zone for the destination. */
export interface ShippingNotOffered extends Refusal {
  readonly kind: 'ShippingNotOffered';
  readonly country: string;
}

/** Everything a push can be refused for. */
export type PushRefusal =
  | NotPartnered
  | SupplierPlanInactive
  | AlreadyPushed
  | CancellationRequested
  | WarehouseNotMapped
  | SkuNotMapped
  | ProductExpired
  | StockShort
  | InsufficientBalance
  | RateMissing
  | ShippingNotOffered;

const WHOLE: readonly string[] = [];
const line = (lineNo: number) => ['lines', String(lineNo)];

export const notPartnered = (state: PartnershipState): NotPartnered => ({
  kind: 'NotPartnered',
  state,
  message: 'You are not partnered with this supplier at the moment.',
  path: WHOLE,
});

export const alreadyPushed = (state: OrderState): AlreadyPushed => ({
  kind: 'AlreadyPushed',
  state,
  message: state === 'CANCELLED' ? 'This order was cancelled.' : 'This order was pushed already.',
  path: WHOLE,
});

export const cancellationRequested = (): CancellationRequested => ({
  kind: 'CancellationRequested',
  message: 'The buyer has cancelled this order or asked to.',
  path: WHOLE,
});

export const warehouseNotMapped = (): WarehouseNotMapped => ({
  kind: 'WarehouseNotMapped',
  message: 'The supplier no longer ships for you from this warehouse. Map another and pack again.',
  path: WHOLE,
});

export const skuNotMapped = (lineNo: number, skuCode: string): SkuNotMapped => ({
  kind: 'SkuNotMapped',
  lineNo,
  skuCode,
  message: `Line ${lineNo}: the listing is not mapped to a claimed product. Map it under Merchant SKUs.`,
  path: line(lineNo),
});

export const productExpired = (
  lineNo: number,
  skuCode: string,
  reason: ExpiryReason,
): ProductExpired => ({
  kind: 'ProductExpired',
  lineNo,
  skuCode,
  reason,
  message: `${skuCode} is no longer distributed to you. Take it off your storefronts.`,
  path: line(lineNo),
});

export const stockShort = (skuCode: string, requested: number, available: number): StockShort => ({
  kind: 'StockShort',
  skuCode,
  requested,
  available,
  message: `${skuCode}: ${requested} needed, ${available} in stock at the supplier.`,
  path: WHOLE,
});

export function insufficientBalance(
  charge: Money,
  balance: Money,
  limit: Money,
  spendable: Money,
): InsufficientBalance {
  const shortfall = charge.minus(spendable);
  const used = balance.isNegative ? balance.negated() : balance.minus(balance);
  const left = limit.minus(used);
  return {
    kind: 'InsufficientBalance',
    charge: charge.toJSON(),
    balance: balance.toJSON(),
    creditAvailable: (left.isNegative ? left.minus(left) : left).toJSON(),
    shortfall: shortfall.toJSON(),
    message: `Insufficient Balance: short by ${shortfall}. Ask the supplier to add balance.`,
    path: WHOLE,
  };
}

export const shippingNotOffered = (country: string): ShippingNotOffered => ({
  kind: 'ShippingNotOffered',
  country,
  message: `The supplier's shipping fees do not cover ${country}.`,
  path: WHOLE,
});
