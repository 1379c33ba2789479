// `pnpm --filter @distributary/web audit:scenes [words…]`: builds what is stale and walks every scene, or
// those whose name contains the words.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { buildAll } = await import(join(root, 'scripts/build.mjs'));
const { findOrInstallChromium } = await import(join(root, 'scripts/chromium.mjs'));

buildAll();
const web = join(root, 'packages/web');
const words = process.argv.slice(2);
const only = words.length > 0 ? ['-t', words.join('|')] : [];
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/vitest.config.ts', ...only],
  {
    cwd: web,
    env: { ...process.env, AUDIT: 'on', CHROMIUM_PATH: findOrInstallChromium() ?? '' },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
