import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { functionFiles } from '../platform/database-functions.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { withFileLock } from '../platform/file-lock.ts';
import { migrate, migrationsFolder } from '../platform/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the server that tests may use, and the migrated database they clone. */
    testServerUrl: string;
    testTemplate: string;
  }
}

const templatePrefix = 'template_';
const leftoverSeconds = 3_600;

/**
 * One server for the whole run. Locally it is long-lived and shared by every run on the machine
 * (DISTRIBUTARY_TEST_PG names its folder); with CI=true it is the run's own and removed after it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  await dropLeftovers(server.url);
  const template = await migratedTemplate(server.url);
  project.provide('testServerUrl', server.url);
  project.provide('testTemplate', template);
  return server.close;
}

async function testServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  const shared = process.env.DISTRIBUTARY_TEST_PG;
  if (shared || process.env.CI !== 'true') {
    const folder = shared ?? join(tmpdir(), `distributary-test-${userInfo().username}`);
    const { url } = await startEmbeddedPostgres({ folder, database: 'tests', throwaway: true });
    return { url, close: async () => {} };
  }
  const own = await mkdtemp(join(tmpdir(), 'distributary-test-'));
  const folder = join(own, 'postgres');
  // The unprivileged user PostgreSQL runs as must be able to pass through.
  await chmod(own, 0o755);
  const server = await startEmbeddedPostgres({ folder, database: 'tests', throwaway: true });
  return {
    url: server.url,
    close: async () => {
      await server.stop();
      await rm(own, { recursive: true, force: true });
    },
  };
}

/** A run that was broken off cannot drop its databases: after an hour a later run does. */
async function dropLeftovers(serverUrl: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    const old = await sql<{ name: string }[]>`
      select datname as name from pg_database
      where datname ~ '^test_[0-9]+_'
        and split_part(datname, '_', 2)::bigint < ${Math.floor(Date.now() / 1000) - leftoverSeconds}`;
    for (const { name } of old) await sql`drop database if exists ${sql(name)} (force)`;
  } finally {
    await sql.end();
  }
}

/** The migrated database for exactly these migrations; made once, by whoever comes first. */
async function migratedTemplate(serverUrl: string): Promise<string> {
  const name = templatePrefix + (await migrationsHash());
  const draft = `${name}_draft`;
  const draftUrl = new URL(serverUrl);
  draftUrl.pathname = draft;
  const lock = join(tmpdir(), `distributary-${name}-${new URL(serverUrl).port}.lock`);
  await withFileLock(lock, async () => {
    const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
    try {
      const found = await sql`select from pg_database where datname = ${name}`;
      if (found.length > 0) return;
      await sql`drop database if exists ${sql(draft)}`;
      await sql`create database ${sql(draft)}`;
      await migrate(draftUrl.href);
      await sql`alter database ${sql(draft)} rename to ${sql(name)}`;
    } finally {
      await sql.end();
    }
  });
  return name;
}

async function migrationsHash(): Promise<string> {
  const files = await readdir(migrationsFolder, { recursive: true });
  const hash = createHash('sha256');
  for (const file of files.filter((name) => name.endsWith('.sql')).sort()) {
    hash.update(file).update(await readFile(join(migrationsFolder, file)));
  }
  for (const { file, text } of functionFiles()) hash.update(file).update(text);
  return hash.digest('hex').slice(0, 16);
}
