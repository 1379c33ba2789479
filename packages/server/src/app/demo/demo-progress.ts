import type postgres from 'postgres';

/**
 * Whether the demo world in a database was finished. One broken off half way (Ctrl-C on the first
 * start) must not pass for the real thing.
 */
export type DemoProgress = 'NONE' | 'BROKEN_OFF' | 'FINISHED';

export async function demoProgress(sql: postgres.Sql): Promise<DemoProgress> {
  const [known] = await sql`select to_regclass('drizzle.demo_world') is not null as yes`;
  if (!known?.yes) return 'NONE';
  const [row] = await sql`select finished_at from drizzle.demo_world`;
  if (!row) return 'NONE';
  return row.finished_at === null ? 'BROKEN_OFF' : 'FINISHED';
}

export async function beginDemo(sql: postgres.Sql): Promise<void> {
  await sql`create table drizzle.demo_world (began_at timestamptz not null, finished_at timestamptz)`;
  await sql`insert into drizzle.demo_world (began_at) values (now())`;
}

export async function finishDemo(sql: postgres.Sql): Promise<void> {
  await sql`update drizzle.demo_world set finished_at = now()`;
}

/** Empties a database that holds nothing but a demo world broken off; migrations begin anew. */
export async function sweepDemo(sql: postgres.Sql): Promise<void> {
  await sql`drop schema public cascade`;
  await sql`drop schema drizzle cascade`;
  await sql`create schema public`;
}
