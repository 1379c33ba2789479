// Architecture rules that imports do not show: who writes which table, and where time comes from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const isTest = (file) => /\.test\.tsx?$|\/testing\//.test(file);
/** Comments may say `now()`; code may not. Line breaks stay, so that nothing runs together. */
const withoutComments = (text) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)(\/\/|--).*$/gm, '$1');

/**
 * Files that may write tables of other slices. The push is one statement over many slices, because
 * round trips under an account's lock are what it would spend its time on.
 */
const jointWriters = new Map([
  [
    'orders/push-order.sql',
    [
      ...['accounts', 'ledger_transactions', 'ledger_entries'],
      ...['stock_levels', 'stock_movements', 'distributor_locks', 'distributor_movements'],
      ...['events', 'idempotency_keys'],
    ],
  ],
]);
/** Every ledger entry of the product is inserted by one of these. */
const ledgerWriters = ['ledger/commands/post-transaction.ts', 'orders/push-order.sql'];

/** @returns {{ rule: string, file: string, detail: string }[]} */
export function textViolations(files, base, slices) {
  const server = `${base}/server/src/`;
  const sources = [...files, ...sqlFiles(server)]
    .filter((file) => file.startsWith(server) && !isTest(file))
    .map((file) => ({ file, place: file.slice(server.length), text: read(file) }));
  const tables = sources.filter(({ file }) => file.endsWith('.table.ts')).flatMap(tablesOf);
  return sources.flatMap((source) => [
    ...foreignWrites(source, tables),
    ...ledgerWrites(source),
    ...ownClocks(source, slices),
    ...impureRules(source),
  ]);
}

const read = (file) => withoutComments(readFileSync(join(root, file), 'utf8'));
function sqlFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.sql'))
    .map((file) => folder + file.replaceAll('\\', '/'));
}

const sliceOf = (place) => place.split('/')[0];
const found = (rule, { file }, detail) => ({ rule, file, detail });

function tablesOf({ place, text }) {
  const declared = text.matchAll(/export const (\w+) = pgTable\(\s*'(\w+)'/g);
  return [...declared].map(([, variable, name]) => ({ variable, name, owner: sliceOf(place) }));
}

/** The tables that a source writes, by Drizzle's builders or in SQL text. */
function writtenTables({ text }, tables) {
  const built = [...text.matchAll(/\.(?:insert|update|delete)\(\s*(\w+)\s*\)/g)].map(
    (hit) => hit[1],
  );
  const inSql = [
    ...text.matchAll(/\b(?:insert\s+into|delete\s+from|update)\s+"?(\$\{\s*)?(\w+)/gi),
  ].map((hit) => hit[2]);
  return tables.filter(
    ({ variable, name }) =>
      built.includes(variable) || inSql.includes(variable) || inSql.includes(name),
  );
}

function foreignWrites(source, tables) {
  const slice = sliceOf(source.place);
  if (slice === 'app') return [];
  return writtenTables(source, tables)
    .filter(({ name, owner }) => owner !== slice && !jointWriters.get(source.place)?.includes(name))
    .map(({ name, owner }) => found('own-tables-only', source, `${name} belongs to ${owner}`));
}

function ledgerWrites(source) {
  const writes = /insert\s+into\s+"?(\$\{\s*)?ledger_?entries|\.insert\(\s*ledgerEntries/i;
  if (ledgerWriters.includes(source.place) || !writes.test(source.text)) return [];
  return [found('one-ledger-writer', source, `only ${ledgerWriters.join(' and ')} may do that`)];
}

/** Business time is handed in by the clock; platform and wiring may ask the machine. */
function ownClocks(source, slices) {
  if (!slices.includes(sliceOf(source.place))) return [];
  const hit = /(?<!\.)\bnow\(\)|\bcurrent_timestamp\b|\bclock_timestamp\(|\bdefaultNow\(/i.exec(
    source.text,
  );
  return hit ? [found('no-clock-in-sql', source, hit[0])] : [];
}

function impureRules(source) {
  if (!source.file.endsWith('.rules.ts')) return [];
  const hit = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\brandomUUID\(|\bprocess\./.exec(
    source.text,
  );
  return hit ? [found('rules-ask-nothing', source, hit[0])] : [];
}
