import { and, eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Id } from '../kernel/ids.ts';
import { done, type Outcome, refused } from '../kernel/outcome.ts';
import { type NotFound, notFound } from '../kernel/refusals.ts';
import { inChunks } from './chunks.ts';
import { files } from './file.table.ts';
import type { FileStore } from './file-store.ts';
import type { JobKind } from './job.rules.ts';
import type { ItemResult, JobPiece, JobWork } from './job-work.ts';
import { type JobStarter, startJob } from './start-job.ts';
import { type ColumnSpec, readTable, type TableRow } from './tabular-file.ts';
import { UnreadableFile } from './unreadable-file.ts';
import type { Work } from './work.ts';

/** What doing a job needs of the process. */
interface ListServices {
  readonly files: FileStore;
  readonly log: Logger;
}

/** How the rows of an uploaded list are taken in. */
export interface ListTaking<Key extends string> {
  readonly fileId: Id<'file'>;
  readonly columns: readonly ColumnSpec<Key>[];
  /** Rows that follow each other with the same value stay in one piece (an order of many lines). */
  readonly keepTogether?: (row: TableRow<Key>) => string;
  /**
   * Takes in some rows, at most 200 unless kept together, usually in one transaction, and says
   * what became of each. When it throws, its rows are handed to it again group by group, so that
   * one bad row costs only itself. Rows taken in twice change nothing.
   */
  readonly takeIn: (rows: readonly TableRow<Key>[]) => Promise<readonly ItemResult[]>;
  /** Sees the rows that were taken in before this process took over. */
  readonly passOver?: (rows: readonly TableRow<Key>[]) => Promise<unknown>;
}

const CHUNK_ROWS = 200;

/** Starts taking in an uploaded list as a job. */
export async function startListJob(
  work: Work<JobStarter>,
  job: { readonly kind: JobKind; readonly fileId: Id<'file'>; readonly input: object },
): Promise<Outcome<{ jobId: Id<'job'> }, NotFound>> {
  const { tenantId } = work.actor;
  const [file] = await work.tx
    .select({ name: files.name })
    .from(files)
    .where(
      and(eq(files.tenantId, tenantId), eq(files.id, job.fileId), eq(files.purpose, 'IMPORT')),
    );
  if (!file) return refused(notFound('fileId', 'file'));
  const { kind, input } = job;
  return done({ jobId: await startJob(work, { kind, title: file.name, input, total: null }) });
}

/** A list as work: a file that cannot be read to its end changes nothing, so it is read twice. */
export function listWork<Key extends string>(
  services: ListServices,
  list: ListTaking<Key>,
): JobWork {
  const read = () => readTable(services.files.read(list.fileId), list.columns);
  return {
    async count(signal) {
      let rows = 0;
      for await (const _row of read()) {
        rows += 1;
        if (rows % 5_000 === 0) signal.throwIfAborted();
      }
      if (rows === 0) throw new UnreadableFile('The file has a header but no rows.');
      return rows;
    },
    async *pieces(position): AsyncGenerator<JobPiece> {
      let passed = 0;
      for await (const rows of inChunks(read(), CHUNK_ROWS, list.keepTogether)) {
        if (passed < position) await list.passOver?.(rows);
        else yield { size: rows.length, carryOut: () => takeInSafely(services, list, rows) };
        passed += rows.length;
      }
    },
  };
}

async function takeInSafely<Key extends string>(
  services: ListServices,
  list: ListTaking<Key>,
  rows: readonly TableRow<Key>[],
): Promise<readonly ItemResult[]> {
  try {
    return await list.takeIn(rows);
  } catch (error) {
    const groups = groupsOf(rows, list.keepTogether);
    if (groups.length > 1) {
      const results: ItemResult[] = [];
      for (const group of groups) results.push(...(await takeInSafely(services, list, group)));
      return results;
    }
    services.log.error({ error, fileId: list.fileId }, 'a row of a list failed');
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
