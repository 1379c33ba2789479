import type { Id } from '../kernel/ids.ts';

/** An event as a listener sees it: ids and kinds; what it shows is read again, authorised. */
export interface BusEvent {
  readonly id: Id<'event'>;
  readonly tenantId: Id<'tenant'>;
  /** Opaque place in the tenant's stream, to resume behind (NOTIF-08). */
  readonly cursor: string;
  readonly kind: string;
  readonly objectId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

/**
 * Delivers committed events to this process's subscribers. The only implementation follows the
 * outbox in PostgreSQL; another broker can take its place behind this interface.
 */
export interface Bus {
  /** Events of one organisation from now on. Ends when the signal aborts. */
  listen(tenantId: Id<'tenant'>, signal: AbortSignal): AsyncIterableIterator<BusEvent>;
  /** Tells readers in every process that there is something new. */
  wake(): void;
  close(): Promise<void>;
}
