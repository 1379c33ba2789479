import type { Sql } from 'postgres';

/**
 * Puts every table back to what it was when this was called, touching only what has changed, so
 * that each operation of a crawl meets the same world and may succeed without using it up.
 */
export async function snapshotOf(sql: Sql) {
  const rows = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`;
  const tables = rows.map(({ name }) => name);
  await sql`create schema if not exists snapshot`;
  for (const table of tables) {
    await sql.unsafe(`create table snapshot."${table}" as table public."${table}"`);
  }
  const whole = await sums(sql, tables, '.');

  return {
    tables,
    /** What is kept of those whose ids are given, by table. */
    of: (uuids: readonly string[]) => sums(sql, tables, uuids.join('|')),
    async restore(): Promise<void> {
      await untilIdle(sql);
      const now = await sums(sql, tables, '.');
      const changed = tables.filter((table) => now[table] !== whole[table]);
      if (changed.length === 0) return;
      await sql.begin(async (tx) => {
        await tx.unsafe('set local session_replication_role = replica');
        for (const table of changed) {
          await tx.unsafe(`delete from public."${table}"`);
          await tx.unsafe(
            `insert into public."${table}" overriding system value table snapshot."${table}"`,
          );
        }
      });
    },
  };
}

async function sums(sql: Sql, tables: readonly string[], pattern: string) {
  const parts = tables.map(
    (
      table,
    ) => `select '${table}' as name, (select md5(coalesce(string_agg(r::text, '|' order by r::text), ''))
      from public."${table}" r where r::text ~ '${pattern}') as sum`,
  );
  const rows = await sql.unsafe<{ name: string; sum: string }[]>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** Jobs go on after their answer. */
async function untilIdle(sql: Sql): Promise<void> {
  for (let waited = 0; waited < 200; waited += 1) {
    const running = await sql`select 1 from jobs where state = 'RUNNING' limit 1`;
    if (running.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('a job does not end');
}
