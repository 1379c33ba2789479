// `pnpm bench [web|push…] [--json]`: the benches of the web app, those of the server, or all.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { findOrInstallChromium } from './chromium.mjs';
import { command, root } from './root.mjs';

const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('--'));
const names = words.filter((word) => !word.startsWith('--'));

function run(folder, args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: join(root, 'packages', folder),
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return status ?? 1;
}

function benchServer(which) {
  return run('server', ['--import', '@oxc-node/core/register', 'bench/run.ts', ...which, ...flags]);
}

function benchWeb() {
  const chromium = findOrInstallChromium();
  if (!chromium) throw new Error('The bench of the web app needs a Chromium; set CHROMIUM_PATH.');
  buildAll();
  return run('web', ['bench/run.mjs', ...flags], { CHROMIUM_PATH: chromium });
}

await command(() => {
  const ofServer = names.filter((name) => name !== 'web');
  const server = names.length === 0 || ofServer.length > 0 ? benchServer(ofServer) : 0;
  const web = names.length === 0 || names.includes('web') ? benchWeb() : 0;
  return server || web;
});
