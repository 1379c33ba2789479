import { and, eq, sql } from 'drizzle-orm';
import { type Id, newId } from '../kernel/ids.ts';
import { done, type Outcome, refused } from '../kernel/outcome.ts';
import { type NotFound, notFound } from '../kernel/refusals.ts';
import { inChunks } from './chunks.ts';
import { files } from './file.table.ts';
import type { FileStore } from './file-store.ts';
import type { ImportQueue } from './import-queue.ts';
import {
  type ImportKind,
  type ImportRowResult,
  importRows,
  importRuns,
} from './import-run.table.ts';
import { type ColumnSpec, readTable, type TableRow } from './tabular-file.ts';
import { UnreadableFile } from './unreadable-file.ts';
import type { Author, WorkPlace } from './work.ts';

/** What became of one row. */
export interface RowResult {
  readonly rowNo: number;
  readonly result: ImportRowResult;
  /** The column at fault as the file names it. */
  readonly column?: string | null;
  readonly message?: string | null;
  /** What the row is about: a SKU code, an order number. */
  readonly subject?: string | null;
}

export interface ImportJob<Key extends string> {
  readonly kind: ImportKind;
  readonly fileId: Id<'file'>;
  readonly columns: readonly ColumnSpec<Key>[];
  /** Rows that follow each other with the same value stay in one chunk (an order of many lines). */
  readonly keepTogether?: (row: TableRow<Key>) => string;
  /**
   * Takes in some rows, at most 200 unless kept together, usually in one transaction, and says
   * what became of each. When it throws, its rows are handed to it again group by group, so that
   * one bad row costs only itself.
   */
  readonly takeIn: (rows: readonly TableRow<Key>[]) => Promise<readonly RowResult[]>;
}

/** What an import needs of the process. */
export interface ImportServices {
  readonly place: WorkPlace;
  readonly files: FileStore;
  readonly imports: ImportQueue;
}

const CHUNK_ROWS = 200;

/**
 * Starts taking in an uploaded list and answers at once; the run goes on in the background and is
 * read by its id. A file that cannot be read to its end changes nothing: it is read twice.
 */
export async function startImport<Key extends string>(
  services: ImportServices,
  actor: Author,
  job: ImportJob<Key>,
): Promise<Outcome<{ runId: Id<'importRun'> }, NotFound>> {
  const { db, clock } = services.place;
  const [file] = await db
    .select()
    .from(files)
    .where(
      and(
        eq(files.tenantId, actor.tenantId),
        eq(files.id, job.fileId),
        eq(files.purpose, 'IMPORT'),
      ),
    );
  if (!file) return refused(notFound('fileId', 'file'));
  const runId = newId('importRun', clock.now());
  await db.insert(importRuns).values({
    tenantId: actor.tenantId,
    id: runId,
    kind: job.kind,
    fileName: file.name,
    state: 'RUNNING',
    createdBy: actor.userId,
    startedAt: clock.now(),
  });
  const run = { tenantId: actor.tenantId, id: runId };
  services.imports.enqueue(run, (signal) => runImport(services, run, job, signal));
  return done({ runId });
}

interface Run {
  readonly tenantId: Id<'tenant'>;
  readonly id: Id<'importRun'>;
}

async function runImport<Key extends string>(
  services: ImportServices,
  run: Run,
  job: ImportJob<Key>,
  signal: AbortSignal,
): Promise<void> {
  const read = () => readTable(services.files.read(job.fileId), job.columns);
  let totalRows = 0;
  for await (const _row of read()) {
    totalRows += 1;
    if (totalRows % 5_000 === 0) signal.throwIfAborted();
  }
  if (totalRows === 0) throw new UnreadableFile('The file has a header but no rows.');
  await patch(services, run, { totalRows });
  for await (const chunk of inChunks(read(), CHUNK_ROWS, job.keepTogether)) {
    signal.throwIfAborted();
    await book(services, run, await takeInSafely(services, job, chunk));
  }
  await patch(services, run, { state: 'FINISHED', finishedAt: services.place.clock.now() });
}

async function takeInSafely<Key extends string>(
  services: ImportServices,
  job: ImportJob<Key>,
  rows: readonly TableRow<Key>[],
): Promise<readonly RowResult[]> {
  try {
    return await job.takeIn(rows);
  } catch (error) {
    const groups = groupsOf(rows, job.keepTogether);
    if (groups.length > 1) {
      const results: RowResult[] = [];
      for (const group of groups) results.push(...(await takeInSafely(services, job, group)));
      return results;
    }
    services.imports.log.error({ error, kind: job.kind }, 'a row of an import failed');
    const message = 'Something went wrong on our side with this row. Try it again.';
    return rows.map(({ rowNo }) => ({ rowNo, result: 'REFUSED', message }));
  }
}

function groupsOf<Key extends string>(
  rows: readonly TableRow<Key>[],
  keepTogether?: (row: TableRow<Key>) => string,
): TableRow<Key>[][] {
  if (!keepTogether) return rows.map((row) => [row]);
  const groups = new Map<string, TableRow<Key>[]>();
  for (const row of rows) {
    const group = groups.get(keepTogether(row));
    if (group) group.push(row);
    else groups.set(keepTogether(row), [row]);
  }
  return [...groups.values()];
}

/** Adds a chunk's results to the counts and keeps the rows that were not simply taken in. */
async function book(services: ImportServices, run: Run, results: readonly RowResult[]) {
  const count = (wanted: ImportRowResult) =>
    results.filter(({ result }) => result === wanted).length;
  const told = results.filter(({ result }) => result === 'REFUSED' || result === 'UNCHANGED');
  await services.place.db.transaction(async (tx) => {
    if (told.length > 0) {
      await tx.insert(importRows).values(
        told.map(({ rowNo, result, column, message, subject }) => ({
          tenantId: run.tenantId,
          runId: run.id,
          rowNo,
          result,
          columnName: column ?? null,
          message: message ?? null,
          subject: subject ?? null,
        })),
      );
    }
    await tx
      .update(importRuns)
      .set({
        created: sql`${importRuns.created} + ${count('CREATED')}`,
        updated: sql`${importRuns.updated} + ${count('UPDATED')}`,
        unchanged: sql`${importRuns.unchanged} + ${count('UNCHANGED')}`,
        refused: sql`${importRuns.refused} + ${count('REFUSED')}`,
        aliveAt: sql`now()`,
      })
      .where(and(eq(importRuns.tenantId, run.tenantId), eq(importRuns.id, run.id)));
  });
}

async function patch(
  services: ImportServices,
  run: Run,
  values: Partial<typeof importRuns.$inferInsert>,
): Promise<void> {
  await services.place.db
    .update(importRuns)
    .set({ ...values, aliveAt: sql`now()` })
    .where(and(eq(importRuns.tenantId, run.tenantId), eq(importRuns.id, run.id)));
}
