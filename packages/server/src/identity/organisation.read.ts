import { inArray } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { tenants } from './tenant.table.ts';

/** Organisations by id. Whoever asks decides what of them may be shown. */
export const tenantById = loaderKind(async (db: Executor, ids: readonly Id<'tenant'>[]) => {
  const rows = await db
    .select()
    .from(tenants)
    .where(inArray(tenants.id, [...ids]));
  return new Map<string, typeof tenants.$inferSelect>(rows.map((row) => [row.id, row]));
});
