import { and, eq, sql } from 'drizzle-orm';
import { newId } from '../kernel/ids.ts';
import type { Tx } from './db.ts';
import type { JobResult } from './job.rules.ts';
import { jobRows, jobs } from './job.table.ts';
import type { ItemResult, JobWork } from './job-work.ts';
import { recordEvents, type Work, type WorkPlace } from './work.ts';

export type JobRecord = typeof jobs.$inferSelect;

/** Another process holds the job by now, or has ended it: whatever was about to be written is its. */
export class JobLost extends Error {}

/** How often listeners hear of a job under way, at most. */
const TELL_EVERY_MS = 300;

/**
 * Works a job through from where it stands. Every write names the state, the holder and the place
 * it expects, so a process that slept through its own replacement writes nothing any more.
 */
export async function runJob(
  place: WorkPlace,
  job: JobRecord,
  work: JobWork,
  signal: AbortSignal,
): Promise<void> {
  if (job.total === null) {
    const total = await work.count(signal);
    await write(place, job, { total }, { told: true });
  }
  let { position } = job;
  let toldAt = performance.now();
  for await (const piece of work.pieces(position)) {
    signal.throwIfAborted();
    const results = await piece.carryOut();
    const told = performance.now() - toldAt > TELL_EVERY_MS;
    if (told) toldAt = performance.now();
    await book(place, job, { from: position, to: position + piece.size }, results, told);
    position += piece.size;
  }
  const finishedAt = place.clock.now();
  await write(place, job, { state: 'FINISHED', finishedAt, holder: null }, { told: true });
}

/** Ends a job that cannot go on; nothing when it is no longer this process's to end. */
export async function failJob(place: WorkPlace, job: JobRecord, failure: string): Promise<void> {
  const finishedAt = place.clock.now();
  try {
    await write(place, job, { state: 'FAILED', failure, finishedAt, holder: null }, { told: true });
  } catch (error) {
    if (!(error instanceof JobLost)) throw error;
  }
}

/** Adds a piece's results to the counts and keeps the items that were not simply done. */
async function book(
  place: WorkPlace,
  job: JobRecord,
  step: { readonly from: number; readonly to: number },
  results: readonly ItemResult[],
  told: boolean,
): Promise<void> {
  const count = (wanted: JobResult) => results.filter(({ result }) => result === wanted).length;
  const counts = {
    position: step.to,
    created: sql`${jobs.created} + ${count('CREATED')}`,
    updated: sql`${jobs.updated} + ${count('UPDATED')}`,
    unchanged: sql`${jobs.unchanged} + ${count('UNCHANGED')}`,
    refused: sql`${jobs.refused} + ${count('REFUSED')}`,
  };
  const rows = results.filter(isTold).map((item) => ({
    tenantId: job.tenantId,
    jobId: job.id,
    rowNo: item.rowNo,
    result: item.result,
    columnName: item.column ?? null,
    reason: item.reason ?? null,
    message: item.message ?? null,
    subject: item.subject ?? null,
    objectId: item.objectId ?? null,
  }));
  await write(place, job, counts, {
    told,
    from: step.from,
    also: async (tx) => {
      if (rows.length > 0) await tx.insert(jobRows).values(rows);
    },
  });
}

const isTold = ({ result, message }: ItemResult) =>
  result === 'REFUSED' || result === 'UNCHANGED' || Boolean(message);

interface Writing {
  /** Whether listeners hear of it. */
  readonly told: boolean;
  /** The place the job must still stand at. */
  readonly from?: number;
  readonly also?: (tx: Tx) => Promise<void>;
}

async function write(
  place: WorkPlace,
  job: JobRecord,
  values: Record<string, unknown>,
  { told, from, also }: Writing,
): Promise<void> {
  await place.db.transaction(async (tx) => {
    const held = await tx
      .update(jobs)
      .set({ ...values, aliveAt: sql`now()` })
      .where(
        and(
          eq(jobs.tenantId, job.tenantId),
          eq(jobs.id, job.id),
          eq(jobs.state, 'RUNNING'),
          eq(jobs.holder, job.holder ?? ''),
          from === undefined ? undefined : eq(jobs.position, from),
        ),
      )
      .returning({ id: jobs.id });
    if (held.length === 0) throw new JobLost();
    await also?.(tx);
    if (told) await tell(place, tx, job);
  });
  if (told) place.wakeReaders();
}

async function tell(place: WorkPlace, tx: Tx, job: JobRecord): Promise<void> {
  const now = place.clock.now();
  const actor = { tenantId: job.tenantId, userId: job.createdBy };
  const inside: Omit<Work, 'emit'> = { tx, actor, now, newId: (kind) => newId(kind, now) };
  await recordEvents(place, inside, [jobChanged(job)]);
}

/** Lets those who watch the organisation's jobs read this one anew. */
export const jobChanged = (job: Pick<JobRecord, 'tenantId' | 'id'>) => ({
  kind: 'job.changed',
  tenants: [job.tenantId],
  objectId: job.id,
  payload: { jobId: job.id },
});
