import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { Currency } from '../kernel/currency.ts';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import type { AccountRow } from '../ledger/account.read.ts';
import { accounts } from '../ledger/ledger.table.ts';
import type { Executor } from '../platform/db.ts';
import { at, uuid } from '../platform/uuid-list.ts';
import { daysBefore, LOW_BALANCE_DAYS, PACE_DAYS, TOP_PARTNERS } from './report-period.rules.ts';

export interface Receivables {
  /** What all accounts below zero owe, one sum per currency. */
  readonly totals: readonly Money[];
  /** The largest debts of each currency, at most 8 of one. */
  readonly accounts: readonly AccountRow[];
  readonly overLimit: number;
}

/** What distributors owe a supplier: balances below zero of open accounts (RECON-13). */
export async function receivablesOf(db: Executor, supplierId: Id<'tenant'>): Promise<Receivables> {
  const open = sql`supplier_id = ${uuid('tenant', supplierId)} and closed_at is null and balance < 0`;
  const [sums, rows] = await Promise.all([
    db.execute<{ currency: Currency; owed: string; over: number }>(sql`
      select currency, -sum(balance) as owed,
        count(*) filter (where -balance > case when credit_enabled then credit_limit else 0 end)::integer as over
      from accounts where ${open} group by currency`),
    db
      .select()
      .from(accounts)
      .where(
        sql`${eq(accounts.supplierId, supplierId)} and ${accounts.id} in (
          select id from (select id, row_number() over (partition by currency order by balance) as rank
            from accounts where ${open}) ranked where rank <= ${TOP_PARTNERS})`,
      )
      .orderBy(accounts.balance),
  ]);
  return {
    totals: sums.map((row) => Money.of(row.owed, row.currency)),
    accounts: rows,
    overLimit: sums.reduce((all, row) => all + row.over, 0),
  };
}

export interface LowBalance {
  readonly account: AccountRow;
  /** Spent a day with this supplier, over the last 14 days. */
  readonly perDay: Money;
  /** Whole days that what is spendable lasts; 0 = it ends within the day. */
  readonly daysLeft: number;
}

/** A distributor's accounts that last 7 days at most as it spends now, the shortest first. */
export async function lowBalances(
  db: Executor,
  distributorId: Id<'tenant'>,
  now: Date,
): Promise<LowBalance[]> {
  const spendable = sql`(a.balance + case when a.credit_enabled then a.credit_limit else 0 end)`;
  const short = await db.execute<{ id: string; per_day: string; days: string }>(sql`
    select a.id, s.spent / ${PACE_DAYS}::integer as per_day,
      greatest(0, round(${spendable} * ${PACE_DAYS}::integer / s.spent, 1)) as days
    from accounts a
    join (
      select o.supplier_id, o.currency, sum(o.goods + o.handling + o.shipping) as spent
      from distribution_orders o
      where o.distributor_id = ${uuid('tenant', distributorId)}
        and o.pushed_at > ${at(daysBefore(now, PACE_DAYS))}
      group by o.supplier_id, o.currency
    ) s on s.supplier_id = a.supplier_id and s.currency = a.currency and s.spent > 0
    where a.distributor_id = ${uuid('tenant', distributorId)} and a.closed_at is null
      and ${spendable} * ${PACE_DAYS}::integer <= s.spent * ${LOW_BALANCE_DAYS}::integer
    order by days, a.id limit ${TOP_PARTNERS}`);
  if (short.length === 0) return [];
  const rows = await db
    .select()
    .from(accounts)
    .where(sql`${eq(accounts.distributorId, distributorId)} and ${isNull(accounts.closedAt)}`)
    .orderBy(desc(accounts.openedAt));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return short.flatMap(({ id, per_day, days }) => {
    const account = byId.get(idFromUuid('account', id));
    if (!account) return [];
    return [
      { account, perDay: Money.of(per_day, account.currency), daysLeft: Math.floor(Number(days)) },
    ];
  });
}
