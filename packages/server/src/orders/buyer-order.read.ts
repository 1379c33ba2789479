import { and, count, desc, eq, exists, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import { uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { stores } from '../stores/store.table.ts';
import { buyerOrderLines, buyerOrders } from './buyer-order.table.ts';
import { distributionOrders } from './distribution-order.table.ts';
import type { BuyerOrderState } from './order.rules.ts';
import { type LineFacts, packFacts } from './pack-facts.read.ts';

export type BuyerOrderRow = typeof buyerOrders.$inferSelect;
export type StoreRow = typeof stores.$inferSelect;

export interface BuyerOrderFilter {
  readonly state: BuyerOrderState;
  /** Part of the order number, the recipient's name, a SKU or a product's name. */
  readonly search: string | null;
  readonly storeIds: readonly Id<'store'>[] | null;
}

export interface BuyerOrderWithStore {
  readonly order: BuyerOrderRow;
  readonly store: StoreRow;
}

/** The order numbers of a distributor's own buyer orders. */
export async function orderNosOf(
  db: Executor,
  tenantId: Id<'tenant'>,
  orderIds: readonly Id<'buyerOrder'>[],
): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: buyerOrders.id, orderNo: buyerOrders.orderNo })
    .from(buyerOrders)
    .where(and(eq(buyerOrders.tenantId, tenantId), inArray(buyerOrders.id, [...orderIds])));
  return new Map(rows.map(({ id, orderNo }) => [id, orderNo]));
}

/** A distributor's buyer orders of one state, the newest order first. */
export async function buyerOrdersPage(
  db: Executor,
  tenantId: Id<'tenant'>,
  filter: BuyerOrderFilter,
  request: PageRequest,
): Promise<Page<BuyerOrderWithStore>> {
  const rows = await db
    .select({ order: buyerOrders, store: stores })
    .from(buyerOrders)
    .innerJoin(
      stores,
      and(eq(stores.tenantId, buyerOrders.tenantId), eq(stores.id, buyerOrders.storeId)),
    )
    .where(and(eq(buyerOrders.tenantId, tenantId), ...narrowed(db, filter), behind(request.after)))
    .orderBy(desc(buyerOrders.orderedAt), desc(buyerOrders.id))
    .limit(request.first + 1);
  return toPage(rows, request, ({ order }) => [order.orderedAt.toISOString(), order.id]);
}

function narrowed(db: Executor, filter: BuyerOrderFilter): (SQL | undefined)[] {
  const { state, search, storeIds } = filter;
  const words = search?.trim().replace(/[\\%_]/g, '\\$&');
  const like = `%${words}%`;
  return [
    eq(buyerOrders.state, state),
    storeIds ? inArray(buyerOrders.storeId, [...storeIds]) : undefined,
    words
      ? or(
          ilike(buyerOrders.orderNo, like),
          ilike(buyerOrders.recipientName, like),
          exists(
            db
              .select({ one: sql`1` })
              .from(buyerOrderLines)
              .where(
                and(
                  eq(buyerOrderLines.tenantId, buyerOrders.tenantId),
                  eq(buyerOrderLines.orderId, buyerOrders.id),
                  or(
                    ilike(buyerOrderLines.platformSku, like),
                    ilike(buyerOrderLines.productName, like),
                  ),
                ),
              ),
          ),
        )
      : undefined,
  ];
}

function behind(after: string | null | undefined): SQL | undefined {
  if (!after) return undefined;
  const [orderedAt, id] = decodeCursor(after, 2) ?? [];
  const place = typeof id === 'string' ? placeOf(String(orderedAt), id) : null;
  if (!place) throw badCursor();
  return sql`(${buyerOrders.orderedAt}, ${buyerOrders.id}) < (${place.at}::timestamptz, ${place.uuid}::uuid)`;
}

function placeOf(at: string, id: string): { at: string; uuid: string } | null {
  if (Number.isNaN(Date.parse(at))) return null;
  try {
    return { at, uuid: uuidOf('buyerOrder', id) };
  } catch {
    return null;
  }
}

/** How many orders stand in each state. */
export async function buyerOrderCounts(
  db: Executor,
  tenantId: Id<'tenant'>,
): Promise<Record<BuyerOrderState, number>> {
  const rows = await db
    .select({ state: buyerOrders.state, orders: count() })
    .from(buyerOrders)
    .where(eq(buyerOrders.tenantId, tenantId))
    .groupBy(buyerOrders.state);
  const counts = { TO_PACK: 0, PACKED: 0, CANCELLED: 0 };
  for (const { state, orders } of rows) counts[state] = orders;
  return counts;
}

export interface BuyerOrderKey {
  readonly tenantId: Id<'tenant'>;
  readonly id: Id<'buyerOrder'>;
}

const keyOf = ({ tenantId, id }: BuyerOrderKey) => `${tenantId}/${id}`;

function byTenant(keys: readonly BuyerOrderKey[]): Map<Id<'tenant'>, Id<'buyerOrder'>[]> {
  const grouped = new Map<Id<'tenant'>, Id<'buyerOrder'>[]>();
  for (const { tenantId, id } of keys)
    grouped.set(tenantId, [...(grouped.get(tenantId) ?? []), id]);
  return grouped;
}

/** A buyer's order of the organisation that asks. */
export const buyerOrderById = loaderKind<BuyerOrderKey, BuyerOrderRow>(async (db, keys) => {
  const found = new Map<string, BuyerOrderRow>();
  for (const [tenantId, ids] of byTenant(keys)) {
    const rows = await db
      .select()
      .from(buyerOrders)
      .where(and(eq(buyerOrders.tenantId, tenantId), inArray(buyerOrders.id, ids)));
    for (const row of rows) found.set(keyOf(row), row);
  }
  return found;
}, keyOf);

/** The lines of a buyer's order with what packing them needs. */
export const lineFactsOfOrder = loaderKind<BuyerOrderKey, LineFacts[]>(async (db, keys) => {
  const found = new Map<string, LineFacts[]>();
  for (const [tenantId, ids] of byTenant(keys)) {
    for (const [id, facts] of await packFacts(db, tenantId, ids)) {
      found.set(keyOf({ tenantId, id }), facts);
    }
  }
  return found;
}, keyOf);

/** The packages made of a buyer's order, in the order of their making. */
export const packagesOfOrder = loaderKind<
  BuyerOrderKey,
  (typeof distributionOrders.$inferSelect)[]
>(async (db, keys) => {
  const found = new Map<string, (typeof distributionOrders.$inferSelect)[]>();
  for (const [tenantId, ids] of byTenant(keys)) {
    const rows = await db
      .select()
      .from(distributionOrders)
      .where(
        and(
          eq(distributionOrders.distributorId, tenantId),
          inArray(distributionOrders.buyerOrderId, ids),
        ),
      )
      .orderBy(distributionOrders.id);
    for (const id of ids) found.set(keyOf({ tenantId, id }), []);
    for (const row of rows) found.get(keyOf({ tenantId, id: row.buyerOrderId }))?.push(row);
  }
  return found;
}, keyOf);
