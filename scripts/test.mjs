// The whole test run: server, web, browser journeys. Closes with one line of totals read from
// Vitest's own reports. `--faults` runs the fault tests alone, at their full size.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { findOrInstallChromium } from './chromium.mjs';
import { root } from './root.mjs';

const inCi = process.env.CI === 'true';
const reports = mkdtempSync(join(tmpdir(), 'distributary-reports-'));
const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs one Vitest project and adds its report to the totals; no readable report is a failure. */
function runPart(name, pack, config, env = {}) {
  console.log(`\n── ${name}`);
  const folder = join(root, 'packages', pack);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const run = spawnSync(process.execPath, [vitest, 'run', '--config', config, ...flags], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  total.passed += result?.numPassedTests ?? 0;
  total.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  const failed = result?.numFailedTests ?? 0;
  // A file that does not load, or an error outside any test, fails the run without a failed test.
  total.failed += failed === 0 && run.status !== 0 ? 1 : failed;
}

function runBrowserPart() {
  const folder = join(root, 'packages/web/e2e');
  const journeys = readdirSync(folder, { recursive: true }).filter((name) =>
    name.endsWith('.e2e.ts'),
  );
  const chromium = findOrInstallChromium();
  if (chromium)
    return runPart('browser journeys', 'web', 'e2e/vitest.config.ts', { CHROMIUM_PATH: chromium });
  console.log(`\nLeft out, for want of a Chromium: ${journeys.join(', ')}`);
  if (inCi) total.failed += journeys.length;
}

/** Real processes killed under load: small in every run, at full size when asked for. */
const runFaults = (size) =>
  runPart('faults', 'server', 'vitest.faults.config.ts', { FAULTS: size });

function main() {
  buildAll();
  if (process.argv.includes('--faults')) return runFaults('full');
  runPart('server', 'server', 'vitest.config.ts');
  runFaults('small');
  runPart('web', 'web', 'vitest.config.ts');
  runBrowserPart();
}

try {
  main();
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
rmSync(reports, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
