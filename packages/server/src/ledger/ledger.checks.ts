import type { Check } from '../platform/check.ts';

/** What must hold of every account at any moment (RECON-15, 16, 18). */
export const checks: Check[] = [
  {
    name: 'ledger: all entries of a currency sum to zero',
    sql: `select currency, sum(amount) as off from ledger_entries group by currency having sum(amount) <> 0`,
  },
  {
    name: 'ledger: the two legs of a transaction cancel out',
    sql: `select supplier_id, transaction_id, sum(amount) as off from ledger_entries
      group by supplier_id, transaction_id having sum(amount) <> 0`,
  },
  {
    name: 'ledger: a balance is the sum of its entries, and its number that of the last one',
    sql: `select a.supplier_id, a.id, a.balance, a.last_entry_no, e.total, e.entries
      from accounts a left join lateral (
        select coalesce(sum(amount), 0) as total, count(*) as entries, coalesce(max(entry_no), 0) as last
        from ledger_entries
        where supplier_id = a.supplier_id and account_id = a.id and contra is null
      ) e on true
      where a.balance <> e.total or a.last_entry_no <> e.last or a.last_entry_no <> e.entries`,
  },
  {
    name: 'ledger: each entry carries the number and the balance that follow from the one before',
    sql: `select supplier_id, account_id, entry_no, balance_after from (
        select supplier_id, account_id, entry_no, balance_after,
          row_number() over chain as place, sum(amount) over chain as running
        from ledger_entries where contra is null
        window chain as (partition by supplier_id, account_id order by entry_no)
      ) chained where entry_no <> place or balance_after <> running`,
  },
  {
    name: 'ledger: entries are in the currency of their account and the account of their transaction',
    sql: `select e.supplier_id, e.id from ledger_entries e
      join ledger_transactions t on t.supplier_id = e.supplier_id and t.id = e.transaction_id
      join accounts a on a.supplier_id = e.supplier_id and a.id = e.account_id
      where e.currency <> a.currency or t.account_id <> e.account_id`,
  },
  {
    name: 'ledger: charges are negative, refunds and additions are not',
    sql: `select supplier_id, id, kind, amount from ledger_entries where contra is null and (
        (kind in ('ORDER_GOODS', 'ORDER_HANDLING_FEE', 'ORDER_SHIPPING_FEE', 'DEDUCT_BALANCE', 'OPENING_CREDIT') and amount > 0)
        or (kind not in ('ORDER_GOODS', 'ORDER_HANDLING_FEE', 'ORDER_SHIPPING_FEE', 'DEDUCT_BALANCE', 'OPENING_CREDIT', 'CORRECTION') and amount < 0))`,
  },
  {
    name: 'ledger: an order charge never took an account below what its credit allowed',
    // A limit lowered later (CRED-04) and a forced deduction (BOOK-03) may leave it there.
    sql: `select a.supplier_id, a.id, a.balance, a.credit_limit from accounts a
      where a.balance < -(case when a.credit_enabled then a.credit_limit else 0 end)
        and not exists (select from events e where e.tenant_id = a.supplier_id
          and e.kind = 'account.creditChanged' and e.payload ->> 'creditLimit' is not null)
        and not exists (select from ledger_entries e where e.supplier_id = a.supplier_id
          and e.account_id = a.id and e.contra is null
          and e.kind in ('DEDUCT_BALANCE', 'OPENING_CREDIT', 'CORRECTION'))`,
  },
  {
    name: 'ledger: an order is not refunded more than it was charged',
    sql: `select t.supplier_id, t.order_id, sum(e.amount) as off
      from ledger_transactions t
      join ledger_entries e on e.supplier_id = t.supplier_id and e.transaction_id = t.id and e.contra is null
      where t.order_id is not null
      group by t.supplier_id, t.order_id having sum(e.amount) > 0`,
  },
  {
    name: 'ledger: a transaction without entries',
    sql: `select t.supplier_id, t.id from ledger_transactions t
      where not exists (select from ledger_entries e
        where e.supplier_id = t.supplier_id and e.transaction_id = t.id)`,
  },
];
