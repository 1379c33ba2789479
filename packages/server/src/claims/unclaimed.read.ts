import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { distributionProducts } from '../catalog/distribution-product.table.ts';
import { resolvePrice } from '../catalog/price.rules.ts';
import { skus } from '../catalog/sku.table.ts';
import { tenants } from '../identity/tenant.table.ts';
import type { Id } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import { levels } from '../partnerships/level.table.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import type { Executor } from '../platform/db.ts';
import {
  behind,
  type Keyset,
  keysetOf,
  keysetPage,
  orderBy,
  placeIn,
  type SortChoice,
  type SortRequest,
} from '../platform/keyset.ts';
import type { MatchingRead } from '../platform/matching.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { matches } from '../platform/search-words.ts';
import { claims } from './claim.table.ts';
import { levelPrices, ownPrices } from './claim-facts.read.ts';
import { BY_PRICE } from './price-order.read.ts';
import type { ProductSort } from './product-list.rules.ts';

/** A product a distributor could claim now. */
export interface UnclaimedRow {
  readonly supplierSku: typeof skus.$inferSelect;
  readonly supplier: typeof tenants.$inferSelect;
  readonly price: Money;
}

export interface UnclaimedFilter {
  readonly search?: string | null;
  readonly supplierIds?: readonly Id<'tenant'>[] | null;
  readonly skuId?: Id<'sku'>;
}

/**
 * `isVisible` as a condition, so that a page of what is visible can be cut by the database; a test
 * holds the two together (VIS-02).
 */
const visible = sql`case ${distributionProducts.visibility}
  when 'ALL_PARTNERED' then true
  when 'LEVELS' then ${partnerships.levelId} = any(${distributionProducts.visibleLevelIds})
  when 'ONLY_DISTRIBUTORS'
    then ${partnerships.distributorId} = any(${distributionProducts.visibleDistributorIds})
  when 'EXCEPT_DISTRIBUTORS'
    then not ${partnerships.distributorId} = any(${distributionProducts.visibleDistributorIds})
  else false end`;

/** What partnered suppliers offer to this distributor and it has not claimed (CLAIM-10). */
function claimable(distributorId: Id<'tenant'>, filter: UnclaimedFilter): SQL | undefined {
  return and(
    eq(partnerships.distributorId, distributorId),
    eq(partnerships.state, 'PARTNERED'),
    eq(distributionProducts.enabled, true),
    eq(skus.isCombination, false),
    visible,
    sql`not exists (select 1 from ${claims} c where c.supplier_id = ${distributionProducts.supplierId}
      and c.distributor_id = ${partnerships.distributorId} and c.sku_id = ${distributionProducts.skuId}
      and c.state <> 'REMOVED')`,
    filter.supplierIds ? inArray(partnerships.supplierId, [...filter.supplierIds]) : undefined,
    filter.skuId ? eq(distributionProducts.skuId, filter.skuId) : undefined,
    matches(filter.search, [skus.code, skus.name]),
  );
}

const ofSupplier = eq(distributionProducts.supplierId, partnerships.supplierId);
const ofProduct = and(
  eq(skus.tenantId, distributionProducts.supplierId),
  eq(skus.id, distributionProducts.skuId),
);

const SORTS: Record<ProductSort, SortChoice> = {
  CODE: { by: [{ value: sql`lower(${skus.code})`, type: 'text' }], descending: false },
  NAME: { by: [{ value: sql`lower(${skus.name})`, type: 'text' }], descending: false },
  PRICE: { by: BY_PRICE, descending: false },
};

const keysetFor = (sorted: SortRequest<ProductSort>): Keyset =>
  keysetOf(SORTS, [sql`${skus.id}`], sorted, 'CODE');

export async function unclaimedPage(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: UnclaimedFilter,
  request: PageRequest & SortRequest<ProductSort>,
): Promise<Page<UnclaimedRow>> {
  const keyset = keysetFor(request);
  const where = and(claimable(distributorId, filter), behind(keyset, request.after));
  const rows = await unclaimedRows(db, where, placeIn(keyset))
    .orderBy(orderBy(keyset))
    .limit(request.first + 1);
  const page = keysetPage(rows, request, keyset);
  return { ...page, rows: page.rows.map(toUnclaimed) };
}

/** All that match, by the supplier's SKU. */
export function unclaimedMatching(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: UnclaimedFilter,
  sorted: SortRequest<ProductSort>,
): MatchingRead {
  return {
    count: () => countUnclaimed(db, distributorId, filter),
    async first(limit) {
      const rows = await unclaimedRows(db, claimable(distributorId, filter))
        .orderBy(orderBy(keysetFor(sorted)))
        .limit(limit);
      return rows.map(({ supplierSku }) => ({ id: supplierSku.id }));
    },
  };
}

function unclaimedRows(db: Executor, where: SQL | undefined, place: SQL<string> = sql<string>`''`) {
  return db
    .select({
      place,
      supplierSku: skus,
      supplier: tenants,
      product: distributionProducts,
      percentOfBase: levels.percentOfBase,
      levelPrice: levelPrices.price,
      ownPrice: ownPrices.price,
    })
    .from(partnerships)
    .innerJoin(distributionProducts, ofSupplier)
    .innerJoin(skus, ofProduct)
    .innerJoin(tenants, eq(tenants.id, partnerships.supplierId))
    .leftJoin(
      levels,
      and(eq(levels.supplierId, partnerships.supplierId), eq(levels.id, partnerships.levelId)),
    )
    .leftJoin(
      levelPrices,
      and(
        eq(levelPrices.supplierId, skus.tenantId),
        eq(levelPrices.skuId, skus.id),
        eq(levelPrices.levelId, partnerships.levelId),
      ),
    )
    .leftJoin(
      ownPrices,
      and(
        eq(ownPrices.supplierId, skus.tenantId),
        eq(ownPrices.skuId, skus.id),
        eq(ownPrices.distributorId, partnerships.distributorId),
      ),
    )
    .where(where)
    .$dynamic();
}

type Selected = Awaited<ReturnType<typeof unclaimedRows>>[number];

function toUnclaimed({ product, percentOfBase, levelPrice, ownPrice, ...row }: Selected) {
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

export async function countUnclaimed(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: UnclaimedFilter = {},
): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::integer` })
    .from(partnerships)
    .innerJoin(distributionProducts, ofSupplier)
    .innerJoin(skus, ofProduct)
    .where(claimable(distributorId, filter));
  return row?.count ?? 0;
}
