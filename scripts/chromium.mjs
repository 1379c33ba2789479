// Finds a Chromium for the browser tests, and installs one where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
// Chinese and Thai names are on the screens: without these fonts they are drawn as boxes.
const debianPackages = ['chromium', 'fonts-noto-cjk', 'fonts-thai-tlwg'];

const require = createRequire(join(root, 'packages/web/package.json'));

/** CHROMIUM_PATH, else the system's, else Playwright's own; undefined when there is none. */
export function findChromium() {
  const { chromium } = require('playwright-core');
  const candidates = [process.env.CHROMIUM_PATH, ...systemPaths, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path) && starts(path));
}

export function findOrInstallChromium() {
  return findChromium() ?? (install() ? findChromium() : undefined);
}

function starts(path) {
  const tried = spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 });
  return tried.status === 0;
}

function install() {
  console.log('No Chromium found; installing one for the browser tests…');
  const isRoot = process.getuid?.() === 0;
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], timeout: 900_000 };
  if (isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { ...quiet, env });
    const flags = ['install', '-y', '--no-install-recommends'];
    const done = spawnSync('apt-get', [...flags, ...debianPackages], { ...quiet, env });
    if (done.status === 0 && findChromium()) return true;
  }
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  return spawnSync(process.execPath, [cli, 'install', 'chromium'], quiet).status === 0;
}
