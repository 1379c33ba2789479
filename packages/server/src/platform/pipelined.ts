import { drizzle } from 'drizzle-orm/postgres-js';
import type { PendingQuery, ReservedSql, Row, Sql } from 'postgres';
import { isLostConnection } from './database-error.ts';
import type { Database, Tx } from './db.ts';

/** What a pipelined transaction ends with: its value, and the statement that leaves with the commit. */
export interface Ending<Value> {
  readonly value: Value;
  readonly write: ((sql: ReservedSql) => PendingQuery<Row[]>) | null;
}

/**
 * A transaction of two round trips: begin leaves together with the first statement, commit with the
 * last. Between them `decide` may run further statements on `tx`, and waits for nothing else. When
 * the last statement fails, the commit that follows it is a rollback by PostgreSQL's own rule.
 */
export async function pipelined<Facts, Value>(
  database: Database,
  load: (sql: ReservedSql) => Promise<Facts>,
  decide: (facts: Facts, tx: Tx) => Promise<Ending<Value>>,
): Promise<Value> {
  const sql = await database.sql.reserve();
  let lost = false;
  try {
    // A query leaves when it is executed or awaited, and awaiting takes effect later: without these
    // calls the facts would leave before begin, and their locks be gone before anything is decided.
    const begun = sql`begin`.execute();
    const [, facts] = await Promise.all([begun, load(sql)]);
    const { value, write } = await decide(facts, onConnection(sql, database));
    const written = write?.(sql).execute();
    const ended = await Promise.allSettled([written, sql`commit`.execute()]);
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    return value;
  } catch (error) {
    // The driver gives a lost connection, once it is open again, to somebody else: hands off it.
    lost = isLostConnection(error);
    if (!lost) await sql`rollback`.catch(() => {});
    throw error;
  } finally {
    if (!lost) sql.release();
  }
}

/** Drizzle over one reserved connection; the driver leaves the pool's options off it. */
function onConnection(sql: ReservedSql, database: Database): Tx {
  const client: Sql = Object.assign(sql, { options: database.sql.options });
  return drizzle(client, { casing: 'snake_case' }) as unknown as Tx;
}
