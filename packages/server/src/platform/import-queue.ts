import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import type { Db } from './db.ts';
import { importRuns } from './import-run.table.ts';
import { UnreadableFile } from './unreadable-file.ts';

interface Run {
  readonly tenantId: Id<'tenant'>;
  readonly id: Id<'importRun'>;
}

const BEAT_MS = 5_000;
/** Six missed beats: the process that had the run is gone. */
const DEAD_AFTER_SECONDS = 30;
const STOPPED =
  'The server was stopped before the end. Rows counted so far are in; upload the file again for the rest.';

/** The imports under way in this process: one after the other for each organisation. */
export class ImportQueue {
  readonly log: Logger;
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #abort = new AbortController();
  readonly #last = new Map<Id<'tenant'>, Promise<void>>();
  readonly #waiting = new Map<Id<'importRun'>, Run>();
  readonly #beat: NodeJS.Timeout;

  constructor(db: Db, clock: Clock, log: Logger) {
    this.#db = db;
    this.#clock = clock;
    this.log = log;
    this.#beat = setInterval(() => void this.#showLife(), BEAT_MS);
    this.#beat.unref();
  }

  enqueue(run: Run, work: (signal: AbortSignal) => Promise<void>): void {
    this.#waiting.set(run.id, run);
    const before = this.#last.get(run.tenantId) ?? Promise.resolve();
    const mine = before.then(() => this.#carryOut(run, work));
    this.#last.set(run.tenantId, mine);
    void mine.then(() => {
      if (this.#last.get(run.tenantId) === mine) this.#last.delete(run.tenantId);
    });
  }

  /** When everything enqueued so far has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  /** Breaks off between two chunks and marks what was broken off. */
  async close(): Promise<void> {
    clearInterval(this.#beat);
    this.#abort.abort();
    await this.settled();
  }

  /** Marks runs whose process died without a word; called at start and with every beat. */
  async failAbandoned(): Promise<void> {
    await this.#db
      .update(importRuns)
      .set({ state: 'FAILED', failure: STOPPED, finishedAt: this.#clock.now() })
      .where(
        and(
          eq(importRuns.state, 'RUNNING'),
          lt(importRuns.aliveAt, sql`now() - make_interval(secs => ${DEAD_AFTER_SECONDS})`),
        ),
      );
  }

  async #carryOut(run: Run, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    try {
      this.#abort.signal.throwIfAborted();
      await work(this.#abort.signal);
    } catch (error) {
      await this.#fail(run, this.#reasonOf(error));
    } finally {
      this.#waiting.delete(run.id);
    }
  }

  #reasonOf(error: unknown): string {
    if (error instanceof UnreadableFile) return error.message;
    if (this.#abort.signal.aborted) return STOPPED;
    this.log.error({ error }, 'an import broke off');
    return 'Something went wrong on our side. Rows counted so far are in; upload the file again.';
  }

  async #fail(run: Run, failure: string): Promise<void> {
    try {
      await this.#db
        .update(importRuns)
        .set({ state: 'FAILED', failure, finishedAt: this.#clock.now() })
        .where(and(eq(importRuns.tenantId, run.tenantId), eq(importRuns.id, run.id)));
    } catch (error) {
      this.log.error({ error }, 'an import could not be marked as failed');
    }
  }

  async #showLife(): Promise<void> {
    try {
      const runs = [...this.#waiting.keys()];
      if (runs.length > 0) {
        await this.#db
          .update(importRuns)
          .set({ aliveAt: sql`now()` })
          .where(and(inArray(importRuns.id, runs), eq(importRuns.state, 'RUNNING')));
      }
      await this.failAbandoned();
    } catch (error) {
      this.log.warn({ error }, 'the heartbeat of imports failed');
    }
  }
}
