import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { type Id, parseId, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { stores } from '../stores/store.table.ts';
import type { ListingRow } from './sku.read.ts';
import { listingMappings, skus } from './sku.table.ts';

export interface ListingFilter {
  /** Part of the store's SKU or the merchant SKU's code. */
  readonly search?: string | null;
  readonly storeId?: Id<'store'> | null;
  /** Without those of global stores (PERM-07). */
  readonly hideGlobal?: boolean;
}

/** A distributor's listings, newest first. */
export async function listingPage(
  db: Executor,
  tenantId: Id<'tenant'>,
  filter: ListingFilter,
  request: PageRequest,
): Promise<Page<ListingRow>> {
  const search = filter.search?.replaceAll('\0', '').trim();
  const like = search ? `%${search.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db
    .select({ listing: listingMappings })
    .from(listingMappings)
    .innerJoin(
      skus,
      and(eq(skus.tenantId, listingMappings.tenantId), eq(skus.id, listingMappings.skuId)),
    )
    .innerJoin(
      stores,
      and(eq(stores.tenantId, listingMappings.tenantId), eq(stores.id, listingMappings.storeId)),
    )
    .where(
      and(
        eq(listingMappings.tenantId, tenantId),
        filter.hideGlobal ? eq(stores.isGlobal, false) : undefined,
        filter.storeId ? eq(listingMappings.storeId, filter.storeId) : undefined,
        like
          ? sql`(${listingMappings.platformSku} ilike ${like} or ${skus.code} ilike ${like})`
          : undefined,
        request.after ? behind(request.after) : undefined,
      ),
    )
    .orderBy(desc(listingMappings.id))
    .limit(request.first + 1);
  return toPage(
    rows.map(({ listing }) => listing),
    request,
    (row) => [row.id],
  );
}

function behind(after: string): SQL {
  const [id] = decodeCursor(after, 1) ?? [];
  const listingId = typeof id === 'string' ? parseId('listingMapping', id) : null;
  if (!listingId) throw badCursor();
  return sql`${listingMappings.id} < ${uuidOf('listingMapping', listingId)}::uuid`;
}
