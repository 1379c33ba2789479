import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import { done, type Outcome, type Refusal, refused } from '../kernel/outcome.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';
import type { RateMissing } from '../ledger/rate-missing.rules.ts';
import { type ClaimState, reasonAgainst } from './claim.rules.ts';

/** Not offered to this distributor: unknown, hidden, off and not partnered look alike (GEN-08). */
export interface ProductUnavailable extends Refusal {
  readonly kind: 'ProductUnavailable';
}

/** CLAIM-16: combination SKUs are not distributed. */
export interface CombinationUnsupported extends Refusal {
  readonly kind: 'CombinationUnsupported';
}

export type LocalSkuConflictReason =
  | 'COMBINATION'
  | 'CLAIMED_ELSEWHERE'
  | 'DISTRIBUTED_BY_YOU'
  | 'TWICE_IN_LIST'
  | 'JUST_TAKEN';

/** The local SKU of that code cannot stand for this product; another code can be given. */
export interface LocalSkuConflict extends Refusal {
  readonly kind: 'LocalSkuConflict';
  readonly localCode: string;
  readonly reason: LocalSkuConflictReason;
}

export type { RateMissing };

export type ClaimRefusal =
  | ProductUnavailable
  | CombinationUnsupported
  | LocalSkuConflict
  | RateMissing
  | InvalidInput;

/** Everything a claim of one product depends on. */
export interface ClaimFacts {
  readonly path: readonly string[];
  readonly partnered: boolean;
  readonly offer: {
    readonly code: string;
    readonly enabled: boolean;
    readonly visible: boolean;
    readonly isCombination: boolean;
    readonly price: Money;
  } | null;
  readonly existing: {
    readonly state: ClaimState;
    readonly localCode: string;
  } | null;
  /** A code the distributor gave; null = its earlier local SKU, else the supplier's code. */
  readonly localCode: string | null;
  /** The distributor's SKU of that code, if there is one. */
  readonly local: (code: string) => LocalSkuFacts | null;
  readonly sellingCurrency: Currency;
  /** From the price's currency to the selling currency. */
  readonly rate: (from: Currency) => { readonly rate: string; readonly source: string } | null;
}

export interface LocalSkuFacts {
  readonly skuId: Id<'sku'>;
  readonly isCombination: boolean;
  /** It has an active claim on another product. */
  readonly claimedElsewhere: boolean;
  /** The distributor offers it to others itself. */
  readonly distributed: boolean;
}

export interface ClaimPlan {
  readonly outcome: 'CREATED' | 'ADOPTED' | 'ALREADY_CLAIMED';
  readonly localCode: string;
  /** The SKU to adopt; null = one is made. */
  readonly localSkuId: Id<'sku'> | null;
  readonly price: Money;
  /** The price in the selling currency, once and for all (STOCK-15, A-10). */
  readonly initialCost: Money;
  readonly rate: { readonly rate: string; readonly source: string };
}

const MAX_CODE = 100;

/** Whether and how one product is claimed: the preview and the claim ask the same. */
export function planClaim(facts: ClaimFacts): Outcome<ClaimPlan, ClaimRefusal> {
  const { offer, existing, path } = facts;
  const available =
    offer && reasonAgainst({ partnered: facts.partnered, ...offer }) === null ? offer : null;
  if (!offer || (!available && existing?.state !== 'ACTIVE')) {
    return refused({
      kind: 'ProductUnavailable',
      message: 'This product is not offered to you.',
      path: [...path, 'skuId'],
    });
  }
  if (offer.isCombination) {
    return refused({
      kind: 'CombinationUnsupported',
      message: 'Combination SKUs cannot be claimed.',
      path: [...path, 'skuId'],
    });
  }
  const given = facts.localCode?.trim() ?? null;
  if (given !== null && (given === '' || given.length > MAX_CODE)) {
    const message = `The local SKU needs 1 to ${MAX_CODE} characters.`;
    return refused(invalidInput([...path, 'localCode'], message));
  }
  const rate = facts.rate(offer.price.currency);
  if (!rate) {
    const from = offer.price.currency;
    const to = facts.sellingCurrency;
    return refused({
      kind: 'RateMissing',
      message: `There is no exchange rate from ${from} to ${to}. Set one first.`,
      path: [...path, 'skuId'],
      from,
      to,
    });
  }
  const code = given ?? existing?.localCode ?? offer.code;
  const local = facts.local(code);
  const plan = {
    localCode: code,
    localSkuId: local?.skuId ?? null,
    price: offer.price,
    initialCost: offer.price.convert(facts.sellingCurrency, rate.rate),
    rate,
  };
  if (existing?.state === 'ACTIVE') {
    return done({ ...plan, outcome: 'ALREADY_CLAIMED', localCode: existing.localCode });
  }
  if (local) {
    const reason = conflictWith(local);
    if (reason) return refused(localSkuConflict([...path, 'localCode'], code, reason));
  }
  return done({ ...plan, outcome: local ? 'ADOPTED' : 'CREATED' });
}

function conflictWith(local: LocalSkuFacts): LocalSkuConflictReason | null {
  if (local.isCombination) return 'COMBINATION';
  if (local.claimedElsewhere) return 'CLAIMED_ELSEWHERE';
  return local.distributed ? 'DISTRIBUTED_BY_YOU' : null;
}

const CONFLICTS: Record<LocalSkuConflictReason, string> = {
  COMBINATION: 'is a combination SKU',
  CLAIMED_ELSEWHERE: 'already stands for another claimed product',
  DISTRIBUTED_BY_YOU: 'is a product you distribute yourself',
  TWICE_IN_LIST: 'is wanted by two rows of this list',
  JUST_TAKEN: 'was taken a moment ago',
};

export function localSkuConflict(
  path: readonly string[],
  localCode: string,
  reason: LocalSkuConflictReason,
): LocalSkuConflict {
  return {
    kind: 'LocalSkuConflict',
    message: `Your SKU ${localCode} ${CONFLICTS[reason]}. Give another code.`,
    path,
    localCode,
    reason,
  };
}
