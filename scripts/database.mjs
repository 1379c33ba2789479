// The database for `pnpm start` and `pnpm dev`: DATABASE_URL, else a PostgreSQL of our own.
import { join } from 'node:path';
import { root } from './root.mjs';

/** `own` is absent when the server is somebody else's and not ours to stop. */
export async function openDatabase() {
  const platform = join(root, 'packages/server/dist/platform');
  const { startEmbeddedPostgres } = await import(join(platform, 'embedded-postgres.js'));
  const { migrate } = await import(join(platform, 'migrate.js'));
  const own = process.env.DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres({
        folder: process.env.DATA_FOLDER || join(root, '.data/postgres'),
        database: 'distributary',
      });
  const url = own?.url ?? process.env.DATABASE_URL;
  try {
    await migrate(url);
  } catch (error) {
    await own?.stopIfIdle();
    throw explained(error, url);
  }
  return { url, own };
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
