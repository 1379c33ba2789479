import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { distributionProducts } from '../catalog/distribution-product.table.ts';
import { resolvePrice } from '../catalog/price.rules.ts';
import { listingMappings, skus } from '../catalog/sku.table.ts';
import { tenants } from '../identity/tenant.table.ts';
import type { Id } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import { levels } from '../partnerships/level.table.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { uuid, uuidList } from '../platform/uuid-list.ts';
import { stores } from '../stores/store.table.ts';
import type { ClaimState } from './claim.rules.ts';
import { claimPriceChanges, claims } from './claim.table.ts';
import { levelPrices, ownPrices } from './claim-facts.read.ts';

/** The distributor's own SKU, where the supplier's is `skus`. */
export const localSkus = alias(skus, 'local_skus');

/** A claim as its distributor sees it: both SKUs, the supplier, and what it pays now. */
export interface ClaimRow {
  readonly claim: typeof claims.$inferSelect;
  readonly supplierSku: typeof skus.$inferSelect;
  readonly localSku: typeof skus.$inferSelect;
  readonly supplier: typeof tenants.$inferSelect;
  readonly price: Money;
}

/** Which states each tab of My Distribution Products holds (CLAIM-01, A-07). */
export const TAB_STATES = {
  CLAIMED: ['ACTIVE'],
  EXPIRED: ['EXPIRED', 'STOPPED'],
} as const satisfies Record<string, readonly ClaimState[]>;

/** Claims with everything a row shows, in one statement: no row asks again. */
export function claimRows(
  db: Executor,
  distributorId: Id<'tenant'>,
  where: SQL | undefined,
  place: SQL<string> = sql<string>`''`,
) {
  return db
    .select({
      place,
      claim: claims,
      supplierSku: skus,
      localSku: localSkus,
      supplier: tenants,
      product: distributionProducts,
      percentOfBase: levels.percentOfBase,
      levelPrice: levelPrices.price,
      ownPrice: ownPrices.price,
    })
    .from(claims)
    .innerJoin(skus, and(eq(skus.tenantId, claims.supplierId), eq(skus.id, claims.skuId)))
    .innerJoin(
      localSkus,
      and(eq(localSkus.tenantId, claims.distributorId), eq(localSkus.id, claims.localSkuId)),
    )
    .innerJoin(tenants, eq(tenants.id, claims.supplierId))
    .innerJoin(
      distributionProducts,
      and(
        eq(distributionProducts.supplierId, claims.supplierId),
        eq(distributionProducts.skuId, claims.skuId),
      ),
    )
    .innerJoin(
      partnerships,
      and(
        eq(partnerships.supplierId, claims.supplierId),
        eq(partnerships.id, claims.partnershipId),
      ),
    )
    .leftJoin(
      levels,
      and(eq(levels.supplierId, partnerships.supplierId), eq(levels.id, partnerships.levelId)),
    )
    .leftJoin(
      levelPrices,
      and(
        eq(levelPrices.supplierId, claims.supplierId),
        eq(levelPrices.skuId, claims.skuId),
        eq(levelPrices.levelId, partnerships.levelId),
      ),
    )
    .leftJoin(
      ownPrices,
      and(
        eq(ownPrices.supplierId, claims.supplierId),
        eq(ownPrices.skuId, claims.skuId),
        eq(ownPrices.distributorId, claims.distributorId),
      ),
    )
    .where(and(eq(claims.distributorId, distributorId), where))
    .$dynamic();
}

type Selected = Awaited<ReturnType<typeof claimRows>>[number];

export function toClaimRow({
  product,
  percentOfBase,
  levelPrice,
  ownPrice,
  ...row
}: Selected): ClaimRow {
  return {
    ...row,
    price: resolvePrice({
      base: product.basePrice,
      percentOfBase,
      levelPrice,
      distributorPrice: ownPrice,
      currency: product.currency,
    }),
  };
}

/** How many claims stand in each state that a tab shows. */
export async function countClaims(db: Executor, distributorId: Id<'tenant'>) {
  const rows = await db
    .select({ state: claims.state, count: sql<number>`count(*)::integer` })
    .from(claims)
    .where(eq(claims.distributorId, distributorId))
    .groupBy(claims.state);
  const of = (states: readonly ClaimState[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.count, 0);
  return { claimed: of(TAB_STATES.CLAIMED), expired: of(TAB_STATES.EXPIRED) };
}

export interface OwnClaim {
  readonly distributorId: Id<'tenant'>;
  readonly claimId: Id<'claim'>;
}

/** A distributor's claim by id; another's is not found. */
export const claimById = loaderKind<OwnClaim, ClaimRow>(
  async (db, keys) => {
    const found = new Map<string, ClaimRow>();
    const distributors = new Map<Id<'tenant'>, Id<'claim'>[]>();
    for (const { distributorId, claimId } of keys) {
      distributors.set(distributorId, [...(distributors.get(distributorId) ?? []), claimId]);
    }
    for (const [distributorId, ids] of distributors) {
      const which = sql`${claims.id} = any(${uuidList('claim', ids)})`;
      for (const row of await claimRows(db, distributorId, which)) {
        found.set(`${distributorId}/${row.claim.id}`, toClaimRow(row));
      }
    }
    return found;
  },
  ({ distributorId, claimId }) => `${distributorId}/${claimId}`,
);

/** What a distributor holds, or held until it cleared it away, of a supplier's SKU. */
export async function claimOfProduct(
  db: Executor,
  distributorId: Id<'tenant'>,
  skuId: Id<'sku'>,
): Promise<ClaimRow | null> {
  const shown = inArray(claims.state, Object.values(TAB_STATES).flat());
  const [row] = await claimRows(db, distributorId, and(eq(claims.skuId, skuId), shown)).limit(1);
  return row ? toClaimRow(row) : null;
}

export type PriceChangeRow = typeof claimPriceChanges.$inferSelect;

const KEPT_IN_VIEW = 30;

/** The last 30 price changes of each claim, newest first (CLAIM-04). */
export const priceChangesOfClaim = loaderKind<Id<'claim'>, PriceChangeRow[]>(async (db, ids) => {
  const ranked = db
    .select({
      change: sql<string>`${claimPriceChanges.id}`.as('change'),
      place: sql<number>`row_number() over (partition by ${claimPriceChanges.claimId}
        order by ${claimPriceChanges.effectiveFrom} desc, ${claimPriceChanges.id} desc)`.as(
        'place',
      ),
    })
    .from(claimPriceChanges)
    .where(sql`${claimPriceChanges.claimId} = any(${uuidList('claim', ids)})`)
    .as('ranked');
  const rows = await db
    .select({ row: claimPriceChanges })
    .from(claimPriceChanges)
    .innerJoin(ranked, sql`${ranked.change} = ${claimPriceChanges.id}`)
    .where(sql`${ranked.place} <= ${KEPT_IN_VIEW}`)
    .orderBy(sql`${ranked.place}`);
  const found = new Map<string, PriceChangeRow[]>();
  for (const { row } of rows) found.set(row.claimId, [...(found.get(row.claimId) ?? []), row]);
  return found;
});

export interface LiveListing {
  readonly id: Id<'listingMapping'>;
  readonly platformSku: string;
  readonly storeName: string;
  readonly isGlobal: boolean;
  readonly platform: (typeof stores.$inferSelect)['platform'];
}

/** The store listings mapped to each local SKU: what to delist when it expires (CLAIM-21). */
export const listingsOfLocalSku = loaderKind<Id<'sku'>, LiveListing[]>(async (db, ids) => {
  const rows = await db
    .select({ mapping: listingMappings, store: stores })
    .from(listingMappings)
    .innerJoin(
      stores,
      and(eq(stores.tenantId, listingMappings.tenantId), eq(stores.id, listingMappings.storeId)),
    )
    .where(sql`${listingMappings.skuId} = any(${uuidList('sku', ids)})`)
    .orderBy(stores.nickname, listingMappings.platformSku);
  const found = new Map<string, LiveListing[]>();
  for (const { mapping, store } of rows) {
    const listing = {
      id: mapping.id,
      platformSku: mapping.platformSku,
      storeName: store.nickname,
      isGlobal: store.isGlobal,
      platform: store.platform,
    };
    found.set(mapping.skuId, [...(found.get(mapping.skuId) ?? []), listing]);
  }
  return found;
});

/** GEN-05's second item: an active claim whose local SKU a listing is mapped to. */
export async function hasMappedClaim(db: Executor, distributorId: Id<'tenant'>): Promise<boolean> {
  const rows = await db.execute(sql`
    select 1 from claims c
    join listing_mappings m on m.tenant_id = c.distributor_id and m.sku_id = c.local_sku_id
    where c.distributor_id = ${uuid('tenant', distributorId)} and c.state = 'ACTIVE'
    limit 1`);
  return rows.length > 0;
}
