import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, transactionId } from './columns.ts';

/**
 * Every fact that somebody outside its transaction hears of, written in that transaction
 * (NOTIF-10). Append-only. One row per organisation that may hear of it. `xid` lets a reader follow
 * the table without skipping a transaction that commits late; (xid, seq) is the cursor.
 */
export const events = pgTable(
  'events',
  {
    tenantId: id('tenant').notNull(),
    id: id('event').notNull().primaryKey(),
    seq: bigint({ mode: 'bigint' }).generatedAlwaysAsIdentity().notNull(),
    xid: transactionId().notNull().default(sql`pg_current_xact_id()`),
    kind: text().notNull(),
    /** The object the fact is about, as a prefixed id; its history is read by it. */
    objectId: text(),
    /** Facts by id and number, no personal data of the other side (GEN-08). */
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    actorUserId: id('user'),
    occurredAt: instant().notNull(),
  },
  (t) => [
    index('events_by_position').on(t.xid, t.seq),
    index('events_by_tenant').on(t.tenantId, t.xid, t.seq),
    index('events_by_object').on(t.tenantId, t.objectId, t.seq),
  ],
);
