import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { skus } from '../catalog/sku.table.ts';
import { memberships } from '../identity/membership.table.ts';
import { users } from '../identity/user.table.ts';
import type { Id } from '../kernel/ids.ts';
import { loaderKind } from '../platform/loaders.ts';
import { events } from '../platform/outbox.table.ts';

export interface SkuKey {
  readonly tenantId: Id<'tenant'>;
  readonly id: Id<'sku'>;
}

const skuKey = ({ tenantId, id }: SkuKey) => `${tenantId}/${id}`;

/** Products named by lines of orders: the supplier's and, for a distributor, its own. */
export const orderedSku = loaderKind<SkuKey, typeof skus.$inferSelect>(async (db, keys) => {
  const rows = await db
    .select()
    .from(skus)
    .where(
      and(
        inArray(skus.tenantId, [...new Set(keys.map(({ tenantId }) => tenantId))]),
        inArray(skus.id, [...new Set(keys.map(({ id }) => id))]),
      ),
    );
  return new Map(rows.map((row) => [skuKey(row), row]));
}, skuKey);

export interface HistoryKey {
  readonly tenantId: Id<'tenant'>;
  readonly orderId: Id<'distributionOrder'>;
}

export interface OrderHistoryRow {
  readonly id: Id<'event'>;
  readonly kind: string;
  readonly payload: Record<string, unknown>;
  readonly occurredAt: Date;
  /** The name of whoever did it, if it is one of the reader's own people (GEN-08). */
  readonly actorName: string | null;
}

const historyKey = ({ tenantId, orderId }: HistoryKey) => `${tenantId}/${orderId}`;

/** What happened to orders as one organisation was told of it, oldest first. */
export const historyOfOrder = loaderKind<HistoryKey, OrderHistoryRow[]>(async (db, keys) => {
  const rows = await db
    .select({
      id: events.id,
      tenantId: events.tenantId,
      orderId: events.objectId,
      kind: events.kind,
      payload: events.payload,
      occurredAt: events.occurredAt,
      actorName: users.name,
    })
    .from(events)
    .leftJoin(
      memberships,
      and(eq(memberships.tenantId, events.tenantId), eq(memberships.userId, events.actorUserId)),
    )
    .leftJoin(users, eq(users.id, memberships.userId))
    .where(
      or(
        ...keys.map(({ tenantId, orderId }) =>
          and(
            eq(events.tenantId, tenantId),
            eq(events.objectId, orderId),
            sql`${events.kind} ~ '^(order|withdrawal)[.]'`,
          ),
        ),
      ),
    )
    .orderBy(asc(events.xid), asc(events.seq));
  const found = new Map<string, OrderHistoryRow[]>(keys.map((key) => [historyKey(key), []]));
  for (const row of rows) found.get(`${row.tenantId}/${row.orderId}`)?.push(row);
  return found;
}, historyKey);
