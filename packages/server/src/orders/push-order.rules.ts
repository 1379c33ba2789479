import {
  type HandlingFee,
  handlingFee,
  type ShippingFee,
  shippingCharge,
} from '../catalog/fee.rules.ts';
import { resolvePrice } from '../catalog/price.rules.ts';
import type { ClaimState, ExpiryReason } from '../claims/claim.rules.ts';
import type { Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { statesAllowing } from '../kernel/state-machine.ts';
import { rateMissing } from '../ledger/rate-missing.rules.ts';
import { type PartnershipState, supplierPlanInactive } from '../partnerships/partnership.rules.ts';
import {
  type PlanTier,
  type StockShortPolicy,
  SUPPLIER_TIER,
  tierAtLeast,
} from '../plans/plan.rules.ts';
import { ORDER_TRANSITIONS, type OrderState, type ShippingMethod } from './order.rules.ts';
import type { PushRefusal } from './push-refusals.rules.ts';
import * as refuse from './push-refusals.rules.ts';

/** Ids in here are plain UUIDs: facts come straight from the database and go straight back. */
type Uuid = string;

export interface PushOrderFacts {
  readonly id: Uuid;
  readonly state: OrderState;
  readonly cancellationRequested: boolean;
  readonly packageNo: string;
  readonly shippingMethod: ShippingMethod;
  readonly warehouseId: Uuid;
  readonly supplierWarehouseId: Uuid;
  /** The supplier warehouse is mapped to a fulfilment warehouse that is still assigned. */
  readonly warehouseMapped: boolean;
  readonly country: string;
  readonly province: string | null;
  readonly chargedAttempts: number;
  readonly lines: readonly PushLineFacts[];
}

export interface PushLineFacts {
  readonly id: Uuid;
  readonly lineNo: number;
  readonly claimId: Uuid;
  readonly skuId: Uuid;
  readonly localSkuId: Uuid;
  readonly quantity: number;
  readonly claimState: ClaimState;
  readonly claimReason: ExpiryReason | null;
  /** The local SKU the claim stands for now. */
  readonly claimedAs: Uuid;
  /** The store's listing still leads to this local SKU. */
  readonly listed: boolean;
}

export interface PushOfferFacts {
  readonly code: string;
  readonly name: string;
  readonly weightGrams: number;
  readonly enabled: boolean;
  readonly base: string;
  readonly currency: Currency;
  readonly levelPrice: string | null;
  readonly distributorPrice: string | null;
}

export interface PushFacts {
  readonly partnership: { readonly state: PartnershipState; readonly percentOfBase: string | null };
  readonly supplier: { readonly tier: PlanTier; readonly stockShortPolicy: StockShortPolicy };
  readonly account: {
    readonly currency: Currency;
    readonly balance: string;
    readonly creditEnabled: boolean;
    readonly creditLimit: string;
  } | null;
  readonly handling: HandlingFee | null;
  readonly shipping: ShippingFee | null;
  /** The currency prices and fees are in. */
  readonly baseCurrency: Currency;
  /** From the base to the settlement currency; null = none known. */
  readonly rate: string | null;
  readonly offers: ReadonlyMap<Uuid, PushOfferFacts>;
  /** Available units by warehouse and SKU, keyed by `stockKey`. */
  readonly available: ReadonlyMap<string, number>;
}

export interface PushCharge {
  readonly goods: Money;
  readonly handling: Money;
  readonly handlingPerUnit: Money;
  readonly shipping: Money;
  readonly total: Money;
  /** Per line in the order's own sequence. */
  readonly lines: readonly { readonly unitPrice: Money; readonly reserved: number }[];
}

export type PushDecision =
  | {
      readonly ok: true;
      readonly order: PushOrderFacts;
      readonly charge: PushCharge;
      readonly balanceAfter: Money;
    }
  | {
      readonly ok: false;
      readonly order: PushOrderFacts;
      readonly refusals: readonly PushRefusal[];
      /** What it would cost, where that can be told. */
      readonly charge: PushCharge | null;
    };

export const stockKey = (warehouseId: Uuid, skuId: Uuid): string => `${warehouseId}/${skuId}`;

const PUSHABLE = statesAllowing(ORDER_TRANSITIONS, 'push');

/**
 * Decides each order against what the orders before it in the batch leave over: one refused order
 * never costs its neighbours (ORD-10…20, 23). Every failed check is listed (ORD-15).
 */
export function decidePushes(facts: PushFacts, orders: readonly PushOrderFacts[]): PushDecision[] {
  return [...decideEach(facts, orders)];
}

/** The same one by one, for whoever must not hold up others over thousands of orders. */
export function* decideEach(
  facts: PushFacts,
  orders: readonly PushOrderFacts[],
): Generator<PushDecision> {
  const available = new Map(facts.available);
  const pushed = new Set<Uuid>();
  let balance = facts.account ? Money.of(facts.account.balance, facts.account.currency) : null;
  for (const order of orders) {
    const seen: PushOrderFacts = pushed.has(order.id) ? { ...order, state: 'PUSHED' } : order;
    const decision = decidePush(facts, seen, balance, available);
    if (decision.ok) {
      pushed.add(order.id);
      balance = decision.balanceAfter;
      order.lines.forEach((line, i) => {
        const key = stockKey(order.warehouseId, line.skuId);
        available.set(key, (available.get(key) ?? 0) - (decision.charge.lines[i]?.reserved ?? 0));
      });
    }
    yield decision;
  }
}

function decidePush(
  facts: PushFacts,
  order: PushOrderFacts,
  balance: Money | null,
  available: ReadonlyMap<string, number>,
): PushDecision {
  if (!PUSHABLE.includes(order.state)) {
    return { ok: false, order, refusals: [refuse.alreadyPushed(order.state)], charge: null };
  }
  const refusals: PushRefusal[] = [
    ...relationRefusals(facts, order),
    ...order.lines.flatMap((line) => lineRefusals(facts, line)),
    ...stockRefusals(facts, order, available),
  ];
  const priced = chargeOf(facts, order, available);
  if (Array.isArray(priced))
    return { ok: false, order, refusals: [...refusals, ...priced], charge: null };
  if (!balance || !facts.account) {
    return {
      ok: false,
      order,
      refusals: [...refusals, refuse.notPartnered(facts.partnership.state)],
      charge: priced,
    };
  }
  const limit = Money.of(
    facts.account.creditEnabled ? facts.account.creditLimit : '0',
    balance.currency,
  );
  const spendable = balance.plus(limit);
  if (priced.total.compare(spendable) > 0) {
    refusals.push(refuse.insufficientBalance(priced.total, balance, limit, spendable));
  }
  if (refusals.length > 0) return { ok: false, order, refusals, charge: priced };
  return { ok: true, order, charge: priced, balanceAfter: balance.minus(priced.total) };
}

/** Checks of the pair and of the order as a whole (ORD-10, ORD-20, PERM-11, WHSE-01). */
function relationRefusals(facts: PushFacts, order: PushOrderFacts): PushRefusal[] {
  const refusals: PushRefusal[] = [];
  if (facts.partnership.state !== 'PARTNERED') {
    refusals.push(refuse.notPartnered(facts.partnership.state));
  }
  if (!tierAtLeast(facts.supplier.tier, SUPPLIER_TIER))
    refusals.push(supplierPlanInactive(SUPPLIER_TIER));
  if (order.cancellationRequested) refusals.push(refuse.cancellationRequested());
  if (!order.warehouseMapped) refusals.push(refuse.warehouseNotMapped());
  return refusals;
}

/** Check 2 and the expired product (ORD-11, ORD-19, CLAIM-20). */
function lineRefusals(facts: PushFacts, line: PushLineFacts): PushRefusal[] {
  const code = facts.offers.get(line.skuId)?.code ?? '';
  if (line.claimState !== 'ACTIVE') {
    return [refuse.productExpired(line.lineNo, code, line.claimReason ?? 'STOPPED_BY_ME')];
  }
  if (facts.offers.get(line.skuId)?.enabled !== true) {
    return [refuse.productExpired(line.lineNo, code, 'DISTRIBUTION_DISABLED')];
  }
  if (!line.listed || line.claimedAs !== line.localSkuId) {
    return [refuse.skuNotMapped(line.lineNo, code)];
  }
  return [];
}

/** short stock refuses the push unless the supplier allows backorders. */
function stockRefusals(
  facts: PushFacts,
  order: PushOrderFacts,
  available: ReadonlyMap<string, number>,
): PushRefusal[] {
  if (facts.supplier.stockShortPolicy === 'ALLOW_BACKORDER') return [];
  const wanted = new Map<Uuid, number>();
  for (const line of order.lines) {
    wanted.set(line.skuId, (wanted.get(line.skuId) ?? 0) + line.quantity);
  }
  return [...wanted].flatMap(([skuId, quantity]) => {
    const left = available.get(stockKey(order.warehouseId, skuId)) ?? 0;
    const code = facts.offers.get(skuId)?.code ?? '';
    return left < quantity ? [refuse.stockShort(code, quantity, left)] : [];
  });
}

/** Distribution price × quantity + handling + shipping (ORD-16), or why it cannot be told. */
function chargeOf(
  facts: PushFacts,
  order: PushOrderFacts,
  available: ReadonlyMap<string, number>,
): PushCharge | PushRefusal[] {
  const to = facts.account?.currency ?? facts.baseCurrency;
  const rate = to === facts.baseCurrency ? '1' : facts.rate;
  if (rate === null) return [rateMissing(facts.baseCurrency, to)];
  const settled = (money: Money) => money.convert(to, rate);
  const left = new Map<Uuid, number>();
  const lines: { unitPrice: Money; reserved: number }[] = [];
  let goods = Money.zero(to);
  let goodsInBase = Money.zero(facts.baseCurrency);
  let units = 0;
  let grams = 0;
  for (const line of order.lines) {
    const offer = facts.offers.get(line.skuId);
    if (!offer) return [refuse.skuNotMapped(line.lineNo, '')];
    const price = resolvePrice({ ...offer, percentOfBase: facts.partnership.percentOfBase });
    const unitPrice = settled(price);
    const stock =
      left.get(line.skuId) ?? available.get(stockKey(order.warehouseId, line.skuId)) ?? 0;
    const reserved = Math.min(line.quantity, stock);
    left.set(line.skuId, stock - reserved);
    goods = goods.plus(unitPrice.times(line.quantity));
    goodsInBase = goodsInBase.plus(price.times(line.quantity));
    units += line.quantity;
    grams += line.quantity * offer.weightGrams;
    lines.push({ unitPrice, reserved });
  }
  const fee = handlingFee(
    facts.handling ?? { perOrder: '0', perUnit: '0' },
    units,
    facts.baseCurrency,
  );
  const shipping = facts.shipping
    ? shippingCharge(facts.shipping, {
        to: { country: order.country, province: order.province },
        grams,
        goods: goodsInBase,
        platformLogistics: order.shippingMethod === 'PLATFORM',
      })
    : Money.zero(facts.baseCurrency);
  if (!shipping) return [refuse.shippingNotOffered(order.country)];
  const handling = settled(fee.total);
  const sent = settled(shipping);
  return {
    goods,
    handling,
    handlingPerUnit: settled(fee.perUnit),
    shipping: sent,
    total: goods.plus(handling).plus(sent),
    lines,
  };
}
