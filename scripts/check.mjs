// `pnpm check`: everything a machine can say about the tree without running the product. Each step
// runs even when an earlier one failed, so that one run names everything.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './build.mjs';
import { undescribed } from './descriptions.mjs';
import { checkEdges } from './edges.mjs';

const server = join(root, 'packages/server');
const web = join(root, 'packages/web');

/** Runs a Node program and gives its words back when it fails. */
function program(folder, file, ...args) {
  const run = spawnSync(process.execPath, [file, ...args], { cwd: folder, encoding: 'utf8' });
  return run.status === 0 ? [] : [`${run.stdout}${run.stderr}`.trim()];
}

const tsc = (folder) => program(root, join(root, 'scripts/tsc.mjs'), '-p', folder);

/** Runs a generator and compares; what it wrote is put back, since a check changes nothing. */
function drift(what, advice, generate) {
  const before = contentOf(what);
  const problems = generate();
  const after = contentOf(what);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of changed) restore(join(what, file), before.get(file));
  return [...problems, ...changed.map((file) => `${join(what, file)} is out of date: ${advice}`)];
}

function contentOf(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return new Map();
  if (info.isFile()) return new Map([['', readFileSync(path, 'utf8')]]);
  const files = readdirSync(path, { recursive: true }).filter((file) =>
    statSync(join(path, file)).isFile(),
  );
  return new Map(files.map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

function restore(path, content) {
  if (content === undefined) return rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const schemaDrift = () =>
  drift(join(root, 'schema.graphql'), 'run pnpm schema', () =>
    program(server, '--import', '@oxc-node/core/register', 'src/app/emit-schema.ts'),
  );

const operationDrift = () =>
  drift(join(web, 'src/gql'), 'run pnpm schema', () =>
    program(web, 'node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.ts'),
  );

const steps = {
  'format and lint': () =>
    program(
      root,
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--diagnostic-level=error',
      '.',
    ),
  'types of the server': () => tsc('packages/server'),
  'types of the web app': () => tsc('packages/web'),
  'architecture edges': () => checkEdges(),
  'schema drift': schemaDrift,
  'web operations against the schema': operationDrift,
  'schema descriptions': () => undescribed(),
  'unused code': () => program(root, 'node_modules/knip/bin/knip.js', '--no-progress'),
};

let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  const started = performance.now();
  const problems = await Promise.resolve()
    .then(step)
    .catch((error) => [error.stack]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length > 0) failed += 1;
}
console.log(failed === 0 ? 'All checks passed' : `${failed} check(s) failed`);
process.exit(failed === 0 ? 0 : 1);
