import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import {
  distributionOrderLines,
  distributionOrders,
  withdrawals,
} from './distribution-order.table.ts';

export type DistributionOrderRow = typeof distributionOrders.$inferSelect;

/** An order as one of its two sides asks for it; the other organisations see nothing (GEN-08). */
export interface OrderKey {
  readonly tenantId: Id<'tenant'>;
  readonly side: 'SUPPLIER' | 'DISTRIBUTOR';
  readonly orderId: Id<'distributionOrder'>;
}

const keyOf = (key: OrderKey) => `${key.side}/${key.tenantId}/${key.orderId}`;

export const orderById = loaderKind<OrderKey, DistributionOrderRow>(async (db, keys) => {
  const found = new Map<string, DistributionOrderRow>();
  for (const side of ['SUPPLIER', 'DISTRIBUTOR'] as const) {
    const asked = keys.filter((key) => key.side === side);
    if (asked.length === 0) continue;
    const owner =
      side === 'SUPPLIER' ? distributionOrders.supplierId : distributionOrders.distributorId;
    const rows = await db
      .select()
      .from(distributionOrders)
      .where(
        and(
          inArray(owner, [...new Set(asked.map((key) => key.tenantId))]),
          inArray(
            distributionOrders.id,
            asked.map((key) => key.orderId),
          ),
        ),
      );
    for (const row of rows) {
      const tenantId = side === 'SUPPLIER' ? row.supplierId : row.distributorId;
      found.set(keyOf({ side, tenantId, orderId: row.id }), row);
    }
  }
  return found;
}, keyOf);

/** The package numbers of a distributor's own orders. */
export async function packageNosOf(
  db: Executor,
  distributorId: Id<'tenant'>,
  orderIds: readonly Id<'distributionOrder'>[],
): Promise<Map<string, string>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db
    .select({ id: distributionOrders.id, packageNo: distributionOrders.packageNo })
    .from(distributionOrders)
    .where(
      and(
        eq(distributionOrders.distributorId, distributorId),
        inArray(distributionOrders.id, [...orderIds]),
      ),
    );
  return new Map(rows.map(({ id, packageNo }) => [id, packageNo]));
}

export type OrderLineRow = typeof distributionOrderLines.$inferSelect;

interface OwnedOrder {
  readonly supplierId: Id<'tenant'>;
  readonly orderId: Id<'distributionOrder'>;
}

const ownedKey = (key: OwnedOrder) => `${key.supplierId}/${key.orderId}`;

/** The lines of orders, each in line order. */
export const linesByOrder = loaderKind<OwnedOrder, OrderLineRow[]>(async (db, keys) => {
  const rows = await db
    .select()
    .from(distributionOrderLines)
    .where(
      and(
        inArray(distributionOrderLines.supplierId, [...new Set(keys.map((key) => key.supplierId))]),
        inArray(
          distributionOrderLines.orderId,
          keys.map((key) => key.orderId),
        ),
      ),
    )
    .orderBy(asc(distributionOrderLines.lineNo));
  const found = new Map<string, OrderLineRow[]>(keys.map((key) => [ownedKey(key), []]));
  for (const row of rows) found.get(ownedKey(row))?.push(row);
  return found;
}, ownedKey);

export type WithdrawalRow = typeof withdrawals.$inferSelect;

/** Every withdrawal of orders, oldest first. */
export const withdrawalsByOrder = loaderKind<OwnedOrder, WithdrawalRow[]>(async (db, keys) => {
  const rows = await db
    .select()
    .from(withdrawals)
    .where(
      and(
        inArray(withdrawals.supplierId, [...new Set(keys.map((key) => key.supplierId))]),
        inArray(
          withdrawals.orderId,
          keys.map((key) => key.orderId),
        ),
      ),
    )
    .orderBy(asc(withdrawals.requestedAt));
  const found = new Map<string, WithdrawalRow[]>(keys.map((key) => [ownedKey(key), []]));
  for (const row of rows) found.get(ownedKey(row))?.push(row);
  return found;
}, ownedKey);
