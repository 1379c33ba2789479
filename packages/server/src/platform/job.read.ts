import { and, asc, desc, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Executor } from './db.ts';
import { badCursor } from './errors.ts';
import type { JobKind, JobResult } from './job.rules.ts';
import { jobRows, jobs } from './job.table.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from './page.ts';

const { input: _input, ...shown } = getTableColumns(jobs);

export type JobRow = Awaited<ReturnType<typeof selectJobs>>[number];
export type JobRowRow = typeof jobRows.$inferSelect;

/** What is told of a job: everything but its input, which may be long. */
function selectJobs(db: Executor) {
  return db.select(shown).from(jobs).$dynamic();
}

/** A job of the organisation, or null. */
export async function jobOf(
  db: Executor,
  tenantId: Id<'tenant'>,
  id: Id<'job'>,
): Promise<JobRow | null> {
  const [row] = await selectJobs(db).where(and(eq(jobs.tenantId, tenantId), eq(jobs.id, id)));
  return row ?? null;
}

/** The organisation's jobs of some kinds, newest first. */
export async function jobPage(
  db: Executor,
  tenantId: Id<'tenant'>,
  kinds: readonly JobKind[],
  running: boolean | null,
  request: PageRequest,
): Promise<Page<JobRow>> {
  const [at, id] = request.after ? (decodeCursor(request.after, 2) ?? []) : [];
  const after = typeof id === 'string' ? parseId('job', id) : null;
  const since = new Date(String(at));
  if (request.after && (!after || Number.isNaN(since.getTime()))) throw badCursor();
  const before = sql`(${jobs.startedAt}, ${jobs.id}) < (${sql.param(since, jobs.startedAt)}, ${sql.param(after, jobs.id)})`;
  const fetched = await selectJobs(db)
    .where(
      and(
        eq(jobs.tenantId, tenantId),
        inArray(jobs.kind, [...kinds]),
        running === null ? undefined : sql`(${jobs.state} = 'RUNNING') = ${running}`,
        after ? before : undefined,
      ),
    )
    .orderBy(desc(jobs.startedAt), desc(jobs.id))
    .limit(request.first + 1);
  return toPage(fetched, request, (row) => [row.startedAt.toISOString(), row.id]);
}

/** The items of a job that were not simply done, in the order of the file or the choice. */
export async function jobRowPage(
  db: Executor,
  job: Pick<JobRow, 'tenantId' | 'id'>,
  result: JobResult | null,
  request: PageRequest,
): Promise<Page<JobRowRow>> {
  const [after] = request.after ? (decodeCursor(request.after, 1) ?? []) : [0];
  if (typeof after !== 'number' || !Number.isSafeInteger(after)) throw badCursor();
  const rows = await db
    .select()
    .from(jobRows)
    .where(
      and(
        eq(jobRows.tenantId, job.tenantId),
        eq(jobRows.jobId, job.id),
        result ? eq(jobRows.result, result) : undefined,
        gt(jobRows.rowNo, after),
      ),
    )
    .orderBy(asc(jobRows.rowNo))
    .limit(request.first + 1);
  return toPage(rows, request, (row) => [row.rowNo]);
}
