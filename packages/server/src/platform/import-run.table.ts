import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

export type ImportKind = 'SKUS' | 'BUYER_ORDERS' | 'CLAIMS' | 'LISTING_MAPPINGS' | 'STOCK';
export type ImportState = 'RUNNING' | 'FINISHED' | 'FAILED';
export type ImportRowResult = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';

/** One uploaded list being taken in; it can be left and found again. */
export const importRuns = pgTable(
  'import_runs',
  {
    tenantId: id('tenant').notNull(),
    id: id('importRun').notNull(),
    kind: text().$type<ImportKind>().notNull(),
    fileName: text().notNull(),
    state: text().$type<ImportState>().notNull(),
    /** Why the whole file was refused (missing columns, unreadable); null otherwise. */
    failure: text(),
    totalRows: integer(),
    created: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    refused: integer().notNull().default(0),
    createdBy: id('user').notNull(),
    startedAt: instant().notNull(),
    /** Machine time of the last sign of life; a run without one for long belongs to a dead process. */
    aliveAt: instant().notNull().default(sql`now()`),
    finishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('import_runs_by_time').on(t.tenantId, t.startedAt),
  ],
);

/** What became of each row that was not simply taken in. */
export const importRows = pgTable(
  'import_rows',
  {
    tenantId: id('tenant').notNull(),
    runId: id('importRun').notNull(),
    /** Line number in the file, the header being 1. */
    rowNo: integer().notNull(),
    result: text().$type<ImportRowResult>().notNull(),
    /** The column at fault, as the file names it; null when the whole row is. */
    columnName: text(),
    message: text(),
    /** What the row is about (SKU code, order number), for finding it again. */
    subject: text(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.runId, t.rowNo] }),
    foreignKey({
      columns: [t.tenantId, t.runId],
      foreignColumns: [importRuns.tenantId, importRuns.id],
    }),
  ],
);
