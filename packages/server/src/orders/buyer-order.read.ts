import { and, count, eq, inArray } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { buyerOrders } from './buyer-order.table.ts';
import { distributionOrders } from './distribution-order.table.ts';
import type { BuyerOrderState } from './order.rules.ts';
import { type LineFacts, packFacts } from './pack-facts.read.ts';

export type BuyerOrderRow = typeof buyerOrders.$inferSelect;

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
