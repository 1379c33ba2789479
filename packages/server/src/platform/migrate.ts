import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { replaceFunctions } from './database-functions.ts';
import { StartUpError } from './start-up-error.ts';
import { grantNewTables } from './table-grants.ts';

export const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** Any fixed number: processes that migrate the same database at once wait for each other. */
const migrationLock = 7_402_118_845;

/** Brings the database to the schema of this build; safe to call from several processes at once. */
export async function migrate(databaseUrl: string): Promise<void> {
  // One connection: the advisory lock belongs to the session that runs the migrations.
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await refuseForeignHistory(sql);
    await applyMigrations(drizzle(sql), { migrationsFolder });
    await grantNewTables(sql);
    await replaceFunctions(sql);
  } finally {
    await sql.end();
  }
}

/** A landed migration never changes: a database whose history differs is not brought along. */
async function refuseForeignHistory(sql: postgres.Sql): Promise<void> {
  const [known] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`;
  if (!known?.yes) return;
  const applied = await sql`select hash, created_at from drizzle.__drizzle_migrations`;
  const files = new Map(
    readMigrationFiles({ migrationsFolder }).map((file) => [String(file.folderMillis), file.hash]),
  );
  const foreign = applied.find((row) => files.get(String(row.created_at)) !== row.hash);
  if (foreign === undefined) return;
  throw new StartUpError(
    'This database was made by migrations that differ from the ones of this build; use another database or data folder.',
  );
}
