import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ServerUser } from './postgres-binaries.ts';
import { StartUpError } from './start-up-error.ts';

/** Root's data goes here when the project stands where only root can look. */
const openShelf = '/var/lib/distributary';

/** PostgreSQL refuses to run as root: then it runs as the machine's `postgres`, else `nobody`. */
export async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new StartUpError(
    'PostgreSQL does not run as root and this machine has no user for it; start as another user or set DATABASE_URL.',
  );
}

/** The wanted folder, made and handed to `user`; another one when `user` cannot get there. */
export async function placeFor(wanted: string, user: ServerUser | undefined): Promise<string> {
  const folder = resolve(wanted);
  if (user === undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
  if (canEnter(user, dirname(folder))) return handOver(folder, user);
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const shelf = join(openShelf, mark);
  await mkdir(shelf, { recursive: true, mode: 0o755 });
  return handOver(join(shelf, 'postgres'), user);
}

function canEnter(user: ServerUser, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', ...user });
  return tried.status === 0;
}

async function handOver(folder: string, user: ServerUser): Promise<string> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  await chown(folder, user.uid, user.gid);
  return folder;
}
