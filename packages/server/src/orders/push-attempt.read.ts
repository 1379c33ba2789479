import { and, asc, inArray } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import { loaderKind } from '../platform/loaders.ts';
import { pushAttempts } from './distribution-order.table.ts';

export type PushAttemptRow = typeof pushAttempts.$inferSelect;

interface OwnedOrder {
  readonly supplierId: Id<'tenant'>;
  readonly orderId: Id<'distributionOrder'>;
}

const keyOf = (key: OwnedOrder) => `${key.supplierId}/${key.orderId}`;

/** The charged pushes of orders, the first one first. */
export const attemptsOfOrder = loaderKind<OwnedOrder, PushAttemptRow[]>(async (db, keys) => {
  const rows = await db
    .select()
    .from(pushAttempts)
    .where(
      and(
        inArray(pushAttempts.supplierId, [...new Set(keys.map(({ supplierId }) => supplierId))]),
        inArray(pushAttempts.orderId, [...new Set(keys.map(({ orderId }) => orderId))]),
      ),
    )
    .orderBy(asc(pushAttempts.no));
  const found = new Map<string, PushAttemptRow[]>(keys.map((key) => [keyOf(key), []]));
  for (const row of rows) found.get(keyOf(row))?.push(row);
  return found;
}, keyOf);
