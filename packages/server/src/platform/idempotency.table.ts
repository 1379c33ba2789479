import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, id, instant } from './columns.ts';

/** The first answer to each idempotency key, per organisation; a refused command stores none. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    tenantId: id('tenant').notNull(),
    key: text().notNull(),
    command: text().notNull(),
    /** SHA-256 of command and input: the same key with another input is refused. */
    inputHash: bytes().notNull(),
    answer: jsonb().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.key] })],
);
