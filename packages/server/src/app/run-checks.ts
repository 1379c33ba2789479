import postgres from 'postgres';
import { runChecks } from './checks.ts';
import { onLocalDatabase } from './local-database.ts';

const shownRows = 5;

/** `pnpm checks`: every invariant against a live database; exits 1 when one is broken. */
await onLocalDatabase(async (url) => {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  const { passed, broken } = await runChecks(sql).finally(() => sql.end());
  for (const name of passed) process.stdout.write(`ok      ${name}\n`);
  for (const { name, rows } of broken) {
    process.stdout.write(`BROKEN  ${name}: ${rows.length} rows\n`);
    for (const row of rows.slice(0, shownRows))
      process.stdout.write(`        ${JSON.stringify(row)}\n`);
  }
  process.stdout.write(`${passed.length} hold, ${broken.length} broken\n`);
  return broken.length === 0 ? 0 : 1;
});
