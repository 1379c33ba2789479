import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartUpError } from './start-up-error.ts';

/** A holder that has not touched its lock for this long is taken for dead. */
const staleAfterMs = 120_000;
const pollMs = 50;

/** Locks of this very process: its own id in a file it does not hold is an earlier machine's. */
const held = new Set<string>();

/** Runs `work` while no other process on this machine is inside the same lock file. */
export async function withFileLock<T>(
  path: string,
  work: () => Promise<T>,
  patienceMs = staleAfterMs,
): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await take(path))) {
    await clearIfStale(path);
    if (performance.now() > giveUpAt) {
      throw new StartUpError(
        `Another process has held the lock ${path} for too long; remove the file if none runs.`,
      );
    }
    await sleep(pollMs);
  }
  held.add(path);
  try {
    return await work();
  } finally {
    held.delete(path);
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  if (held.has(path)) return false;
  try {
    const file = await open(path, 'wx', 0o644);
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Moves a dead holder's file away. Two waiters may judge the same file at once and the slower one
 * then moves the quicker one's fresh lock: it sees the other content and puts the file back.
 */
async function clearIfStale(path: string): Promise<void> {
  if (held.has(path)) return;
  const content = await readFile(path, 'utf8').catch(() => undefined);
  const info = await stat(path).catch(() => undefined);
  if (content === undefined || info === undefined) return;
  const aged = Date.now() - info.mtimeMs > staleAfterMs;
  if (!aged && (content === '' || isAlive(Number(content)))) return;
  const aside = `${path}.stale-${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => content);
  if (moved !== content) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
