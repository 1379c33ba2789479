import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { tenants } from '../identity/tenant.table.ts';
import { openDatabase } from '../platform/db.ts';
import { diskFileStore } from '../platform/file-store.ts';
import { migrate } from '../platform/migrate.ts';
import { buildDemoWorld, DEMO_SIZES, type DemoSize } from './demo/build-demo-world.ts';
import { beginDemo, demoProgress, finishDemo, sweepDemo } from './demo/demo-progress.ts';
import { onLocalDatabase } from './local-database.ts';

/** `seed [--size tiny|small|large] [--if-empty]`: fills an empty database with the demo world. */
const sizeName = process.argv[process.argv.indexOf('--size') + 1];
const wanted = process.argv.includes('--size') ? sizeName : 'small';
const isSize = (name: string | undefined): name is keyof typeof DEMO_SIZES =>
  name !== undefined && Object.hasOwn(DEMO_SIZES, name);
const filesFolder =
  process.env.FILES_FOLDER || fileURLToPath(new URL('../../../../.data/files', import.meta.url));
const tell = (line: string) => process.stdout.write(`demo world: ${line}\n`);

await onLocalDatabase(async (url) => {
  if (!isSize(wanted)) {
    process.stderr.write(`--size is one of ${Object.keys(DEMO_SIZES).join(', ')}.\n`);
    return 2;
  }
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  try {
    if ((await demoProgress(owner)) === 'BROKEN_OFF') {
      tell('the last one was broken off; beginning again');
      await sweepDemo(owner);
    }
    await migrate(url);
    return await fill(url, owner, DEMO_SIZES[wanted]);
  } finally {
    await owner.end();
  }
});

async function fill(url: string, owner: postgres.Sql, size: DemoSize): Promise<number> {
  const database = openDatabase({ url });
  try {
    const [known] = await database.db.select({ id: tenants.id }).from(tenants).limit(1);
    if (known) {
      if (process.argv.includes('--if-empty')) return 0;
      process.stderr.write('The database is not empty; the demo world wants one of its own.\n');
      return 1;
    }
    await beginDemo(owner);
    await buildDemoWorld(database, diskFileStore(filesFolder), size, new Date(), tell);
    await finishDemo(owner);
    await owner`analyze`;
    return 0;
  } finally {
    await database.close();
  }
}
