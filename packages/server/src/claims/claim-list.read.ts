import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { listingMappings, skus } from '../catalog/sku.table.ts';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import type { Range } from '../platform/instant-range.ts';
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
import { type ClaimRow, claimRows, localSkus, toClaimRow } from './claim.read.ts';
import type { ClaimState } from './claim.rules.ts';
import { claimPriceChanges, claims } from './claim.table.ts';
import { BY_PRICE } from './price-order.read.ts';
import type { ProductSort } from './product-list.rules.ts';

export interface ClaimFilter {
  readonly states: readonly ClaimState[];
  /** Part of a code or name, the supplier's or the local one. */
  readonly search?: string | null;
  readonly supplierIds?: readonly Id<'tenant'>[] | null;
  /** With a listing in a store, or without. */
  readonly mapped?: boolean | null;
  /** When its price changed for this distributor. */
  readonly priceChanged?: Range | null;
}

const lower = (column: PgColumn) => sql`lower(${column})`;
const SORTS: Record<ProductSort, SortChoice> = {
  CODE: { by: [{ value: lower(localSkus.code), type: 'text' }], descending: false },
  NAME: { by: [{ value: lower(localSkus.name), type: 'text' }], descending: false },
  PRICE: { by: BY_PRICE, descending: false },
};

const keysetFor = (sorted: SortRequest<ProductSort>): Keyset =>
  keysetOf(SORTS, [sql`${claims.id}`], sorted, 'CODE');

/** A distributor's claims, by its own codes unless asked otherwise. */
export async function claimPage(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: ClaimFilter,
  request: PageRequest & SortRequest<ProductSort>,
): Promise<Page<ClaimRow>> {
  const keyset = keysetFor(request);
  const where = and(narrowed(filter), behind(keyset, request.after));
  const rows = await claimRows(db, distributorId, where, placeIn(keyset))
    .orderBy(orderBy(keyset))
    .limit(request.first + 1);
  const page = keysetPage(rows, request, keyset);
  return { ...page, rows: page.rows.map(toClaimRow) };
}

/** All that match, by the supplier's SKU as the list has them, with what each costs. */
export function claimMatching(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: ClaimFilter,
  sorted: SortRequest<ProductSort>,
): MatchingRead {
  return {
    async count() {
      const [row] = await db
        .select({ count: count() })
        .from(claims)
        .innerJoin(skus, and(eq(skus.tenantId, claims.supplierId), eq(skus.id, claims.skuId)))
        .innerJoin(
          localSkus,
          and(eq(localSkus.tenantId, claims.distributorId), eq(localSkus.id, claims.localSkuId)),
        )
        .where(and(eq(claims.distributorId, distributorId), narrowed(filter)));
      return row?.count ?? 0;
    },
    async first(limit) {
      const rows = await claimRows(db, distributorId, narrowed(filter))
        .orderBy(orderBy(keysetFor(sorted)))
        .limit(limit);
      return rows.map(({ supplierSku }) => ({ id: supplierSku.id }));
    },
  };
}

function narrowed(filter: ClaimFilter): SQL | undefined {
  const { states, supplierIds, mapped, priceChanged } = filter;
  const listed = sql`exists (select 1 from ${listingMappings} m
    where m.tenant_id = ${claims.distributorId} and m.sku_id = ${claims.localSkuId})`;
  const { from, to } = priceChanged ?? {};
  return and(
    inArray(claims.state, [...states]),
    supplierIds ? inArray(claims.supplierId, [...supplierIds]) : undefined,
    mapped === true ? listed : mapped === false ? sql`not ${listed}` : undefined,
    from || to
      ? sql`exists (select 1 from ${claimPriceChanges} c
          where c.supplier_id = ${claims.supplierId} and c.claim_id = ${claims.id}
          ${from ? sql`and c.effective_from >= ${from.toISOString()}::timestamptz` : sql``}
          ${to ? sql`and c.effective_from < ${to.toISOString()}::timestamptz` : sql``})`
      : undefined,
    matches(filter.search, [skus.code, skus.name, localSkus.code, localSkus.name]),
  );
}
