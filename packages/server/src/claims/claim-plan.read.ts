import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { distributionProducts } from '../catalog/distribution-product.table.ts';
import { type Offer, offersFor } from '../catalog/offer.read.ts';
import { skus } from '../catalog/sku.table.ts';
import { tenants } from '../identity/tenant.table.ts';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { refused } from '../kernel/outcome.ts';
import { findRate } from '../ledger/exchange-rate.read.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import type { Executor } from '../platform/db.ts';
import { uuidList } from '../platform/uuid-list.ts';
import { claims } from './claim.table.ts';
import {
  type ClaimFacts,
  type ClaimPlan,
  type ClaimRefusal,
  localSkuConflict,
  planClaim,
} from './claim-plan.rules.ts';

export interface ClaimItem {
  /** The supplier's SKU; null = not an id. */
  readonly skuId: Id<'sku'> | null;
  readonly localCode?: string | null;
}

export interface PlannedItem {
  readonly item: ClaimItem;
  readonly supplierId: Id<'tenant'> | null;
  readonly partnershipId: Id<'partnership'> | null;
  readonly existing: typeof claims.$inferSelect | null;
  /** What the distributor may see of the product; null when it may see nothing. */
  readonly shown: Pick<Offer, 'code' | 'name' | 'imageId'> | null;
  readonly plan: Outcome<ClaimPlan, ClaimRefusal>;
}

/** The products a distributor may know of: those of suppliers it has, or had, a partnership with. */
export function reachableProducts(
  db: Executor,
  distributorId: Id<'tenant'>,
  items: readonly ClaimItem[],
) {
  const skuIds = [...new Set(items.flatMap((item) => item.skuId ?? []))];
  return db
    .select({
      skuId: distributionProducts.skuId,
      supplierId: distributionProducts.supplierId,
      partnershipId: partnerships.id,
      state: partnerships.state,
    })
    .from(distributionProducts)
    .innerJoin(
      partnerships,
      and(
        eq(partnerships.supplierId, distributionProducts.supplierId),
        eq(partnerships.distributorId, distributorId),
      ),
    )
    .where(sql`${distributionProducts.skuId} = any(${uuidList('sku', skuIds)})`);
}

/** What suppliers call the products of these items. */
export async function codesOfProducts(
  db: Executor,
  distributorId: Id<'tenant'>,
  items: readonly ClaimItem[],
): Promise<Map<Id<'sku'>, string>> {
  const reached = await reachableProducts(db, distributorId, items);
  const ids = reached.map(({ skuId }) => skuId);
  const rows = await db
    .select({ id: skus.id, code: skus.code })
    .from(skus)
    .where(sql`${skus.id} = any(${uuidList('sku', ids)})`);
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/**
 * What would come of claiming these products, item by item. The preview asks it outside a command,
 * the claim within one, behind its locks. Statements grow with the number of suppliers only.
 */
export async function planClaims(
  db: Executor,
  distributorId: Id<'tenant'>,
  items: readonly ClaimItem[],
): Promise<PlannedItem[]> {
  const products = new Map(
    (await reachableProducts(db, distributorId, items)).map((row) => [row.skuId, row]),
  );
  const offers = await offersBySku(db, distributorId, [...products.values()]);
  const existing = await existingClaims(db, distributorId, [...products.keys()]);
  const codes = items.flatMap((item) => {
    const known = item.skuId && existing.get(item.skuId)?.localCode;
    const own = item.skuId && offers.get(item.skuId)?.code;
    return [item.localCode?.trim(), known, own].filter((code): code is string => Boolean(code));
  });
  const locals = await localSkus(db, distributorId, codes);
  const [tenant] = await db.select().from(tenants).where(eq(tenants.id, distributorId));
  const sellingCurrency = tenant!.sellingCurrency;
  const rates = await ratesTo(db, distributorId, sellingCurrency, [...offers.values()]);
  const taken = new Map<string, string>();
  return items.map((item, i) => {
    const product = item.skuId ? products.get(item.skuId) : undefined;
    const claim = (item.skuId && existing.get(item.skuId)) || null;
    const path = ['items', String(i)];
    const offer = (item.skuId && offers.get(item.skuId)) || null;
    const plan = planClaim({
      path,
      partnered: product?.state === 'PARTNERED',
      offer,
      existing: claim && { state: claim.claim.state, localCode: claim.localCode },
      localCode: item.localCode ?? null,
      local: (code) => localOf(locals.get(code.toLowerCase()), item.skuId),
      sellingCurrency,
      rate: (from) => rates.get(from) ?? null,
    });
    return {
      item,
      supplierId: product?.supplierId ?? null,
      partnershipId: product?.partnershipId ?? null,
      existing: claim?.claim ?? null,
      shown: offer?.visible || claim ? offer : null,
      plan: onceInList(plan, item, taken, path),
    };
  });
}

/** Two rows cannot take the same local SKU; the same product twice is one claim (CLAIM-24). */
function onceInList(
  plan: Outcome<ClaimPlan, ClaimRefusal>,
  item: ClaimItem,
  taken: Map<string, string>,
  path: readonly string[],
): Outcome<ClaimPlan, ClaimRefusal> {
  if (!plan.ok || plan.value.outcome === 'ALREADY_CLAIMED') return plan;
  const key = plan.value.localCode.toLowerCase();
  const first = taken.get(key);
  if (first === undefined) {
    taken.set(key, item.skuId!);
    return plan;
  }
  if (first === item.skuId)
    return { ok: true, value: { ...plan.value, outcome: 'ALREADY_CLAIMED' } };
  const conflict = localSkuConflict([...path, 'localCode'], plan.value.localCode, 'TWICE_IN_LIST');
  return refused(conflict);
}

async function offersBySku(
  db: Executor,
  distributorId: Id<'tenant'>,
  products: readonly { skuId: Id<'sku'>; supplierId: Id<'tenant'> }[],
): Promise<Map<Id<'sku'>, Offer>> {
  const bySupplier = new Map<Id<'tenant'>, Id<'sku'>[]>();
  for (const { supplierId, skuId } of products) {
    bySupplier.set(supplierId, [...(bySupplier.get(supplierId) ?? []), skuId]);
  }
  const all = new Map<Id<'sku'>, Offer>();
  for (const [supplierId, skuIds] of bySupplier) {
    for (const [skuId, offer] of await offersFor(db, supplierId, distributorId, skuIds)) {
      all.set(skuId, offer);
    }
  }
  return all;
}

async function existingClaims(db: Executor, distributorId: Id<'tenant'>, skuIds: Id<'sku'>[]) {
  const rows = await db
    .select({ claim: claims, localCode: skus.code })
    .from(claims)
    .innerJoin(skus, and(eq(skus.tenantId, claims.distributorId), eq(skus.id, claims.localSkuId)))
    .where(
      and(
        eq(claims.distributorId, distributorId),
        sql`${claims.skuId} = any(${uuidList('sku', skuIds)})`,
      ),
    );
  return new Map(rows.map((row) => [row.claim.skuId, row]));
}

type LocalRow = Awaited<ReturnType<typeof localSkus>> extends Map<string, infer Row> ? Row : never;

async function localSkus(db: Executor, distributorId: Id<'tenant'>, codes: readonly string[]) {
  const lower = [...new Set(codes.map((code) => code.toLowerCase()))];
  if (lower.length === 0) return new Map<string, never>();
  const rows = await db
    .select({
      id: skus.id,
      code: skus.code,
      isCombination: skus.isCombination,
      claimedFor: claims.skuId,
      distributed: distributionProducts.enabled,
    })
    .from(skus)
    .leftJoin(
      claims,
      and(
        eq(claims.distributorId, skus.tenantId),
        eq(claims.localSkuId, skus.id),
        eq(claims.state, 'ACTIVE'),
      ),
    )
    .leftJoin(
      distributionProducts,
      and(
        eq(distributionProducts.supplierId, skus.tenantId),
        eq(distributionProducts.skuId, skus.id),
        isNotNull(distributionProducts.enabledAt),
      ),
    )
    .where(and(eq(skus.tenantId, distributorId), inArray(sql`lower(${skus.code})`, lower)));
  return new Map(rows.map((row) => [row.code.toLowerCase(), row]));
}

function localOf(
  row: LocalRow | undefined,
  skuId: Id<'sku'> | null,
): ReturnType<ClaimFacts['local']> {
  if (!row) return null;
  return {
    skuId: row.id,
    isCombination: row.isCombination,
    claimedElsewhere: row.claimedFor !== null && row.claimedFor !== skuId,
    distributed: row.distributed === true,
  };
}

async function ratesTo(
  db: Executor,
  distributorId: Id<'tenant'>,
  to: Currency,
  offers: readonly Offer[],
) {
  const rates = new Map<Currency, Awaited<ReturnType<typeof findRate>>>();
  for (const from of new Set(offers.map((offer) => offer.price.currency))) {
    rates.set(from, await findRate(db, distributorId, from, to));
  }
  return rates;
}
