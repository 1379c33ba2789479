import { and, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm';
import { tenants } from '../identity/tenant.table.ts';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import {
  behind,
  keysetOf,
  keysetPage,
  orderBy,
  placeIn,
  type SortChoice,
  type SortRequest,
} from '../platform/keyset.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { likeOf } from '../platform/search-words.ts';
import type { AccountRow } from './account.read.ts';
import type { AccountSort, AccountStanding } from './account-list.rules.ts';
import { accounts } from './ledger.table.ts';

export interface AccountFilter {
  /** Part of the other side's name. */
  readonly search?: string | null;
  readonly standings?: readonly AccountStanding[] | null;
}

const SORTS: Record<AccountSort, SortChoice> = {
  NAME: { by: [{ value: sql`lower(${tenants.name})`, type: 'text' }], descending: false },
  BALANCE: {
    by: [
      { value: sql`${accounts.currency}`, type: 'text' },
      { value: sql`${accounts.balance}`, type: 'numeric' },
    ],
    descending: false,
  },
};

const spendable = sql`(${accounts.balance}
  + case when ${accounts.creditEnabled} then ${accounts.creditLimit} else 0 end)`;
const STANDINGS: Record<AccountStanding, SQL> = {
  ON_CREDIT: sql`${accounts.balance} < 0`,
  NOTHING_LEFT: sql`${spendable} <= 0`,
  OVER_LIMIT: sql`${spendable} < 0`,
};

/** An organisation's open accounts with its other sides, by their names unless asked otherwise. */
export async function accountsPage(
  db: Executor,
  side: 'SUPPLIER' | 'DISTRIBUTOR',
  tenantId: Id<'tenant'>,
  { search, standings }: AccountFilter,
  request: PageRequest & SortRequest<AccountSort>,
): Promise<Page<AccountRow>> {
  const own = side === 'SUPPLIER' ? accounts.supplierId : accounts.distributorId;
  const other = side === 'SUPPLIER' ? accounts.distributorId : accounts.supplierId;
  const keyset = keysetOf(SORTS, [sql`${accounts.id}`], request, 'NAME');
  const like = likeOf(search);
  const rows = await db
    .select({ account: accounts, place: placeIn(keyset) })
    .from(accounts)
    .innerJoin(tenants, eq(tenants.id, other))
    .where(
      and(
        eq(own, tenantId),
        isNull(accounts.closedAt),
        like ? ilike(tenants.name, like) : undefined,
        standings ? (or(...standings.map((one) => STANDINGS[one])) ?? sql`false`) : undefined,
        behind(keyset, request.after),
      ),
    )
    .orderBy(orderBy(keyset))
    .limit(request.first + 1);
  const page = keysetPage(rows, request, keyset);
  return { ...page, rows: page.rows.map(({ account }) => account) };
}
