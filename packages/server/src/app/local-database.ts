import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { explainDatabase, startUpWords } from '../platform/start-up-error.ts';

const folder = fileURLToPath(new URL('../../../../.data/postgres', import.meta.url));

/**
 * Runs a command on DATABASE_URL, else on the PostgreSQL that `pnpm start` uses, which is stopped
 * afterwards unless somebody else is connected. Sets the exit code; tells errors in words.
 */
export async function onLocalDatabase(work: (url: string) => Promise<number>): Promise<void> {
  const given = process.env.DATABASE_URL;
  try {
    const own = given
      ? undefined
      : await startEmbeddedPostgres({
          folder: process.env.DATA_FOLDER || folder,
          database: 'distributary',
        });
    const url = given ?? own?.url ?? '';
    try {
      process.exitCode = await work(url);
    } catch (error) {
      throw explainDatabase(error, url);
    } finally {
      await own?.stopIfIdle();
    }
  } catch (error) {
    process.stderr.write(`${startUpWords(error)}\n`);
    process.exitCode = 1;
  }
}
