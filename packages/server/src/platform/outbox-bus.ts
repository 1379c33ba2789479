import { EventEmitter, on } from 'node:events';
import type { Logger } from 'pino';
import { type Id, idFromUuid, uuidOf } from '../kernel/ids.ts';
import type { Bus, BusEvent } from './bus.ts';
import { encodeCursor } from './page.ts';
import type { Database } from './db.ts';

const CHANNEL = 'distributary_events';
const POLL_MS = 1000;
/** Wakes are gathered this long, so that a burst of commits costs one NOTIFY. */
const WAKE_AFTER_MS = 5;
const BATCH = 1000;
/** A subscriber that does not read is dropped beyond this many events; it resumes by cursor. */
const MAX_BACKLOG = 10_000;

interface EventRow {
  seq: string;
  xid: string;
  id: string;
  tenant_id: string;
  kind: string;
  object_id: string | null;
  payload: Record<string, unknown>;
  occurred_at: string;
}

/**
 * Follows the `events` table: woken by NOTIFY, and by a poll each second as the net under it. Only
 * rows of transactions older than every one still running are read, in (xid, seq) order, so a
 * commit that comes late is never skipped.
 */
export async function openOutboxBus(database: Database, log: Logger): Promise<Bus> {
  const { sql } = database;
  const subscribers = new Map<string, Set<EventEmitter>>();
  let cursor = await currentEnd();
  let reading: Promise<void> | null = null;
  let again = false;
  let wakeTimer: NodeJS.Timeout | null = null;
  let closed = false;

  async function currentEnd(): Promise<{ xid: string; seq: string }> {
    const [row] = await sql`select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as xid`;
    return { xid: row!.xid as string, seq: '9223372036854775807' };
  }

  async function readOn(): Promise<void> {
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
    const event: BusEvent = {
      id: idFromUuid('event', row.id),
      tenantId: idFromUuid('tenant', row.tenant_id),
      cursor: encodeCursor([row.xid, row.seq]),
      kind: row.kind,
      objectId: row.object_id,
      payload: row.payload,
      occurredAt: new Date(row.occurred_at),
    };
    for (const listener of listeners) listener.emit('event', event);
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
      const emitter = new EventEmitter();
      const key = uuidOf('tenant', tenantId);
      const peers = subscribers.get(key) ?? new Set<EventEmitter>();
      subscribers.set(key, peers.add(emitter));
      try {
        const stream = on(emitter, 'event', { signal, highWaterMark: MAX_BACKLOG });
        for await (const [event] of stream) yield event as BusEvent;
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        peers.delete(emitter);
        if (peers.size === 0) subscribers.delete(key);
      }
    },
    async close() {
      closed = true;
      clearInterval(poll);
      if (wakeTimer) clearTimeout(wakeTimer);
      await listening.unlisten();
      await reading;
    },
  };
}
