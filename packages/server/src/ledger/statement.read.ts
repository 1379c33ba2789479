import { and, desc, eq, gt, gte, inArray, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import { memberships } from '../identity/membership.table.ts';
import { users } from '../identity/user.table.ts';
import type { Id } from '../kernel/ids.ts';
import { uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import type { EntryKind } from './ledger.rules.ts';
import { ledgerEntries, ledgerTransactions } from './ledger.table.ts';

export interface StatementFilter {
  readonly kinds?: readonly EntryKind[] | null;
  readonly orderId?: Id<'distributionOrder'> | null;
  /** From this instant on. */
  readonly from?: Date | null;
  /** Before this instant. */
  readonly to?: Date | null;
}

export interface StatementRow {
  readonly entry: typeof ledgerEntries.$inferSelect;
  readonly transaction: typeof ledgerTransactions.$inferSelect;
}

export interface AccountKey {
  readonly supplierId: Id<'tenant'>;
  readonly id: Id<'account'>;
}

const joined = and(
  eq(ledgerTransactions.supplierId, ledgerEntries.supplierId),
  eq(ledgerTransactions.id, ledgerEntries.transactionId),
);

/** The account's own legs that a filter lets through. */
export function matching(account: AccountKey, filter: StatementFilter): SQL | undefined {
  return and(
    eq(ledgerEntries.supplierId, account.supplierId),
    eq(ledgerEntries.accountId, account.id),
    isNull(ledgerEntries.contra),
    filter.kinds?.length ? inArray(ledgerEntries.kind, [...filter.kinds]) : undefined,
    filter.orderId ? eq(ledgerTransactions.orderId, filter.orderId) : undefined,
    filter.from ? gte(ledgerEntries.occurredAt, filter.from) : undefined,
    filter.to ? lt(ledgerEntries.occurredAt, filter.to) : undefined,
  );
}

const lines = (db: Executor, where: SQL | undefined) =>
  db
    .select({ entry: ledgerEntries, transaction: ledgerTransactions })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, joined)
    .where(where);

/** One page of an account's entries, newest first, by keyset on the dense entry number. */
export async function statementPage(
  db: Executor,
  account: AccountKey,
  filter: StatementFilter,
  page: PageRequest,
): Promise<Page<StatementRow>> {
  const after = page.after ? decodeCursor(page.after, 1) : null;
  if (page.after && !Number.isSafeInteger(after?.[0])) throw badCursor();
  const behind = after ? lt(ledgerEntries.entryNo, Number(after[0])) : undefined;
  const rows = await lines(db, and(matching(account, filter), behind))
    .orderBy(desc(ledgerEntries.entryNo))
    .limit(page.first + 1);
  return toPage(rows, page, ({ entry }) => [entry.entryNo ?? 0]);
}

const BATCH = 500;

/**
 * Everything a filter lets through up to one entry, oldest first and a batch at a time: whoever
 * writes it out holds no more than a batch, however long the account has been kept.
 */
export async function* statementBatches(
  db: Executor,
  account: AccountKey,
  filter: StatementFilter,
  upToEntryNo: number,
): AsyncGenerator<StatementRow[]> {
  const wanted = matching(account, filter);
  for (let done = 0; ; ) {
    const place = and(gt(ledgerEntries.entryNo, done), lte(ledgerEntries.entryNo, upToEntryNo));
    const rows = await lines(db, and(wanted, place)).orderBy(ledgerEntries.entryNo).limit(BATCH);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    done = rows.at(-1)?.entry.entryNo ?? upToEntryNo;
  }
}

/** A transaction's entries on the pair's account, in their order. */
export async function entriesOfTransactions(
  db: Executor,
  keys: readonly { readonly supplierId: Id<'tenant'>; readonly id: Id<'transaction'> }[],
): Promise<StatementRow[]> {
  if (keys.length === 0) return [];
  return db
    .select({ entry: ledgerEntries, transaction: ledgerTransactions })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, joined)
    .where(
      and(
        inArray(ledgerEntries.supplierId, [...new Set(keys.map((key) => key.supplierId))]),
        inArray(
          ledgerEntries.transactionId,
          keys.map((key) => key.id),
        ),
        isNull(ledgerEntries.contra),
      ),
    )
    .orderBy(ledgerEntries.accountId, ledgerEntries.entryNo);
}

export interface OrderFigures {
  readonly goods: string;
  readonly feesCharged: string;
  readonly feesRefunded: string;
}

/** What an order cost so far: goods net, and the distribution fee charged and refunded (RECON-10). */
export async function orderFigures(
  db: Executor,
  account: AccountKey,
  orderId: Id<'distributionOrder'>,
): Promise<OrderFigures | null> {
  const [row] = await db
    .select({
      entries: sql<number>`count(*)::int`,
      goods: sql<string>`coalesce(-sum(${ledgerEntries.amount}) filter (where ${ledgerEntries.kind} in ('ORDER_GOODS', 'WITHDRAWAL_REFUND_GOODS', 'AFTERSALE_REFUND_GOODS')), 0)`,
      feesCharged: sql<string>`coalesce(-sum(${ledgerEntries.amount}) filter (where ${ledgerEntries.kind} in ('ORDER_HANDLING_FEE', 'ORDER_SHIPPING_FEE')), 0)`,
      feesRefunded: sql<string>`coalesce(sum(${ledgerEntries.amount}) filter (where ${ledgerEntries.kind} in ('WITHDRAWAL_REFUND_HANDLING', 'WITHDRAWAL_REFUND_SHIPPING', 'AFTERSALE_REFUND_FEE')), 0)`,
    })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, joined)
    .where(
      and(
        eq(ledgerEntries.supplierId, account.supplierId),
        eq(ledgerEntries.accountId, account.id),
        eq(ledgerTransactions.orderId, orderId),
        isNull(ledgerEntries.contra),
      ),
    );
  return row && row.entries > 0 ? row : null;
}

export interface Verification {
  readonly entries: number;
  readonly lastEntryNo: number;
  readonly sum: string;
  /** Balance written on the last entry looked at. */
  readonly recordedBalance: string;
  readonly gaps: number;
  readonly firstDifference: number | null;
  readonly unbalancedTransactions: number;
}

/**
 * Recomputes an account from its entries up to one of them: count, sum, gaps in the numbers, the
 * first entry whose balance is not the sum so far, and transactions whose two legs do not cancel
 * out (RECON-16).
 */
export async function verifyEntries(
  db: Executor,
  account: AccountKey,
  upTo: number,
): Promise<Verification> {
  const supplier = uuidOf('tenant', account.supplierId);
  const id = uuidOf('account', account.id);
  const [row] = await db.execute<Record<string, string | null>>(sql`
    with own as materialized (
      select entry_no, transaction_id, amount, balance_after,
        sum(amount) over chain as running,
        row_number() over chain as place
      from ledger_entries
      where supplier_id = ${supplier} and account_id = ${id}
        and contra is null and entry_no <= ${upTo}
      window chain as (order by entry_no)
    ), unbalanced as (
      select e.transaction_id
      from ledger_entries e
      where e.supplier_id = ${supplier} and e.account_id = ${id}
        and e.transaction_id in (select transaction_id from own)
      group by e.transaction_id
      having sum(e.amount) <> 0
    )
    select count(*)::text as entries,
      coalesce(max(entry_no), 0)::text as last_entry_no,
      coalesce(sum(amount), 0)::text as sum,
      coalesce((select balance_after from own order by entry_no desc limit 1), 0)::text as recorded,
      (coalesce(max(entry_no), 0) - count(*))::text as gaps,
      (min(entry_no) filter (where running <> balance_after or entry_no <> place))::text as first_difference,
      (select count(*) from unbalanced)::text as unbalanced
    from own`);
  return {
    entries: Number(row?.entries ?? 0),
    lastEntryNo: Number(row?.last_entry_no ?? 0),
    sum: row?.sum ?? '0',
    recordedBalance: row?.recorded ?? '0',
    gaps: Number(row?.gaps ?? 0),
    firstDifference: row?.first_difference ? Number(row.first_difference) : null,
    unbalancedTransactions: Number(row?.unbalanced ?? 0),
  };
}

/** Which of these entries were reversed, by id; the reversing transaction is the value. */
export const reversalOfEntry = loaderKind(
  async (
    db: Executor,
    keys: readonly { readonly supplierId: Id<'tenant'>; readonly entryId: Id<'entry'> }[],
  ) => {
    const rows = await db
      .select({ reference: ledgerTransactions.reference, id: ledgerTransactions.id })
      .from(ledgerTransactions)
      .where(
        and(
          inArray(ledgerTransactions.supplierId, [...new Set(keys.map((key) => key.supplierId))]),
          eq(ledgerTransactions.kind, 'BOOKKEEPING'),
          inArray(
            ledgerTransactions.reference,
            keys.map((key) => key.entryId),
          ),
        ),
      );
    return new Map(rows.map((row) => [row.reference, row.id]));
  },
  ({ entryId }) => entryId,
);

/** Who booked, by user id, as far as the user belongs to the given organisation. */
export const memberName = loaderKind(
  async (
    db: Executor,
    keys: readonly { readonly tenantId: Id<'tenant'>; readonly userId: Id<'user'> }[],
  ) => {
    const rows = await db
      .select({ tenantId: memberships.tenantId, userId: users.id, name: users.name })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(
        and(
          inArray(memberships.tenantId, [...new Set(keys.map((key) => key.tenantId))]),
          inArray(memberships.userId, [...new Set(keys.map((key) => key.userId))]),
        ),
      );
    return new Map(rows.map((row) => [`${row.tenantId}/${row.userId}`, row.name]));
  },
  ({ tenantId, userId }) => `${tenantId}/${userId}`,
);
