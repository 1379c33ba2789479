import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { type Id, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { distributionProducts } from './distribution-product.table.ts';
import { listingMappings, skuComponents, skus } from './sku.table.ts';

export type SkuRow = typeof skus.$inferSelect;

export interface SkuCounts {
  readonly all: number;
  readonly distributed: number;
  readonly claimed: number;
  readonly unmapped: number;
}

/** How many SKUs each list of an organisation holds. */
export async function skuCounts(db: Executor, tenantId: Id<'tenant'>): Promise<SkuCounts> {
  const [row] = await db.execute<Record<keyof SkuCounts, number>>(sql`
    select count(*)::int as "all",
      count(*) filter (where d.enabled)::int as distributed,
      count(*) filter (where s.claimed_at is not null)::int as claimed,
      count(*) filter (where not exists (select 1 from ${listingMappings} m
        where m.tenant_id = s.tenant_id and m.sku_id = s.id))::int as unmapped
    from ${skus} s
    left join ${distributionProducts} d on d.supplier_id = s.tenant_id and d.sku_id = s.id
    where s.tenant_id = ${uuidOf('tenant', tenantId)}`);
  return row ?? { all: 0, distributed: 0, claimed: 0, unmapped: 0 };
}

export const MAX_CATEGORIES = 200;

/** The categories in use, for a filter. */
export async function categoriesOf(db: Executor, tenantId: Id<'tenant'>): Promise<string[]> {
  const rows = await db
    .selectDistinct({ category: skus.category })
    .from(skus)
    .where(and(eq(skus.tenantId, tenantId), isNotNull(skus.category)))
    .orderBy(asc(skus.category))
    .limit(MAX_CATEGORIES);
  return rows.flatMap((row) => row.category ?? []);
}

export interface SkuKey {
  readonly tenantId: Id<'tenant'>;
  readonly id: Id<'sku'>;
}

export const skuKeyOf = (key: SkuKey) => `${key.tenantId}/${key.id}`;
const tenantsOf = (keys: readonly SkuKey[]) => [...new Set(keys.map((key) => key.tenantId))];
const idsOf = (keys: readonly SkuKey[]) => [...new Set(keys.map((key) => key.id))];

/** A SKU by owner and id. */
export const skuById = loaderKind<SkuKey, SkuRow>(async (db, keys) => {
  const rows = await db
    .select()
    .from(skus)
    .where(and(inArray(skus.tenantId, tenantsOf(keys)), inArray(skus.id, idsOf(keys))));
  return new Map(rows.map((row) => [skuKeyOf(row), row]));
}, skuKeyOf);

export type ListingRow = typeof listingMappings.$inferSelect;

/** The listings behind each SKU, oldest first. */
export const listingsOfSku = loaderKind<SkuKey, ListingRow[]>(async (db, keys) => {
  const rows = await db
    .select()
    .from(listingMappings)
    .where(
      and(
        inArray(listingMappings.tenantId, tenantsOf(keys)),
        inArray(listingMappings.skuId, idsOf(keys)),
      ),
    )
    .orderBy(asc(listingMappings.createdAt), asc(listingMappings.id));
  return grouped(rows, (row) => skuKeyOf({ tenantId: row.tenantId, id: row.skuId }));
}, skuKeyOf);

export type ComponentRow = typeof skuComponents.$inferSelect;

/** What each combination consists of. */
export const componentsOfSku = loaderKind<SkuKey, ComponentRow[]>(async (db, keys) => {
  const rows = await db
    .select()
    .from(skuComponents)
    .where(
      and(
        inArray(skuComponents.tenantId, tenantsOf(keys)),
        inArray(skuComponents.combinationId, idsOf(keys)),
      ),
    );
  return grouped(rows, (row) => skuKeyOf({ tenantId: row.tenantId, id: row.combinationId }));
}, skuKeyOf);

/** Rows under their key, in their order. */
export function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
