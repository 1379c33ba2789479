import type { Logger } from 'pino';
import { type Id, uuidOf } from '../kernel/ids.ts';
import type { Bus, BusEvent } from './bus.ts';
import type { Database } from './db.ts';
import { type EventRow, toBusEvent } from './event.read.ts';
import { EventQueue } from './event-queue.ts';

const CHANNEL = 'distributary_events';
const POLL_MS = 1000;
/** Wakes are gathered this long, so that a burst of commits costs one NOTIFY. */
const WAKE_AFTER_MS = 20;
const BATCH = 1000;
/** A subscriber that does not read is dropped beyond this many events; it resumes by cursor. */
const MAX_BACKLOG = 5_000;

/**
 * Follows the `events` table: woken by NOTIFY, and by a poll each second as the net under it. Only
 * rows of transactions older than every one still running are read, in (xid, seq) order, so a
 * commit that comes late is never skipped.
 */
export async function openOutboxBus(database: Database, log: Logger): Promise<Bus> {
  const { sql } = database;
  const subscribers = new Map<string, Set<EventQueue<BusEvent>>>();
  let cursor = await currentEnd();
  let reading: Promise<void> | null = null;
  let again = false;
  let wakeTimer: NodeJS.Timeout | null = null;
  let closed = false;

  async function currentEnd(): Promise<{ xid: string; seq: string }> {
    const [row] =
      await sql`select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as xid`;
    return { xid: row?.xid as string, seq: '9223372036854775807' };
  }

  async function readOn(): Promise<void> {
    if (subscribers.size === 0) {
      const end = await currentEnd();
      // Whoever came meanwhile may not miss what committed since: then everything is read.
      if (subscribers.size === 0) {
        cursor = end;
        return;
      }
    }
    for (;;) {
      const rows = await sql<EventRow[]>`
        select seq, xid::text as xid, id, tenant_id, kind, object_id, payload, occurred_at
        from events
        where (xid, seq) > (${cursor.xid}::text::xid8, ${cursor.seq}::bigint)
          and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by xid, seq
        limit ${BATCH}`;
      for (const row of rows) deliver(row);
      const last = rows.at(-1);
      if (last) cursor = { xid: last.xid, seq: last.seq };
      if (rows.length < BATCH) return;
    }
  }

  function deliver(row: EventRow): void {
    const listeners = subscribers.get(row.tenant_id);
    if (!listeners) return;
    const event = toBusEvent(row);
    for (const listener of listeners) listener.push(event);
  }

  function readSoon(): void {
    if (closed) return;
    if (reading) {
      again = true;
      return;
    }
    reading = readOn()
      .catch((error: unknown) => log.warn({ error }, 'reading events failed, will try again'))
      .finally(() => {
        reading = null;
        if (again) {
          again = false;
          readSoon();
        }
      });
  }

  const listening = await sql.listen(CHANNEL, readSoon, readSoon);
  const poll = setInterval(readSoon, POLL_MS);
  poll.unref();

  return {
    wake() {
      if (closed || wakeTimer) return;
      wakeTimer = setTimeout(() => {
        wakeTimer = null;
        if (closed) return;
        sql.notify(CHANNEL, '').catch((error: unknown) => log.warn({ error }, 'waking failed'));
      }, WAKE_AFTER_MS);
    },
    async *listen(tenantId: Id<'tenant'>, signal: AbortSignal) {
      const queue = new EventQueue<BusEvent>(MAX_BACKLOG);
      const key = uuidOf('tenant', tenantId);
      const peers = subscribers.get(key) ?? new Set<EventQueue<BusEvent>>();
      subscribers.set(key, peers.add(queue));
      const end = () => queue.end();
      signal.addEventListener('abort', end, { once: true });
      try {
        if (signal.aborted || closed) return;
        yield* queue.read();
      } finally {
        signal.removeEventListener('abort', end);
        peers.delete(queue);
        if (peers.size === 0 && subscribers.get(key) === peers) subscribers.delete(key);
      }
    },
    async close() {
      closed = true;
      for (const peers of subscribers.values()) for (const queue of peers) queue.end();
      clearInterval(poll);
      if (wakeTimer) clearTimeout(wakeTimer);
      await listening.unlisten();
      await reading;
    },
  };
}
