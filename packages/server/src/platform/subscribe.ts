import type { Id } from '../kernel/ids.ts';
import type { Bus, BusEvent } from './bus.ts';
import type { Database } from './db.ts';
import { apiError, badCursor } from './errors.ts';
import { eventsAfter, isAfter, type Position, positionOf } from './event.read.ts';
import { ReadTooSlowly } from './event-queue.ts';

/** How old an authorisation may be when something is delivered, and when nothing is. */
const FRESH_MS = 1000;
const IDLE_CHECK_MS = 3000;
const REPLAY_BATCH = 200;

export interface Subscribing<Told> {
  readonly bus: Bus;
  readonly database: Database;
  readonly tenantId: Id<'tenant'>;
  readonly kinds: readonly string[];
  /** Resume behind this cursor; absent = from now on. */
  readonly after?: string | null | undefined;
  /** Throws when the subscriber may no longer listen: asked before delivery and while idle. */
  readonly authorise: () => Promise<void>;
  /** What the event tells this subscriber, read anew; null = nothing. */
  readonly read: (event: BusEvent) => Promise<Told | null>;
}

/**
 * The authorised events of one organisation as a subscription field yields them. With a cursor the
 * stored events behind it come first and live ones follow: the live stream is opened before the
 * stored one is read, and what both hold is told once, so there is neither a gap nor a double
 * (NOTIF-08). It ends at the latest 5 s after the session or the permission has (F18).
 */
export function subscribe<Told>(options: Subscribing<Told>): AsyncIterableIterator<Told> {
  const ending = new AbortController();
  const told = tell(options, ending);
  return {
    next: () => told.next(),
    // A generator's own return waits for its pending read; the signal ends that read first.
    return: () => {
      ending.abort();
      return told.return(undefined);
    },
    throw: (error: unknown) => {
      ending.abort();
      return told.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* tell<Told>(
  options: Subscribing<Told>,
  ending: AbortController,
): AsyncGenerator<Told, undefined> {
  const after = options.after ? positionOf(options.after) : null;
  if (options.after && !after) throw badCursor();
  let lost: unknown = null;
  let checkedAt = Number.NEGATIVE_INFINITY;
  const authorise = async () => {
    const askedAt = performance.now();
    await options.authorise();
    checkedAt = askedAt;
  };
  const idle = setInterval(() => {
    authorise().catch((error: unknown) => {
      lost = error;
      ending.abort();
    });
  }, IDLE_CHECK_MS);
  idle.unref();
  try {
    await authorise();
    for await (const event of inOrder(options, after, ending.signal)) {
      if (performance.now() - checkedAt > FRESH_MS) await authorise();
      const value = await options.read(event);
      if (lost) throw lost;
      if (value !== null) yield value;
    }
    if (lost) throw lost;
  } catch (error) {
    throw error instanceof ReadTooSlowly
      ? apiError('LIMIT_EXCEEDED', 'Events were read too slowly. Subscribe behind the last cursor.')
      : error;
  } finally {
    clearInterval(idle);
    ending.abort();
  }
  return undefined;
}

async function* inOrder<Told>(
  { bus, database, tenantId, kinds }: Subscribing<Told>,
  after: Position | null,
  signal: AbortSignal,
): AsyncGenerator<BusEvent> {
  const wanted = new Set(kinds);
  const live = bus.listen(tenantId, signal);
  // Asking opens the live stream; what comes while the stored events are read waits in it.
  let upcoming = live.next();
  upcoming.catch(() => {});
  let position = after;
  if (position) {
    for (;;) {
      const stored = await eventsAfter(database, tenantId, kinds, position, REPLAY_BATCH);
      for (const event of stored) {
        if (signal.aborted) return;
        yield event;
        position = positionOf(event.cursor) ?? position;
      }
      if (stored.length < REPLAY_BATCH) break;
    }
  }
  for (;;) {
    const { done, value } = await upcoming;
    if (done) return;
    upcoming = live.next();
    upcoming.catch(() => {});
    const here = positionOf(value.cursor);
    const isNew = !position || (here !== null && isAfter(here, position));
    if (isNew && wanted.has(value.kind)) yield value;
  }
}
