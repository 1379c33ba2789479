// `pnpm dev`: the server from source, restarted when a file changes, and Vite in front of it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { root } from './root.mjs';

const port = process.env.PORT || '4000';
const web = join(root, 'packages/web');
const server = join(root, 'packages/server');

build('server');
const database = await openDatabase();
const env = {
  ...process.env,
  NODE_ENV: 'development',
  PORT: port,
  DATABASE_URL: database.url,
  DEMO: process.env.DEMO || (database.own ? 'on' : 'off'),
  FILES_FOLDER: process.env.FILES_FOLDER || join(root, '.data/files'),
  API_ORIGIN: `http://127.0.0.1:${port}`,
};
const run = (cwd, ...args) => spawn(process.execPath, args, { cwd, env, stdio: 'inherit' });

const children = [
  run(server, '--watch', '--import', '@oxc-node/core/register', 'src/app/main.ts'),
  run(web, 'node_modules/vite/bin/vite.js'),
];
const endAll = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, endAll);
await Promise.race(children.map((child) => new Promise((resolve) => child.on('exit', resolve))));
endAll();
await database.own?.stopIfIdle();
