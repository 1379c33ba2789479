import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type Id, parseId, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { distributionProducts } from './distribution-product.table.ts';
import { listingMappings, skuComponents, skus } from './sku.table.ts';

export type SkuRow = typeof skus.$inferSelect;

export interface SkuFilter {
  /** Part of a code, name or barcode. */
  readonly search?: string | null;
  readonly category?: string | null;
  /** Offered for distribution, or not. */
  readonly distributed?: boolean | null;
  /** Standing for a claimed product, or the organisation's own. */
  readonly claimed?: boolean | null;
  /** With a listing in a store, or without. */
  readonly mapped?: boolean | null;
}

/** An organisation's SKUs, newest first. */
export async function skuPage(
  db: Executor,
  tenantId: Id<'tenant'>,
  filter: SkuFilter,
  request: PageRequest,
): Promise<Page<SkuRow>> {
  const rows = await db
    .select()
    .from(skus)
    .where(and(eq(skus.tenantId, tenantId), ...conditions(filter), behind(request.after)))
    .orderBy(desc(skus.createdAt), desc(skus.id))
    .limit(request.first + 1);
  return toPage(rows, request, (row) => [row.createdAt.toISOString(), row.id]);
}

function behind(after: string | null | undefined): SQL | undefined {
  if (!after) return undefined;
  const [createdAt, id] = decodeCursor(after, 2) ?? [];
  if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt))) throw badCursor();
  const skuId = typeof id === 'string' ? parseId('sku', id) : null;
  if (!skuId) throw badCursor();
  return sql`(${skus.createdAt}, ${skus.id}) < (${createdAt}::timestamptz, ${uuidOf('sku', skuId)}::uuid)`;
}

function conditions(filter: SkuFilter): (SQL | undefined)[] {
  // PostgreSQL refuses NUL in a text.
  const search = filter.search?.replaceAll('\0', '').trim();
  const like = search ? `%${search.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const enabled = sql`exists (select 1 from ${distributionProducts} d
    where d.supplier_id = ${skus.tenantId} and d.sku_id = ${skus.id} and d.enabled)`;
  const mapped = sql`exists (select 1 from ${listingMappings} m
    where m.tenant_id = ${skus.tenantId} and m.sku_id = ${skus.id})`;
  const either = (wanted: boolean | null | undefined, condition: SQL) =>
    wanted === null || wanted === undefined
      ? undefined
      : wanted
        ? condition
        : sql`not ${condition}`;
  return [
    like
      ? sql`(${skus.code} ilike ${like} or ${skus.name} ilike ${like} or ${skus.barcode} ilike ${like})`
      : undefined,
    filter.category ? eq(skus.category, filter.category.replaceAll('\0', '')) : undefined,
    either(filter.distributed, enabled),
    filter.claimed === true
      ? isNotNull(skus.claimedAt)
      : filter.claimed === false
        ? isNull(skus.claimedAt)
        : undefined,
    either(filter.mapped, mapped),
  ];
}

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
