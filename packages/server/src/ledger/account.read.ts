import { and, inArray, isNull } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { accounts } from './ledger.table.ts';

export type AccountRow = typeof accounts.$inferSelect;

/** Accounts by id, for whoever already knows them: who may see one is asked of the row. */
export const accountById = loaderKind(async (db: Executor, keys: readonly Id<'account'>[]) => {
  const rows = await db
    .select()
    .from(accounts)
    .where(inArray(accounts.id, [...keys]));
  return new Map(rows.map((row) => [row.id as string, row]));
});

/** A supplier and a distributor. */
export interface Pair {
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
}

/** The open accounts of pairs. */
export const accountOfPair = loaderKind(async (db: Executor, pairs: readonly Pair[]) => {
  const rows = await db
    .select()
    .from(accounts)
    .where(
      and(
        inArray(accounts.supplierId, [...new Set(pairs.map((pair) => pair.supplierId))]),
        inArray(accounts.distributorId, [...new Set(pairs.map((pair) => pair.distributorId))]),
        isNull(accounts.closedAt),
      ),
    );
  return new Map(rows.map((row) => [pairKey(row), row]));
}, pairKey);

function pairKey(pair: Pair): string {
  return `${pair.supplierId}/${pair.distributorId}`;
}
