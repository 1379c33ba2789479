import { and, desc, inArray } from 'drizzle-orm';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { applications } from './partnership.table.ts';
import type { PartnershipKey } from './supplier-warehouse.read.ts';

export type ApplicationRow = typeof applications.$inferSelect;

/** Every attempt of a pair, the newest first. */
export const applicationsOfPartnership = loaderKind(
  async (db: Executor, keys: readonly PartnershipKey[]) => {
    const rows = await db
      .select()
      .from(applications)
      .where(
        and(
          inArray(applications.supplierId, [...new Set(keys.map((key) => key.supplierId))]),
          inArray(
            applications.partnershipId,
            keys.map((key) => key.id),
          ),
        ),
      )
      .orderBy(desc(applications.appliedAt), desc(applications.id));
    const found = new Map<string, ApplicationRow[]>();
    for (const row of rows) {
      const key = `${row.supplierId}/${row.partnershipId}`;
      found.set(key, [...(found.get(key) ?? []), row]);
    }
    return found;
  },
  (key: PartnershipKey) => `${key.supplierId}/${key.id}`,
);
