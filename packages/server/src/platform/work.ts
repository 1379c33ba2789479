import type { Clock } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import { newId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { idempotencyKeyReused } from '../kernel/refusals.ts';
import { DEADLOCK, databaseErrorCode } from './database-error.ts';
import type { Db, Tx } from './db.ts';
import { type IdempotencyCall, recallAnswer, rememberAnswer } from './idempotency.ts';
import { events } from './outbox.table.ts';

/** A fact, written in the transaction that makes it true and told to the organisations it names. */
export interface NewEvent {
  /** noun.verbed, e.g. "partnership.approved". */
  readonly kind: string;
  /** Who may hear of it: the organisations on either side. */
  readonly tenants: readonly Id<'tenant'>[];
  /** The object it is about; its history is read by it. */
  readonly objectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Who acts, as far as writing needs to know. */
export interface Author {
  readonly userId: Id<'user'>;
  readonly tenantId: Id<'tenant'>;
}

/** What a command works with: one transaction, one instant, one author, and a way to tell. */
export interface Work<A extends Author = Author> {
  readonly tx: Tx;
  readonly actor: A;
  readonly now: Date;
  newId: <K extends Parameters<typeof newId>[0]>(kind: K) => Id<K>;
  /** Records a fact; reactions to it run before the commit, listeners hear of it after. */
  emit(event: NewEvent): void;
}

/** What further slices do in the same transaction when something happens (app/reactions.ts). */
export type React = (work: Work, event: NewEvent) => Promise<void>;

export interface WorkPlace {
  readonly db: Db;
  readonly clock: Clock;
  readonly react: React;
  /** Wakes the event readers after a commit that wrote events. */
  readonly wakeReaders: () => void;
}

class Rollback extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super('refused');
    this.refusals = refusals;
  }
}

/**
 * Runs one command as one transaction. A refusal rolls everything back, the idempotency key
 * included, so a refused command leaves nothing behind. The value must be plain data (ids,
 * strings): with an idempotency key it is stored and given again for the same input. A deadlock
 * starts the command over, so `body` acts through its work alone.
 */
export async function perform<A extends Author, V, R extends Refusal>(
  place: WorkPlace,
  actor: A,
  body: (work: Work<A>) => Promise<Outcome<V, R>>,
  idempotency?: IdempotencyCall,
): Promise<Outcome<V, R | Refusal>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await performOnce(place, actor, body, idempotency);
    } catch (error) {
      // Nothing of it happened, and whoever was in the way is through: no caller need hear of it.
      if (attempt === ATTEMPTS || databaseErrorCode(error) !== DEADLOCK) throw error;
    }
  }
}

const ATTEMPTS = 4;

async function performOnce<A extends Author, V, R extends Refusal>(
  place: WorkPlace,
  actor: A,
  body: (work: Work<A>) => Promise<Outcome<V, R>>,
  idempotency?: IdempotencyCall,
): Promise<Outcome<V, R | Refusal>> {
  let told = false;
  try {
    const value = await place.db.transaction(async (tx) => {
      if (idempotency) {
        const answer = await recallAnswer<V>(tx, actor.tenantId, idempotency);
        if (!answer.ok) throw new Rollback(answer.refusals);
        if (answer.value) return answer.value.first;
      }
      const now = place.clock.now();
      const pending: NewEvent[] = [];
      const work: Work<A> = {
        tx,
        actor,
        now,
        newId: (kind) => newId(kind, now),
        emit: (event) => pending.push(event),
      };
      const outcome = await body(work);
      if (!outcome.ok) throw new Rollback(outcome.refusals);
      told = pending.length > 0;
      await settleEvents(place, work, pending);
      if (idempotency) {
        const kept = await rememberAnswer(tx, actor.tenantId, idempotency, outcome.value, now);
        if (!kept) throw new Rollback([idempotencyKeyReused()]);
      }
      return outcome.value;
    });
    if (told) place.wakeReaders();
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Rollback) return { ok: false, refusals: error.refusals as readonly R[] };
    throw error;
  }
}

/** Records facts outside `perform`, with everything that reacts to them, in the given transaction. */
export async function recordEvents<A extends Author>(
  place: WorkPlace,
  inside: Omit<Work<A>, 'emit'>,
  facts: readonly NewEvent[],
): Promise<void> {
  const pending = [...facts];
  await settleEvents(place, { ...inside, emit: (further) => pending.push(further) }, pending);
}

/** Writes events and runs their reactions until none is left; reactions may emit more. */
async function settleEvents(place: WorkPlace, work: Work, pending: NewEvent[]): Promise<void> {
  for (let facts = pending.splice(0); facts.length > 0; facts = pending.splice(0)) {
    await writeEvents(work, facts);
    for (const fact of facts) await place.react(work, fact);
  }
}

async function writeEvents(work: Work, facts: readonly NewEvent[]): Promise<void> {
  const rows = facts.flatMap((fact) =>
    [...new Set(fact.tenants)].map((tenantId) => ({
      tenantId,
      id: work.newId('event'),
      kind: fact.kind,
      objectId: fact.objectId,
      payload: { ...fact.payload },
      actorUserId: work.actor.userId,
      occurredAt: work.now,
    })),
  );
  if (rows.length > 0) await work.tx.insert(events).values(rows);
}
