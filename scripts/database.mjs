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
    throw explained(error, url);
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

const reasons = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its name is unknown',
  ETIMEDOUT: 'it does not answer',
  CONNECT_TIMEOUT: 'it does not answer',
  EHOSTUNREACH: 'it cannot be reached',
  '28P01': 'it refuses the password',
  28000: 'it refuses the user',
  '3D000': 'it has no such database',
  42501: 'its user may not create tables',
};

function explained(error, url) {
  const reason = reasons[error.code];
  if (reason === undefined) return error;
  return new Error(`The database at ${withoutPassword(url)} cannot be used: ${reason}.`);
}

function withoutPassword(url) {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
