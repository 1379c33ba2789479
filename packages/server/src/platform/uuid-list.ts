import { type SQL, sql } from 'drizzle-orm';
import { type Id, type IdKind, uuidOf } from '../kernel/ids.ts';

/** A list of ids as one uuid[] parameter, whatever its length. */
export function uuidList<K extends IdKind>(kind: K, ids: readonly Id<K>[]): SQL {
  return sql`${`{${ids.map((id) => uuidOf(kind, id)).join(',')}}`}::uuid[]`;
}

/** One id as a uuid parameter for a hand-written statement. */
export function uuid<K extends IdKind>(kind: K, id: Id<K>): SQL {
  return sql`${uuidOf(kind, id)}::uuid`;
}

/** An instant as a parameter for a hand-written statement. */
export function at(instant: Date): SQL {
  return sql`${instant.toISOString()}::timestamptz`;
}

/** Plain rows as one parameter; read them with jsonb_to_recordset. */
export function jsonRows(rows: readonly object[]): SQL {
  return sql`${JSON.stringify(rows)}::text::jsonb`;
}
