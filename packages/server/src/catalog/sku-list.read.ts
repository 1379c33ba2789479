import { and, count, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
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
import { likeOf } from '../platform/search-words.ts';
import { distributionProducts } from './distribution-product.table.ts';
import type { SkuRow } from './sku.read.ts';
import { listingMappings, skus } from './sku.table.ts';
import type { SkuSort } from './sku-list.rules.ts';

export interface SkuFilter {
  /** Part of a code, name or barcode. */
  readonly search?: string | null;
  readonly categories?: readonly string[] | null;
  /** Offered for distribution, or not. */
  readonly distributed?: boolean | null;
  /** Standing for a claimed product, or the organisation's own. */
  readonly claimed?: boolean | null;
  /** With a listing in a store, or without. */
  readonly mapped?: boolean | null;
}

const SORTS: Record<SkuSort, SortChoice> = {
  NEWEST: { by: [{ value: sql`${skus.createdAt}`, type: 'timestamptz' }], descending: true },
  CODE: { by: [{ value: sql`lower(${skus.code})`, type: 'text' }], descending: false },
  NAME: { by: [{ value: sql`lower(${skus.name})`, type: 'text' }], descending: false },
  PRICE: {
    by: [{ value: sql`${distributionProducts.basePrice}`, type: 'numeric' }],
    descending: false,
  },
};

/** By price the list runs along the prices: what has none is not in it. */
const byPrice = ({ sort }: SortRequest<SkuSort>) => sort === 'PRICE';

function keysetFor(sorted: SortRequest<SkuSort>): Keyset {
  const id = byPrice(sorted) ? distributionProducts.skuId : skus.id;
  return keysetOf(SORTS, [sql`${id}`], sorted, 'NEWEST');
}

const priced = and(
  eq(distributionProducts.supplierId, skus.tenantId),
  eq(distributionProducts.skuId, skus.id),
);

/** An organisation's SKUs. */
export async function skuPage(
  db: Executor,
  tenantId: Id<'tenant'>,
  filter: SkuFilter,
  request: PageRequest & SortRequest<SkuSort>,
): Promise<Page<SkuRow & { readonly place: string }>> {
  const keyset = keysetFor(request);
  const query = db
    .select({ sku: skus, place: placeIn(keyset) })
    .from(skus)
    .where(and(narrowed(tenantId, filter), behind(keyset, request.after)))
    .orderBy(orderBy(keyset))
    .limit(request.first + 1)
    .$dynamic();
  const rows = await (byPrice(request) ? query.innerJoin(distributionProducts, priced) : query);
  const flat = rows.map(({ sku, place }) => ({ ...sku, place }));
  return keysetPage(flat, request, keyset);
}

/** All that match; SKUs carry no money of their own. */
export function skuMatching(
  db: Executor,
  tenantId: Id<'tenant'>,
  filter: SkuFilter,
  sorted: SortRequest<SkuSort>,
): MatchingRead {
  const where = narrowed(tenantId, filter);
  return {
    async count() {
      const query = db.select({ count: count() }).from(skus).where(where).$dynamic();
      const [row] = await (byPrice(sorted) ? query.innerJoin(distributionProducts, priced) : query);
      return row?.count ?? 0;
    },
    async first(limit) {
      const query = db
        .select({ id: skus.id })
        .from(skus)
        .where(where)
        .orderBy(orderBy(keysetFor(sorted)))
        .limit(limit)
        .$dynamic();
      return byPrice(sorted) ? query.innerJoin(distributionProducts, priced) : query;
    },
  };
}

function narrowed(tenantId: Id<'tenant'>, filter: SkuFilter): SQL | undefined {
  const like = likeOf(filter.search);
  const categories = filter.categories?.map((name) => name.replaceAll('\0', ''));
  const enabled = sql`exists (select 1 from ${distributionProducts} d
    where d.supplier_id = ${skus.tenantId} and d.sku_id = ${skus.id} and d.enabled)`;
  const mapped = sql`exists (select 1 from ${listingMappings} m
    where m.tenant_id = ${skus.tenantId} and m.sku_id = ${skus.id})`;
  return and(
    eq(skus.tenantId, tenantId),
    like
      ? sql`(${skus.code} ilike ${like} or ${skus.name} ilike ${like} or ${skus.barcode} ilike ${like})`
      : undefined,
    categories ? inArray(skus.category, categories) : undefined,
    either(filter.distributed, enabled),
    either(filter.claimed, isNotNull(skus.claimedAt), isNull(skus.claimedAt)),
    either(filter.mapped, mapped),
  );
}

function either(
  wanted: boolean | null | undefined,
  condition: SQL,
  opposite = sql`not ${condition}`,
): SQL | undefined {
  if (wanted === null || wanted === undefined) return undefined;
  return wanted ? condition : opposite;
}
