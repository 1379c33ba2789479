// `pnpm start`: builds what is stale, sees to a migrated database with the demo world in it, and
// runs the server until it is told to stop.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { openDatabase } from './database.mjs';
import { root } from './root.mjs';

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 4000);
const server = join(root, 'packages/server');
const readyWithinMs = 60_000;

/** Looked at first, so that a busy port is told before a build and a database start. */
function claimablePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', ({ code }) => {
      const advice =
        code === 'EADDRINUSE'
          ? `Port ${port} on ${host} is in use; stop what uses it or set PORT to another one.`
          : `Cannot listen on ${host}:${port} (${code}); set HOST and PORT to an address of this machine.`;
      reject(new Error(advice));
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/** The demo world goes only into a database of our own, unless DEMO says otherwise. */
function settings(database) {
  return {
    ...process.env,
    HOST: host,
    PORT: String(port),
    DATABASE_URL: database.url,
    DEMO: process.env.DEMO || (database.own ? 'on' : 'off'),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    FILES_FOLDER: process.env.FILES_FOLDER || join(root, '.data/files'),
  };
}

function seed(env) {
  const run = spawnSync(process.execPath, [join(server, 'dist/app/seed.js'), '--if-empty'], {
    env,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error('The demo world could not be made.');
}

function exitOf(child) {
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 0 : 1)));
  });
}

async function becomesReady(base, isGone) {
  const giveUpAt = performance.now() + readyWithinMs;
  while (performance.now() < giveUpAt && !isGone()) {
    const answer = await fetch(`${base}/ready`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function announce(base, demo) {
  console.log(`\nDistributary is ready.\n  Web app   ${base}/\n  GraphQL   ${base}/graphql`);
  if (!demo) return;
  const { demoLogins } = await import(join(server, 'dist/app/demo-logins.js'));
  console.log('\nDemo logins');
  for (const { who, email, password } of demoLogins) {
    console.log(`  ${who.padEnd(34)} ${email.padEnd(34)} ${password}`);
  }
}

async function main() {
  await claimablePort();
  buildAll();
  const database = await openDatabase();
  const env = settings(database);
  if (env.DEMO === 'on') seed(env);
  const child = spawn(process.execPath, [join(server, 'dist/app/main.js')], {
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  let gone = false;
  const ended = exitOf(child).finally(() => {
    gone = true;
  });
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const base = `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
  if (await becomesReady(base, () => gone)) await announce(base, env.DEMO === 'on');
  else child.kill('SIGTERM');
  const code = await ended;
  await database.own?.stopIfIdle();
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
