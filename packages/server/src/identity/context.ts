import type { Clock } from '../kernel/clock.ts';
import type { Id } from '../kernel/ids.ts';
import type { Bus } from '../platform/bus.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/db.ts';
import type { FileStore } from '../platform/file-store.ts';
import type { JobQueue } from '../platform/job-queue.ts';
import type { Loaders } from '../platform/loaders.ts';
import type { WorkPlace } from '../platform/work.ts';
import type { Actor } from './actor.access.ts';

/** What lives as long as the process and every request shares. */
export interface AppServices {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
  readonly files: FileStore;
  readonly bus: Bus;
  /** Long work done in the background. */
  readonly jobs: JobQueue;
  /** Where commands run: transaction, clock, reactions. */
  readonly place: WorkPlace;
}

/** What one request (or one message on a socket) knows. */
export interface Context extends AppServices {
  /** Null for guests. Somebody signed in without an organisation has a userId but no actor. */
  readonly actor: Actor | null;
  readonly userId: Id<'user'> | null;
  readonly sessionId: Id<'session'> | null;
  readonly loaders: Loaders;
  /** Asks again who acts, e.g. before a subscription delivers; null when the session has ended. */
  readonly actorNow: () => Promise<Actor | null>;
  /** Goes on as the owner of a session just begun (null: as a guest), for the rest of the request. */
  become(sessionToken: string | null): Promise<void>;
  /** The same session, with what has just changed about it. */
  becomeAgain(): Promise<void>;
  /** The caller's network address, for limits. */
  readonly address: string;
  readonly userAgent: string;
  /** Sets or clears the session cookie; does nothing on a socket. */
  readonly setSessionCookie: (token: string | null, expiresAt?: Date) => void;
}
