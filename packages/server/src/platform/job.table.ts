import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import type { JobKind, JobResult, JobState } from './job.rules.ts';

/** Long work of an organisation; it can be left and found again, and outlives its process. */
export const jobs = pgTable(
  'jobs',
  {
    tenantId: id('tenant').notNull(),
    id: id('job').notNull(),
    kind: text().$type<JobKind>().notNull(),
    /** What people call it: the name of a file; null for work on chosen rows. */
    title: text(),
    /** Everything another process needs to go on: ids of rows, or of the file and its store. */
    input: jsonb().notNull(),
    state: text().$type<JobState>().notNull(),
    /** Why it broke off; null otherwise. */
    failure: text(),
    total: integer(),
    /** Items of the input worked through so far: where whoever takes it over goes on. */
    position: integer().notNull().default(0),
    created: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    refused: integer().notNull().default(0),
    createdBy: id('user').notNull(),
    /** What an API token that started it may do; null = everything its person may. */
    scopes: text().array(),
    startedAt: instant().notNull(),
    /** The process that works on it; every write of progress repeats it. */
    holder: text(),
    /** Machine time of the last sign of life; a job without one for long has lost its process. */
    aliveAt: instant().notNull().default(sql`now()`),
    finishedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('jobs_by_time').on(t.tenantId, t.startedAt, t.id),
    index('jobs_running').on(t.aliveAt).where(sql`${t.state} = 'RUNNING'`),
  ],
);

/** What became of each item that was not simply done. */
export const jobRows = pgTable(
  'job_rows',
  {
    tenantId: id('tenant').notNull(),
    jobId: id('job').notNull(),
    /** Line of a file as a spreadsheet shows it, the header being 1; place in a choice, from 1. */
    rowNo: integer().notNull(),
    result: text().$type<JobResult>().notNull(),
    /** The column at fault, as the file names it; null when the whole row is. */
    columnName: text(),
    /** The kind of refusal, as its GraphQL type is called; null for rows of files. */
    reason: text(),
    message: text(),
    /** What it is about for people (SKU code, package number). */
    subject: text(),
    /** What it is about, as a prefixed id. */
    objectId: text(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.jobId, t.rowNo] }),
    foreignKey({
      columns: [t.tenantId, t.jobId],
      foreignColumns: [jobs.tenantId, jobs.id],
    }),
  ],
);
