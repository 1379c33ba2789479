import { drizzle } from 'drizzle-orm/postgres-js';
import type { ReservedSql, Sql } from 'postgres';
import type { Database, Tx } from './db.ts';

/** What a pipelined transaction ends with: its value, and the statement that leaves with the commit. */
export interface Ending<Value> {
  readonly value: Value;
  readonly write: ((sql: ReservedSql) => Promise<unknown>) | null;
}

/**
 * A transaction of two round trips: begin leaves together with the first statement, commit with the
 * last. Between them `decide` may run further statements on `tx`. When the last statement fails,
 * the commit that follows it is a rollback by PostgreSQL's own rule.
 */
export async function pipelined<Facts, Value>(
  database: Database,
  load: (sql: ReservedSql) => Promise<Facts>,
  decide: (facts: Facts, tx: Tx) => Promise<Ending<Value>>,
): Promise<Value> {
  const sql = await database.sql.reserve();
  try {
    const [, facts] = await Promise.all([sql`begin`, load(sql)]);
    const { value, write } = await decide(facts, onConnection(sql, database));
    const ended = await Promise.allSettled([write?.(sql), sql`commit`]);
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    return value;
  } catch (error) {
    await sql`rollback`.catch(() => {});
    throw error;
  } finally {
    sql.release();
  }
}

/** Drizzle over one reserved connection; the driver leaves the pool's options off it. */
function onConnection(sql: ReservedSql, database: Database): Tx {
  const client: Sql = Object.assign(sql, { options: database.sql.options });
  return drizzle(client, { casing: 'snake_case' }) as unknown as Tx;
}
