import { and, eq, type SQL, sql } from 'drizzle-orm';
import { distributionProducts } from '../catalog/distribution-product.table.ts';
import { resolvePrice } from '../catalog/price.rules.ts';
import { skus } from '../catalog/sku.table.ts';
import { tenants } from '../identity/tenant.table.ts';
import { type Id, uuidOf } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import { levels } from '../partnerships/level.table.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import type { Executor } from '../platform/db.ts';
import { type Page, type PageRequest, toPage } from '../platform/page.ts';
import { behind, matches } from './claim.read.ts';
import { claims } from './claim.table.ts';
import { levelPrices, ownPrices } from './claim-facts.read.ts';

/** A product a distributor could claim now. */
export interface UnclaimedRow {
  readonly supplierSku: typeof skus.$inferSelect;
  readonly supplier: typeof tenants.$inferSelect;
  readonly price: Money;
}

export interface UnclaimedFilter {
  readonly search?: string | null;
  readonly supplierId?: Id<'tenant'> | null;
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
    filter.supplierId ? eq(partnerships.supplierId, filter.supplierId) : undefined,
    filter.skuId ? eq(distributionProducts.skuId, filter.skuId) : undefined,
    matches(filter.search, [skus.code, skus.name]),
  );
}

const ofSupplier = eq(distributionProducts.supplierId, partnerships.supplierId);
const ofProduct = and(
  eq(skus.tenantId, distributionProducts.supplierId),
  eq(skus.id, distributionProducts.skuId),
);

export async function unclaimedPage(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: UnclaimedFilter,
  request: PageRequest,
): Promise<Page<UnclaimedRow>> {
  const key = sql<string>`lower(${skus.code})`;
  const rows = await db
    .select({
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
    .where(
      and(
        claimable(distributorId, filter),
        request.after ? behind(request.after, key, sql`${skus.id}`) : undefined,
      ),
    )
    .orderBy(key, skus.id)
    .limit(request.first + 1);
  return toPage(
    rows.map(({ product, percentOfBase, levelPrice, ownPrice, ...row }) => ({
      ...row,
      price: resolvePrice({
        base: product.basePrice,
        percentOfBase,
        levelPrice,
        distributorPrice: ownPrice,
        currency: product.currency,
      }),
    })),
    request,
    (row) => [row.supplierSku.code.toLowerCase(), uuidOf('sku', row.supplierSku.id)],
  );
}

export async function countUnclaimed(db: Executor, distributorId: Id<'tenant'>): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::integer` })
    .from(partnerships)
    .innerJoin(distributionProducts, ofSupplier)
    .innerJoin(skus, ofProduct)
    .where(claimable(distributorId, {}));
  return row?.count ?? 0;
}
