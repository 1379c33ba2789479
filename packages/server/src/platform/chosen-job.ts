import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import { done, type Outcome, refused } from '../kernel/outcome.ts';
import { type NotFound, notFound, type StateConflict, stateConflict } from '../kernel/refusals.ts';
import type { JobKind } from './job.rules.ts';
import { jobRows, jobs } from './job.table.ts';
import type { ItemResult, JobPiece, JobWork } from './job-work.ts';
import { type JobRecord, jobChanged } from './run-job.ts';
import { type JobStarter, scopesOf, startJob } from './start-job.ts';
import type { Work } from './work.ts';

/** Items one job may bring. */
export const MAX_CHOSEN = 5_000;

/** One of the things chosen: its place in the choice and what is needed to act on it. */
export interface Chosen<Item> {
  readonly rowNo: number;
  readonly item: Item;
}

interface ChosenInput<Item, How> {
  readonly items: readonly Chosen<Item>[];
  /** What holds for all of them. */
  readonly how: How;
}

/** Kinds of jobs on chosen rows: what they refused can be tried again, as plain data lies here. */
export const CHOSEN_KINDS: readonly JobKind[] = ['ORDERS_PACK', 'ORDERS_PUSH', 'CLAIMS_CREATE'];

/** Starts an act on chosen rows as a job. */
export async function startChosenJob<Item, How>(
  work: Work<JobStarter>,
  kind: JobKind,
  items: readonly Item[],
  how: How,
): Promise<Id<'job'>> {
  const chosen = items.map((item, at) => ({ rowNo: at + 1, item }));
  const input: ChosenInput<Item, How> = { items: chosen, how };
  return startJob(work, { kind, title: null, input, total: items.length });
}

/**
 * A choice as work, `size` items at a time. The key names the job and the place of the piece: the
 * same piece done again by another process answers as the first time.
 */
export function chosenWork<Item, How = null>(
  job: JobRecord,
  size: number,
  carryOut: (items: readonly Chosen<Item>[], key: string, how: How) => Promise<ItemResult[]>,
): JobWork {
  const { items, how } = job.input as ChosenInput<Item, How>;
  return {
    count: async () => items.length,
    async *pieces(position): AsyncGenerator<JobPiece> {
      for (let at = position; at < items.length; at += size) {
        const piece = items.slice(at, at + size);
        const key = `${job.id}/${at}`;
        yield { size: piece.length, carryOut: () => carryOut(piece, key, how) };
      }
    },
  };
}

/**
 * Tries refused items of an ended job again: they go to the end of its input and off its list of
 * refusals, and the job runs on for whoever asked. One that broke off goes on where it stood.
 */
export async function retryJob(
  work: Work<JobStarter>,
  jobId: Id<'job'>,
  rowNos: readonly number[] | null,
): Promise<Outcome<{ jobId: Id<'job'> }, NotFound | StateConflict>> {
  const { tenantId, userId } = work.actor;
  const own = and(eq(jobs.tenantId, tenantId), eq(jobs.id, jobId));
  const [job] = await work.tx.select().from(jobs).where(own).for('update');
  if (!job || !CHOSEN_KINDS.includes(job.kind)) return refused(notFound('jobId', 'job'));
  if (job.state === 'RUNNING') {
    return refused(stateConflict('jobId', job.state, 'This work is still under way.'));
  }
  const again = await work.tx
    .delete(jobRows)
    .where(
      and(
        eq(jobRows.tenantId, tenantId),
        eq(jobRows.jobId, jobId),
        eq(jobRows.result, 'REFUSED'),
        rowNos ? inArray(jobRows.rowNo, [...rowNos]) : undefined,
      ),
    )
    .returning({ rowNo: jobRows.rowNo });
  const input = job.input as ChosenInput<unknown, unknown>;
  if (again.length === 0 && job.position >= input.items.length) {
    return refused(stateConflict('jobId', job.state, 'Nothing of this work was refused.'));
  }
  const byRow = new Map(input.items.map((chosen) => [chosen.rowNo, chosen]));
  const items = again
    .map(({ rowNo }) => byRow.get(rowNo)!)
    .sort((one, other) => one.rowNo - other.rowNo);
  await work.tx
    .update(jobs)
    .set({
      state: 'RUNNING',
      input: { ...input, items: [...input.items, ...items] },
      refused: sql`${jobs.refused} - ${again.length}`,
      createdBy: userId,
      scopes: scopesOf(work.actor),
      failure: null,
      finishedAt: null,
      holder: null,
      aliveAt: sql`now()`,
    })
    .where(and(own, ne(jobs.state, 'RUNNING')));
  work.emit(jobChanged({ tenantId, id: jobId }));
  return done({ jobId });
}
