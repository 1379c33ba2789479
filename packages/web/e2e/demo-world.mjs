import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './server-process.mjs';

const dist = fileURLToPath(new URL('../../server/dist', import.meta.url));

/**
 * The built server over a demo world in the folder: made there the first time, found there later.
 * `tiny` is six days of trade and seconds to make, `small` is what `pnpm start` shows.
 */
export async function startDemoWorld({ folder, size = 'small', stdio = 'inherit' }) {
  const { startEmbeddedPostgres } = await import(join(dist, 'platform/embedded-postgres.js'));
  const { migrate } = await import(join(dist, 'platform/migrate.js'));
  const postgres = await startEmbeddedPostgres({ folder, database: 'demo', throwaway: true });
  try {
    await migrate(postgres.url);
    const env = { DATABASE_URL: postgres.url, FILES_FOLDER: `${folder}-files`, DEMO: 'on' };
    const seed = spawnSync(
      process.execPath,
      [join(dist, 'app/seed.js'), '--if-empty', '--size', size],
      { env: { ...process.env, ...env }, stdio: ['ignore', stdio, 'inherit'] },
    );
    if (seed.status !== 0) throw new Error('The demo world could not be made.');
    const server = await startServer(env);
    return {
      url: server.url,
      said: server.said,
      stop: async () => {
        await server.stop();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
