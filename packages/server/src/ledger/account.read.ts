import { and, asc, eq, gt, ilike, inArray, isNull, or, sql } from 'drizzle-orm';
import { tenants } from '../identity/tenant.table.ts';
import { type Id, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
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

/** An organisation's open accounts with its other sides, by the other side's name. */
export async function accountsPage(
  db: Executor,
  side: 'SUPPLIER' | 'DISTRIBUTOR',
  tenantId: Id<'tenant'>,
  search: string | null,
  page: PageRequest,
): Promise<Page<AccountRow>> {
  const own = side === 'SUPPLIER' ? accounts.supplierId : accounts.distributorId;
  const other = side === 'SUPPLIER' ? accounts.distributorId : accounts.supplierId;
  const [name, otherId] = page.after ? (decodeCursor(page.after, 2) ?? []) : [];
  if (page.after && (typeof name !== 'string' || typeof otherId !== 'string')) throw badCursor();
  const rows = await db
    .select({ account: accounts, name: tenants.name })
    .from(accounts)
    .innerJoin(tenants, eq(tenants.id, other))
    .where(
      and(
        eq(own, tenantId),
        isNull(accounts.closedAt),
        search ? ilike(tenants.name, `%${search.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
        typeof name === 'string' && typeof otherId === 'string'
          ? or(
              gt(tenants.name, name),
              and(eq(tenants.name, name), gt(sql`${accounts.id}::text`, otherId)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(tenants.name), asc(sql`${accounts.id}::text`))
    .limit(page.first + 1);
  const cut = toPage(rows, page, (row) => [row.name, uuidOf('account', row.account.id)]);
  return { ...cut, rows: cut.rows.map((row) => row.account) };
}
