import { migrate } from '../platform/migrate.ts';
import { onLocalDatabase } from './local-database.ts';

/** `pnpm migrate`: brings the database to this build's schema and does nothing else. */
await onLocalDatabase(async (url) => {
  await migrate(url);
  process.stdout.write('The database is up to date.\n');
  return 0;
});
