import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Id } from '../kernel/ids.ts';
import { jobs } from './job.table.ts';
import { JobStopped, type JobWork } from './job-work.ts';
import { failJob, JobLost, type JobRecord, runJob } from './run-job.ts';
import { UnreadableFile } from './unreadable-file.ts';
import type { WorkPlace } from './work.ts';

const BEAT_MS = 2_000;
/** Three missed beats and a little: the process that had the job is gone. */
const DEAD_AFTER_SECONDS = 7;
const OUR_FAULT =
  'Something went wrong on our side. What is counted so far is done; start the rest again.';

type JobKey = Pick<JobRecord, 'tenantId' | 'id'>;

/**
 * The jobs this process works on: for each organisation one of a kind at a time. Jobs are rows; a
 * process holds one while it shows life, and takes over what a dead one left behind.
 */
export class JobQueue {
  readonly log: Logger;
  readonly #place: WorkPlace;
  readonly #workOf: (job: JobRecord) => Promise<JobWork>;
  readonly #me = randomUUID();
  readonly #abort = new AbortController();
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #held = new Set<Id<'job'>>();
  readonly #beat: NodeJS.Timeout;

  constructor(place: WorkPlace, log: Logger, workOf: (job: JobRecord) => Promise<JobWork>) {
    this.#place = place;
    this.log = log;
    this.#workOf = workOf;
    this.#beat = setInterval(() => void this.#showLife(), BEAT_MS);
    this.#beat.unref();
  }

  /** Takes a job that was just started; does nothing when somebody already has it. */
  async take({ tenantId, id }: JobKey): Promise<void> {
    const mine = and(eq(jobs.tenantId, tenantId), eq(jobs.id, id), isNull(jobs.holder));
    await this.#hold(mine);
  }

  /** Takes over what a killed or stopped process left behind; called at start and with every beat. */
  async takeOver(): Promise<void> {
    const dead = lt(jobs.aliveAt, sql`now() - make_interval(secs => ${DEAD_AFTER_SECONDS})`);
    await this.#hold(or(isNull(jobs.holder), dead));
  }

  /** When everything taken so far has ended. */
  async settled(): Promise<void> {
    while (this.#lanes.size > 0) await Promise.all(this.#lanes.values());
  }

  /** Breaks off between two pieces and lets go of every job, for another process to go on. */
  async close(): Promise<void> {
    clearInterval(this.#beat);
    this.#abort.abort();
    await this.settled();
  }

  async #hold(which: ReturnType<typeof and>): Promise<void> {
    if (this.#abort.signal.aborted) return;
    const taken = await this.#place.db
      .update(jobs)
      .set({ holder: this.#me, aliveAt: sql`now()` })
      .where(and(eq(jobs.state, 'RUNNING'), which))
      .returning();
    for (const job of taken) if (!this.#held.has(job.id)) this.#enqueue(job);
  }

  #enqueue(job: JobRecord): void {
    this.#held.add(job.id);
    const lane = `${job.tenantId}/${job.kind}`;
    const mine = (this.#lanes.get(lane) ?? Promise.resolve()).then(() => this.#carryOut(job));
    this.#lanes.set(lane, mine);
    void mine.then(() => {
      if (this.#lanes.get(lane) === mine) this.#lanes.delete(lane);
    });
  }

  async #carryOut(job: JobRecord): Promise<void> {
    const { signal } = this.#abort;
    try {
      signal.throwIfAborted();
      await runJob(this.#place, job, await this.#workOf(job), signal);
    } catch (error) {
      await this.#breakOff(job, error).catch((lost: unknown) =>
        this.log.error({ error: lost, jobId: job.id }, 'a job could not be ended'),
      );
    } finally {
      this.#held.delete(job.id);
    }
  }

  async #breakOff(job: JobRecord, error: unknown): Promise<void> {
    if (error instanceof JobLost) return;
    if (this.#abort.signal.aborted) return this.#letGo(job);
    if (error instanceof UnreadableFile || error instanceof JobStopped) {
      return failJob(this.#place, job, error.message);
    }
    this.log.error({ error, jobId: job.id, kind: job.kind }, 'a job broke off');
    return failJob(this.#place, job, OUR_FAULT);
  }

  async #letGo(job: JobRecord): Promise<void> {
    await this.#place.db
      .update(jobs)
      .set({ holder: null })
      .where(
        and(
          eq(jobs.tenantId, job.tenantId),
          eq(jobs.id, job.id),
          eq(jobs.state, 'RUNNING'),
          eq(jobs.holder, this.#me),
        ),
      );
  }

  async #showLife(): Promise<void> {
    try {
      const held = [...this.#held];
      if (held.length > 0) {
        await this.#place.db
          .update(jobs)
          .set({ aliveAt: sql`now()` })
          .where(and(inArray(jobs.id, held), eq(jobs.holder, this.#me), eq(jobs.state, 'RUNNING')));
      }
      await this.takeOver();
    } catch (error) {
      this.log.warn({ error }, 'the heartbeat of jobs failed');
    }
  }
}
