import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { stores } from './store.table.ts';

export type StoreRow = typeof stores.$inferSelect;

/** More stores than any seller has; the list is not paged. */
export const MAX_STORES = 500;

/** An organisation's stores by name. */
export async function storesOf(db: Executor, tenantId: Id<'tenant'>): Promise<StoreRow[]> {
  return db
    .select()
    .from(stores)
    .where(eq(stores.tenantId, tenantId))
    .orderBy(asc(stores.nickname), asc(stores.id))
    .limit(MAX_STORES);
}

export interface StoreKey {
  readonly tenantId: Id<'tenant'>;
  readonly id: Id<'store'>;
}

/** A store of the organisation that asks. */
export const storeById = loaderKind<StoreKey, StoreRow>(
  async (db, keys) => {
    const rows = await db
      .select()
      .from(stores)
      .where(
        and(
          inArray(stores.tenantId, [...new Set(keys.map((key) => key.tenantId))]),
          inArray(
            stores.id,
            keys.map((key) => key.id),
          ),
        ),
      );
    return new Map(rows.map((row) => [`${row.tenantId}/${row.id}`, row]));
  },
  (key) => `${key.tenantId}/${key.id}`,
);
