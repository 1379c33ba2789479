import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MovableClock } from '../../src/kernel/clock.ts';
import { openDatabase } from '../../src/platform/db.ts';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { migrate } from '../../src/platform/migrate.ts';

const MAIN = fileURLToPath(new URL('../../dist/app/main.js', import.meta.url));

export type KillableServer = Awaited<ReturnType<typeof startKillableServer>>;

/**
 * The built server as a process of its own over a PostgreSQL that forces every commit to disk, as
 * in production; it can be killed at any instant and comes back at once.
 */
export async function startKillableServer() {
  const folder = await mkdtemp(join(tmpdir(), 'distributary-kill-'));
  // The unprivileged user PostgreSQL runs as must be able to pass through.
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'pg'), database: 'kill' });
  await migrate(postgres.url);
  const database = openDatabase({ url: postgres.url, asApplication: false });
  let child: ChildProcess;
  let address = launch();

  function launch(): Promise<string> {
    child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: postgres.url,
        HOST: '127.0.0.1',
        PORT: '0',
        FILES_FOLDER: join(folder, 'files'),
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return addressOf(child);
  }

  await address;
  return {
    db: database.db,
    sql: database.sql,
    /** A little back, so that what is built by it lies before the server's own time. */
    clock: new MovableClock(new Date(Date.now() - 60_000)),
    /** The address of the process that runs, or of the next one once it listens. */
    address: () => address,
    /** kill -9, and a new process as soon as the old one is gone. */
    async killAndRestart(): Promise<void> {
      const gone = once(child, 'exit');
      address = gone.then(launch);
      child.kill('SIGKILL');
      await address;
    },
    async close(): Promise<void> {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      await database.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const found = /^listening (\S+)/.exec(line);
    if (found) return found[1]!;
  }
  throw new Error('the server ended before it listened; is it built? (pnpm build)');
}
