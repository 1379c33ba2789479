import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPostgres } from './built-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's own PostgreSQL lives; each journey makes a database of its own in it. */
    postgresFolder: string;
  }
}

/** One PostgreSQL for the run, gone with it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const own = await mkdtemp(join(tmpdir(), 'distributary-journeys-'));
  // The unprivileged user PostgreSQL runs as must be able to pass through.
  await chmod(own, 0o755);
  const folder = join(own, 'postgres');
  const server = await openPostgres(folder, 'journeys');
  project.provide('postgresFolder', folder);
  return async () => {
    await server.stop();
    await rm(own, { recursive: true, force: true });
  };
}
