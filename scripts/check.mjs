// `pnpm check`: everything a machine can say about the tree without running the product. Each step
// runs even when an earlier one failed, so that one run names everything.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDescriptions } from './descriptions.mjs';
import { checkEdges } from './edges.mjs';
import { root } from './root.mjs';

const server = join(root, 'packages/server');
const web = join(root, 'packages/web');

/** Runs a Node program and gives its words back when it fails. */
function program(folder, file, ...args) {
  const run = spawnSync(process.execPath, [file, ...args], { cwd: folder, encoding: 'utf8' });
  return run.status === 0 ? [] : [`${run.stdout}${run.stderr}`.trim()];
}

const tsc = (folder) => program(root, join(root, 'scripts/tsc.mjs'), '-p', folder);

function schemaDrift() {
  const emitter = ['--import', '@oxc-node/core/register', 'src/app/emit-schema.ts', '--print'];
  const run = spawnSync(process.execPath, emitter, { cwd: server, encoding: 'utf8' });
  if (run.status !== 0) return [`${run.stdout}${run.stderr}`.trim()];
  const committed = readFileSync(join(root, 'schema.graphql'), 'utf8');
  return run.stdout === committed ? [] : ['schema.graphql is out of date: run pnpm schema'];
}

/** The generator refuses an operation that the schema does not know, and names a stale file. */
const operations = () =>
  program(
    web,
    'node_modules/@graphql-codegen/cli/cjs/bin.js',
    ...['--config', 'codegen.ts', '--check'],
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
  'web operations against the schema': operations,
  'schema descriptions': () => checkDescriptions(),
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
