// Writes the database's first migration anew from the table files: `0000_initial.sql` is what
// drizzle-kit derives, `0001_constraints.sql` is our own SQL (triggers, roles, grants) copied from
// platform/constraints.sql. Only for as long as no migration has landed anywhere; after that
// migrations are added, never rewritten.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'packages/server/drizzle');
const constraints = join(root, 'packages/server/src/platform/constraints.sql');
// Written aside and swapped in whole, so that a test run never reads a half-written folder.
const draftName = `packages/server/.drizzle-${process.pid}`;
const draft = join(root, draftName);
const journalPath = join(draft, 'meta/_journal.json');
const snapshotPath = join(draft, 'meta/0000_snapshot.json');
const initialTag = '0000_initial';
const constraintsTag = '0001_constraints';
// A fixed moment and id keep a regenerated folder free of needless differences.
const firstMigrationAt = Date.UTC(2026, 0, 1);
const snapshotId = '00000000-0000-4000-8000-000000000001';

const require = createRequire(import.meta.url);
const drizzleKit = join(dirname(require.resolve('drizzle-kit')), 'bin.cjs');

function refuse(reason) {
  rmSync(draft, { recursive: true, force: true });
  console.error(reason);
  process.exit(1);
}

const schema = 'packages/server/src/*/*.table.ts';
const generated = spawnSync(
  process.execPath,
  [
    ...[
      drizzleKit,
      'generate',
      '--dialect',
      'postgresql',
      '--name',
      'initial',
      '--casing',
      'snake_case',
    ],
    ...['--schema', schema, '--out', draftName],
  ],
  { cwd: root, stdio: 'inherit' },
);
if (generated.status !== 0 || !existsSync(journalPath)) {
  refuse('drizzle-kit wrote no migration: are there table files, and do they load?');
}

const journal = JSON.parse(readFileSync(journalPath, 'utf8'));
const initial = journal.entries[0];
if (journal.entries.length !== 1 || initial?.tag !== initialTag) {
  refuse(`expected exactly one generated migration, found ${JSON.stringify(journal.entries)}`);
}
initial.when = firstMigrationAt;
if (existsSync(constraints)) {
  writeFileSync(join(draft, `${constraintsTag}.sql`), readFileSync(constraints));
  journal.entries.push({ ...initial, idx: 1, when: firstMigrationAt + 1, tag: constraintsTag });
}
writeFileSync(journalPath, `${JSON.stringify(journal, null, 2)}\n`);
const snapshot = JSON.parse(readFileSync(snapshotPath, 'utf8'));
writeFileSync(snapshotPath, `${JSON.stringify({ ...snapshot, id: snapshotId }, null, 2)}\n`);

rmSync(folder, { recursive: true, force: true });
renameSync(draft, folder);
console.log(`${journal.entries.length} migration(s) in packages/server/drizzle`);
