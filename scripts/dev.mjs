// `pnpm dev`: the server from source, restarted when a file changes, and Vite in front of it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { prepareDatabase } from './database.mjs';
import { command, root } from './root.mjs';

const port = process.env.PORT || '4000';
const web = join(root, 'packages/web');
const server = join(root, 'packages/server');

/** Both until one ends or a signal comes; then neither. */
async function main() {
  build('server');
  const { env: prepared, own } = await prepareDatabase();
  const env = {
    ...prepared,
    NODE_ENV: 'development',
    PORT: port,
    API_ORIGIN: `http://127.0.0.1:${port}`,
  };
  const run = (cwd, ...args) => spawn(process.execPath, args, { cwd, env, stdio: 'inherit' });
  const children = [
    run(server, '--watch', '--import', '@oxc-node/core/register', 'src/app/main.ts'),
    run(web, 'node_modules/vite/bin/vite.js'),
  ];
  const endings = children.map((child) => new Promise((resolve) => child.on('exit', resolve)));
  const endAll = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, endAll);
  await Promise.race(endings);
  endAll();
  await Promise.all(endings);
  await own?.stopIfIdle();
}

await command(main);
