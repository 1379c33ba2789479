import 'reflect-metadata';
import { tenants } from '../identity/tenant.table.ts';
import { openDatabase } from '../platform/db.ts';
import { migrate } from '../platform/migrate.ts';
import { buildDemoWorld, DEMO_SIZES } from './demo/build-demo-world.ts';
import { onLocalDatabase } from './local-database.ts';

/** `seed [--size small|large] [--if-empty]`: fills an empty database with the demo world. */
const sizeName = process.argv[process.argv.indexOf('--size') + 1];
const wanted = process.argv.includes('--size') ? sizeName : 'small';

await onLocalDatabase(async (url) => {
  if (wanted !== 'small' && wanted !== 'large') {
    process.stderr.write('--size is small or large.\n');
    return 2;
  }
  await migrate(url);
  const database = openDatabase({ url });
  try {
    const [known] = await database.db.select({ id: tenants.id }).from(tenants).limit(1);
    if (known) {
      if (process.argv.includes('--if-empty')) return 0;
      process.stderr.write('The database is not empty; the demo world wants one of its own.\n');
      return 1;
    }
    const tell = (line: string) => process.stdout.write(`demo world: ${line}\n`);
    await buildDemoWorld(database, DEMO_SIZES[wanted], new Date(), tell);
    await database.sql`analyze`;
    return 0;
  } finally {
    await database.close();
  }
});
