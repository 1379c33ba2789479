// The database for `pnpm start` and `pnpm dev`: DATABASE_URL, else a PostgreSQL of our own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const dist = join(root, 'packages/server/dist');

/**
 * Opens, migrates and, for the demo, fills the database; gives the settings the server runs with.
 * `own` is absent when the database server is somebody else's and not ours to stop.
 */
export async function prepareDatabase() {
  const { startEmbeddedPostgres } = await import(join(dist, 'platform/embedded-postgres.js'));
  const { migrate } = await import(join(dist, 'platform/migrate.js'));
  const { explainDatabase } = await import(join(dist, 'platform/start-up-error.js'));
  const own = process.env.DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres({
        folder: process.env.DATA_FOLDER || join(root, '.data/postgres'),
        database: 'distributary',
      });
  const url = own?.url ?? process.env.DATABASE_URL;
  const env = {
    ...process.env,
    DATABASE_URL: url,
    // The demo world goes only into a database of our own, unless DEMO says otherwise.
    DEMO: process.env.DEMO || (own ? 'on' : 'off'),
    FILES_FOLDER: process.env.FILES_FOLDER || join(root, '.data/files'),
  };
  try {
    await migrate(url);
    if (env.DEMO === 'on') seed(env);
  } catch (error) {
    await own?.stopIfIdle();
    throw explainDatabase(error, url);
  }
  return { env, own };
}

function seed(env) {
  const run = spawnSync(process.execPath, [join(dist, 'app/seed.js'), '--if-empty'], {
    env,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error('The demo world could not be made.');
}
