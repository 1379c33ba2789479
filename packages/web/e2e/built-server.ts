import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const repository = fileURLToPath(new URL('../../..', import.meta.url));

type Postgres = { url: string; stop: () => Promise<void> };

/** The built server's own modules, reached as `pnpm start` reaches them. */
async function built<Module>(path: string): Promise<Module> {
  return (await import(join(repository, 'packages/server/dist', path))) as Module;
}

/** A PostgreSQL on the folder, made or joined, holding the named database. */
export async function openPostgres(folder: string, database: string): Promise<Postgres> {
  const { startEmbeddedPostgres } = await built<{
    startEmbeddedPostgres: (options: {
      folder: string;
      database: string;
      throwaway: boolean;
    }) => Promise<Postgres>;
  }>('platform/embedded-postgres.js');
  return startEmbeddedPostgres({ folder, database, throwaway: true });
}

export async function migrate(url: string): Promise<void> {
  const module = await built<{ migrate: (url: string) => Promise<void> }>('platform/migrate.js');
  await module.migrate(url);
}

/** Makes an account platform staff, as the operator's command does. */
export async function makeStaff(url: string, email: string): Promise<void> {
  const { openDatabase } = await built<{
    openDatabase: (options: { url: string; poolSize: number }) => {
      db: unknown;
      close: () => Promise<void>;
    };
  }>('platform/db.js');
  const command = await built<{ makeStaff: (db: unknown, email: string) => Promise<boolean> }>(
    'identity/commands/make-staff.js',
  );
  const database = openDatabase({ url, poolSize: 1 });
  try {
    if (!(await command.makeStaff(database.db, email))) throw new Error(`No account has ${email}`);
  } finally {
    await database.close();
  }
}

/** Six days of trade among the demo's organisations. */
export async function seedTiny(env: Record<string, string>): Promise<void> {
  const seed = join(repository, 'packages/server/dist/app/seed.js');
  await promisify(execFile)(process.execPath, [seed, '--size', 'tiny'], {
    env: { ...process.env, ...env },
  });
}
