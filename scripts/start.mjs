// `pnpm start`: builds what is stale, sees to a migrated database with the demo world in it, and
// runs the server until it is told to stop.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { prepareDatabase } from './database.mjs';
import { command, root } from './root.mjs';

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

function exitOf(child) {
  return new Promise((resolve) => {
    child.on('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)),
    );
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
  const { env: prepared, own } = await prepareDatabase();
  const env = {
    ...prepared,
    HOST: host,
    PORT: String(port),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  };
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
  await own?.stopIfIdle();
  return code;
}

await command(main);
