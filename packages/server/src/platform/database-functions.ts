import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type postgres from 'postgres';

const sourceFolder = fileURLToPath(new URL('..', import.meta.url));

export interface FunctionFile {
  /** Below the source folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly hash: string;
}

/** The database functions of this build, one `.sql` file beside the code that calls them. */
export function functionFiles(): FunctionFile[] {
  return readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(sourceFolder, file), 'utf8');
      return { file, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Puts the functions of this build in force. Unlike tables they hold no data, so they are replaced
 * whole when their file has changed instead of being migrated step by step (decision 8).
 */
export async function replaceFunctions(sql: postgres.Sql): Promise<void> {
  await sql`create table if not exists drizzle.functions (file text primary key, hash text not null)`;
  const known = await sql<
    { file: string; hash: string }[]
  >`select file, hash from drizzle.functions`;
  const hashes = new Map(known.map((row) => [row.file, row.hash]));
  const files = functionFiles();
  if (files.length === 0) throw new Error('this build lacks the files of its database functions');
  for (const { file, text, hash } of files) {
    if (hashes.get(file) === hash) continue;
    await sql.begin(async (tx) => {
      await tx.unsafe(text.replaceAll('--> statement-breakpoint', ''));
      await tx`insert into drizzle.functions (file, hash) values (${file}, ${hash})
        on conflict (file) do update set hash = excluded.hash`;
    });
  }
}
