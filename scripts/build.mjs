// Builds the server and the web app when their inputs changed since the last build. The hash of
// the inputs stands beside the output, so a fresh clone builds once and later starts do not.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { command, isMain, root } from './root.mjs';

const packages = {
  server: {
    inputs: ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json', '../../tsconfig.json'],
    command: [join(root, 'scripts/tsc.mjs'), '-p', 'tsconfig.build.json'],
  },
  web: {
    inputs: [
      'src',
      'public',
      'build',
      'index.html',
      'package.json',
      'tsconfig.json',
      'vite.config.ts',
    ],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
};

/** Builds one package; returns false when its output was up to date. Throws when it fails. */
export function build(name) {
  const folder = join(root, 'packages', name);
  const { inputs, command } = packages[name];
  const stamp = join(folder, 'dist/.inputs');
  const wanted = hashOf(folder, [...inputs, '../../pnpm-lock.yaml']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  console.log(`Building the ${name}…`);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const run = spawnSync(process.execPath, command, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`The ${name} does not build.`);
  if (name === 'server') carrySql(folder);
  writeFileSync(stamp, wanted);
  return true;
}

/** Database functions are read at start; the compiler leaves their files behind. */
function carrySql(folder) {
  const source = join(folder, 'src');
  for (const file of filesBelow(source).filter((path) => path.endsWith('.sql'))) {
    cpSync(file, join(folder, 'dist', relative(source, file)));
  }
}

export const buildAll = () => Object.keys(packages).map(build);

function hashOf(folder, inputs) {
  const hash = createHash('sha256');
  const files = inputs.flatMap((input) => filesBelow(join(folder, input)));
  for (const file of files.filter((path) => !/\.test\.tsx?$/.test(path))) {
    hash.update(relative(folder, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return [];
  if (info.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((child) => filesBelow(join(path, child)));
}

if (isMain(import.meta.url)) {
  const wanted = process.argv.slice(2);
  await command(() => {
    for (const name of wanted.length > 0 ? wanted : Object.keys(packages)) build(name);
  });
}
