// Type checks and builds with TypeScript 7. It is installed under the alias `typescript7` because
// the tools that need TypeScript's JavaScript API still read version 6; both bring a `tsc`, so the
// one meant is called by its path.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const compiler = fileURLToPath(new URL('../node_modules/typescript7/bin/tsc', import.meta.url));
const run = spawnSync(process.execPath, [compiler, ...process.argv.slice(2)], { stdio: 'inherit' });
if (run.error) throw run.error;
process.exit(run.status ?? 1);
