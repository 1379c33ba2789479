import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { tenants } from '../identity/tenant.table.ts';
import { amount, currency, id, instant } from '../platform/columns.ts';
import type { ContraKind, EntryKind, TransactionKind } from './ledger.rules.ts';

/**
 * The money account of a supplier–distributor pair in its settlement currency. `balance` and
 * `last_entry_no` follow the entries; only ledger/commands/post-transaction.ts and the push's own
 * writing statement move them.
 */
export const accounts = pgTable(
  'accounts',
  {
    supplierId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('account').notNull(),
    distributorId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    currency: currency().notNull(),
    balance: amount().notNull().default('0'),
    lastEntryNo: bigint({ mode: 'number' }).notNull().default(0),
    creditEnabled: boolean().notNull().default(false),
    creditLimit: amount().notNull().default('0'),
    /** Days until a charge on credit is due; null = no due date (CRED-01). */
    creditDays: integer(),
    openedAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('one_open_account_per_pair')
      .on(t.supplierId, t.distributorId)
      .where(sql`${t.closedAt} is null`),
    index('accounts_of_distributor').on(t.distributorId, t.supplierId),
    check('credit_limit_not_negative', sql`${t.creditLimit} >= 0`),
  ],
);

/** A group of entries booked together: one order charge, one refund, one bookkeeping (RECON-18). */
export const ledgerTransactions = pgTable(
  'ledger_transactions',
  {
    supplierId: id('tenant').notNull(),
    id: id('transaction').notNull(),
    accountId: id('account').notNull(),
    kind: text().$type<TransactionKind>().notNull(),
    /** The push attempt, withdrawal, … it stands for, as a prefixed id. */
    reference: text().notNull(),
    /** The order it concerns, for filtering; null for bookkeeping. */
    orderId: id('distributionOrder'),
    note: text(),
    attachmentId: id('file'),
    actorUserId: id('user').notNull(),
    occurredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('booked_once').on(t.supplierId, t.kind, t.reference),
    index('ledger_transactions_of_order').on(t.supplierId, t.orderId),
    foreignKey({
      columns: [t.supplierId, t.accountId],
      foreignColumns: [accounts.supplierId, accounts.id],
    }),
  ],
);

/**
 * The book: append-only, both legs of every posting. The leg on the pair's account carries a dense
 * entry number and the balance after it; the counter leg carries the opposite amount, so every
 * transaction sums to zero (RECON-15, 16).
 */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    supplierId: id('tenant').notNull(),
    id: id('entry').notNull(),
    accountId: id('account').notNull(),
    transactionId: id('transaction').notNull(),
    kind: text().$type<EntryKind>().notNull(),
    /** Null on the pair's own leg. */
    contra: text().$type<ContraKind>(),
    /** 1, 2, 3 … per account, without gaps; null on the counter leg. */
    entryNo: bigint({ mode: 'number' }),
    amount: amount().notNull(),
    currency: currency().notNull(),
    balanceAfter: amount(),
    occurredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('dense_entries').on(t.supplierId, t.accountId, t.entryNo),
    index('ledger_entries_of_transaction').on(t.supplierId, t.transactionId),
    foreignKey({
      columns: [t.supplierId, t.transactionId],
      foreignColumns: [ledgerTransactions.supplierId, ledgerTransactions.id],
    }),
    check(
      'own_or_counter_leg',
      sql`(${t.contra} is null) = (${t.entryNo} is not null) and (${t.entryNo} is null) = (${t.balanceAfter} is null)`,
    ),
  ],
);

/** Fixed rates of a tenant (owner set) and live ones of the platform (owner null); A-23. */
export const exchangeRates = pgTable(
  'exchange_rates',
  {
    id: id('rate').notNull().primaryKey(),
    ownerId: id('tenant').references(() => tenants.id),
    fromCurrency: currency().notNull(),
    toCurrency: currency().notNull(),
    rate: text().notNull(),
    source: text().notNull(),
    asOf: instant().notNull(),
  },
  (t) => [
    index('exchange_rates_by_pair').on(t.ownerId, t.fromCurrency, t.toCurrency, t.asOf),
    check('rate_positive', sql`${t.rate}::numeric > 0`),
  ],
);
