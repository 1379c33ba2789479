import { type Id, idFromUuid, uuidOf } from '../kernel/ids.ts';
import type { BusEvent } from './bus.ts';
import type { Database } from './db.ts';
import { decodeCursor, encodeCursor } from './page.ts';

/** A place in the stream of events: the writing transaction, then the order within it. */
export interface Position {
  readonly xid: bigint;
  readonly seq: bigint;
}

export interface EventRow {
  readonly seq: string;
  readonly xid: string;
  readonly id: string;
  readonly tenant_id: string;
  readonly kind: string;
  readonly object_id: string | null;
  readonly payload: Record<string, unknown>;
  readonly occurred_at: string | Date;
}

const DIGITS = /^\d{1,18}$/;

export function positionOf(cursor: string): Position | null {
  const [xid, seq] = decodeCursor(cursor, 2)?.map(String) ?? [];
  if (!xid || !seq || !DIGITS.test(xid) || !DIGITS.test(seq)) return null;
  return { xid: BigInt(xid), seq: BigInt(seq) };
}

export function isAfter(one: Position, other: Position): boolean {
  return one.xid > other.xid || (one.xid === other.xid && one.seq > other.seq);
}

export function toBusEvent(row: EventRow): BusEvent {
  return {
    id: idFromUuid('event', row.id),
    tenantId: idFromUuid('tenant', row.tenant_id),
    cursor: encodeCursor([row.xid, row.seq]),
    kind: row.kind,
    objectId: row.object_id,
    payload: row.payload,
    occurredAt: new Date(row.occurred_at),
  };
}

/** The end of the stream now: a subscription behind it hears of everything that commits later. */
export async function currentPosition(database: Database): Promise<string> {
  const [row] = await database.sql<{ xid: string }[]>`
    select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as xid`;
  return encodeCursor([row?.xid ?? '0', '999999999999999999']);
}

/**
 * One organisation's settled events behind a position, in order. Transactions younger than the
 * oldest one still running are left for later, so that none can appear behind the cursor.
 */
export async function eventsAfter(
  database: Database,
  tenantId: Id<'tenant'>,
  kinds: readonly string[],
  after: Position,
  limit: number,
): Promise<BusEvent[]> {
  const rows = await database.sql<EventRow[]>`
    select seq, xid::text as xid, id, tenant_id, kind, object_id, payload, occurred_at
    from events
    where tenant_id = ${uuidOf('tenant', tenantId)}
      and (xid, seq) > (${String(after.xid)}::text::xid8, ${String(after.seq)}::bigint)
      and xid < pg_snapshot_xmin(pg_current_snapshot())
      and kind = any(${kinds as string[]})
    order by xid, seq
    limit ${limit}`;
  return rows.map(toBusEvent);
}
