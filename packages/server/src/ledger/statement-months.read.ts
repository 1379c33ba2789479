import { sql } from 'drizzle-orm';
import type { Executor } from '../platform/db.ts';
import { ledgerEntries, ledgerTransactions } from './ledger.table.ts';
import { type AccountKey, matching, type StatementFilter } from './statement.read.ts';

/** What one calendar month did to an account, as far as a filter lets its entries through. */
export interface StatementMonthRow {
  /** YYYY-MM, in the zone asked for. */
  readonly month: string;
  readonly entries: number;
  /** Sum of what came in, 0 or more. */
  readonly received: string;
  /** Sum of what went out, 0 or less. */
  readonly charged: string;
  /** The balance before the first and after the last entry counted. */
  readonly opening: string;
  readonly closing: string;
}

export const MOST_MONTHS = 120;

/** The newest months of an account, newest first, cut where they begin in a time zone. */
export async function statementMonths(
  db: Executor,
  account: AccountKey,
  filter: StatementFilter,
  timeZone: string,
): Promise<StatementMonthRow[]> {
  const month = sql`to_char(${ledgerEntries.occurredAt} at time zone ${timeZone}::text, 'YYYY-MM')`;
  return db.execute<StatementMonthRow & Record<string, unknown>>(sql`
    with counted as (
      select ${month} as month, count(*)::integer as entries,
        coalesce(sum(${ledgerEntries.amount}) filter (where ${ledgerEntries.amount} > 0), 0) as received,
        coalesce(sum(${ledgerEntries.amount}) filter (where ${ledgerEntries.amount} < 0), 0) as charged,
        min(${ledgerEntries.entryNo}) as first_no, max(${ledgerEntries.entryNo}) as last_no
      from ${ledgerEntries}
      join ${ledgerTransactions} on ${ledgerTransactions.supplierId} = ${ledgerEntries.supplierId}
        and ${ledgerTransactions.id} = ${ledgerEntries.transactionId}
      where ${matching(account, filter)}
      group by 1
      order by 1 desc
      limit ${MOST_MONTHS}
    )
    select c.month, c.entries, c.received::text as received, c.charged::text as charged,
      (f.balance_after - f.amount)::text as opening, l.balance_after::text as closing
    from counted c
    join ledger_entries f on f.supplier_id = ${sql.param(account.supplierId, ledgerEntries.supplierId)}
      and f.account_id = ${sql.param(account.id, ledgerEntries.accountId)} and f.entry_no = c.first_no
    join ledger_entries l on l.supplier_id = ${sql.param(account.supplierId, ledgerEntries.supplierId)}
      and l.account_id = ${sql.param(account.id, ledgerEntries.accountId)} and l.entry_no = c.last_no
    order by c.month desc`);
}
