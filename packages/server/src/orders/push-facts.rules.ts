import type { HandlingFee, ShippingFee } from '../catalog/fee.rules.ts';
import type { Currency } from '../kernel/currency.ts';
import type { PartnershipState } from '../partnerships/partnership.rules.ts';
import type { PlanTier, StockShortPolicy } from '../plans/plan.rules.ts';
import {
  type PushFacts,
  type PushLineFacts,
  type PushOfferFacts,
  type PushOrderFacts,
  stockKey,
} from './push-order.rules.ts';

/** What push_facts() answers; uuids stay plain, they go back to the database as they are. */
export interface LoadedPushFacts {
  /** The transaction that holds the locks, which must be the one that writes; null without locks. */
  readonly transaction: string | null;
  readonly answers: { key: string; hash: string; answer: StoredPushAnswer }[] | null;
  readonly orders: Omit<PushOrderFacts, 'lines'>[] | null;
  readonly lines: (PushLineFacts & { orderId: string })[] | null;
  readonly offers: (PushOfferFacts & { skuId: string })[] | null;
  readonly stock: StockFacts[] | null;
  readonly held: HeldFacts[] | null;
  readonly partnership: {
    id: string;
    state: PartnershipState;
    levelId: string | null;
    percentOfBase: string | null;
  } | null;
  readonly account: AccountFacts | null;
  readonly supplier: {
    tier: PlanTier;
    stockShortPolicy: StockShortPolicy;
    baseCurrency: Currency;
  };
  readonly fees: FeeFacts[] | null;
}

export interface StockFacts {
  readonly warehouseId: string;
  readonly skuId: string;
  readonly available: number;
  readonly locked: number;
  readonly version: number;
}

export interface HeldFacts {
  readonly orderId: string;
  readonly claimId: string;
  readonly warehouseId: string;
  readonly skuId: string;
  readonly quantity: number;
}

export interface AccountFacts {
  readonly id: string;
  readonly currency: Currency;
  readonly balance: string;
  readonly creditEnabled: boolean;
  readonly creditLimit: string;
  readonly lastEntryNo: number;
}

export interface FeeFacts {
  readonly id: string;
  readonly kind: 'HANDLING' | 'SHIPPING';
  readonly currency: Currency;
  readonly handling: HandlingFee | null;
  readonly shipping: ShippingFee | null;
}

/** A request's first answer, as kept under its idempotency key: order uuid → outcome. */
export type StoredPushAnswer = Readonly<Record<string, StoredPushOutcome>>;
export type StoredPushOutcome =
  | { readonly pushed: true; readonly transactionId: string }
  | { readonly pushed: false; readonly refusals: readonly unknown[] };

/** The loaded rows as the decision reads them. */
export function toPushFacts(loaded: LoadedPushFacts, rate: string | null): PushFacts {
  const fees = loaded.fees ?? [];
  return {
    partnership: loaded.partnership ?? { state: 'ENDED', percentOfBase: null },
    supplier: loaded.supplier,
    account: loaded.account,
    handling: fees.find((fee) => fee.kind === 'HANDLING')?.handling ?? null,
    shipping: fees.find((fee) => fee.kind === 'SHIPPING')?.shipping ?? null,
    baseCurrency: loaded.supplier.baseCurrency,
    rate,
    offers: new Map((loaded.offers ?? []).map((offer) => [offer.skuId, offer])),
    available: new Map(
      (loaded.stock ?? []).map((row) => [stockKey(row.warehouseId, row.skuId), row.available]),
    ),
  };
}

/** The loaded orders with their lines in line order, by id. */
export function toPushOrders(loaded: LoadedPushFacts): Map<string, PushOrderFacts> {
  const lines = new Map<string, PushLineFacts[]>();
  for (const line of loaded.lines ?? []) {
    const known = lines.get(line.orderId);
    if (known) known.push(line);
    else lines.set(line.orderId, [line]);
  }
  return new Map(
    (loaded.orders ?? []).map((order) => [
      order.id,
      { ...order, lines: (lines.get(order.id) ?? []).sort((a, b) => a.lineNo - b.lineNo) },
    ]),
  );
}
