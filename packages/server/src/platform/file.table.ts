import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** An uploaded or produced file; its bytes lie in the file store under the id. */
export const files = pgTable(
  'files',
  {
    tenantId: id('tenant').notNull(),
    id: id('file').notNull(),
    /** IMAGE files are re-encoded and readable by partners; the rest only by their organisation. */
    purpose: text().$type<'IMAGE' | 'IMPORT' | 'EXPORT'>().notNull(),
    name: text().notNull(),
    contentType: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    createdBy: id('user').notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
