import { and, count, eq, exists, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { type Range, within } from '../platform/instant-range.ts';
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
import type { Platform } from '../stores/platform.rules.ts';
import { stores } from '../stores/store.table.ts';
import { buyerOrderLines, buyerOrders } from './buyer-order.table.ts';
import type { BuyerOrderState } from './order.rules.ts';
import type { BuyerOrderSort } from './order-list.rules.ts';

export interface BuyerOrderFilter {
  readonly state: BuyerOrderState;
  /** Part of the order number, the recipient's name, a SKU or a product's name. */
  readonly search?: string | null;
  readonly storeIds?: readonly Id<'store'>[] | null;
  readonly platforms?: readonly Platform[] | null;
  readonly ordered?: Range | null;
}

export interface BuyerOrderWithStore {
  readonly order: typeof buyerOrders.$inferSelect;
  readonly store: typeof stores.$inferSelect;
}

const SORTS: Record<BuyerOrderSort, SortChoice> = {
  ORDERED: {
    by: [{ value: sql`${buyerOrders.orderedAt}`, type: 'timestamptz' }],
    descending: true,
  },
  TAKEN_IN: { by: [], descending: true },
};

const keysetFor = (sorted: SortRequest<BuyerOrderSort>): Keyset =>
  keysetOf(SORTS, [sql`${buyerOrders.id}`], sorted, 'ORDERED');

const ofStore = and(eq(stores.tenantId, buyerOrders.tenantId), eq(stores.id, buyerOrders.storeId));

/** A distributor's buyer orders of one state, each with its store. */
export async function buyerOrdersPage(
  db: Executor,
  tenantId: Id<'tenant'>,
  filter: BuyerOrderFilter,
  request: PageRequest & SortRequest<BuyerOrderSort>,
): Promise<Page<BuyerOrderWithStore>> {
  const keyset = keysetFor(request);
  const rows = await db
    .select({ place: placeIn(keyset), order: buyerOrders, store: stores })
    .from(buyerOrders)
    .innerJoin(stores, ofStore)
    .where(and(narrowed(db, tenantId, filter), behind(keyset, request.after)))
    .orderBy(orderBy(keyset))
    .limit(request.first + 1);
  return keysetPage(rows, request, keyset);
}

/** All that match; the money is what the buyers pay for the goods. */
export function buyerOrdersMatching(
  db: Executor,
  tenantId: Id<'tenant'>,
  filter: BuyerOrderFilter,
  sorted: SortRequest<BuyerOrderSort>,
): MatchingRead {
  const where = narrowed(db, tenantId, filter);
  return {
    async count() {
      const [row] = await db
        .select({ count: count() })
        .from(buyerOrders)
        .innerJoin(stores, ofStore)
        .where(where);
      return row?.count ?? 0;
    },
    async first(limit) {
      const rows = await db.execute<{ id: string; amount: string | null; currency: string }>(sql`
        select ${buyerOrders.id} as id, ${buyerOrders.currency} as currency, (
          select sum(l.quantity * l.unit_price) from ${buyerOrderLines} l
          where l.tenant_id = ${buyerOrders.tenantId} and l.order_id = ${buyerOrders.id}) as amount
        from ${buyerOrders} join ${stores} on ${ofStore}
        where ${where} order by ${orderBy(keysetFor(sorted))} limit ${limit}`);
      return rows.map((row) => ({ ...row, id: idFromUuid('buyerOrder', row.id) }));
    },
  };
}

function narrowed(db: Executor, tenantId: Id<'tenant'>, filter: BuyerOrderFilter): SQL | undefined {
  const { state, storeIds, platforms, ordered } = filter;
  return and(
    eq(buyerOrders.tenantId, tenantId),
    eq(buyerOrders.state, state),
    storeIds ? inArray(buyerOrders.storeId, [...storeIds]) : undefined,
    platforms ? inArray(stores.platform, [...platforms]) : undefined,
    within(buyerOrders.orderedAt, ordered),
    found(db, filter.search),
  );
}

function found(db: Executor, search: string | null | undefined): SQL | undefined {
  const like = likeOf(search);
  if (!like) return undefined;
  const byLine = db
    .select({ one: sql`1` })
    .from(buyerOrderLines)
    .where(
      and(
        eq(buyerOrderLines.tenantId, buyerOrders.tenantId),
        eq(buyerOrderLines.orderId, buyerOrders.id),
        or(ilike(buyerOrderLines.platformSku, like), ilike(buyerOrderLines.productName, like)),
      ),
    );
  return or(
    ilike(buyerOrders.orderNo, like),
    ilike(buyerOrders.recipientName, like),
    exists(byLine),
  );
}
