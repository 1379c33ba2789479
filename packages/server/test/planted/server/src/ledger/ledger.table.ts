import { pgTable, text } from 'drizzle-orm/pg-core';

export const ledgerEntries = pgTable('ledger_entries', { amount: text('amount') });
