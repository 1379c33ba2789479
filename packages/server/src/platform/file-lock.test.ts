import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withFileLock } from './file-lock.ts';

describe('withFileLock', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'distributary-lock-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('lets one in at a time and leaves no file', async () => {
    const path = join(folder, 'busy.lock');
    let inside = 0;
    let most = 0;
    const visit = () =>
      withFileLock(path, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(5);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 8 }, visit));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes over the lock of a process that is gone', async () => {
    const path = join(folder, 'dead.lock');
    await writeFile(path, '999999999');
    expect(await withFileLock(path, async () => 'in')).toBe('in');
  });

  it('says which file stands in the way when the holder lives on', async () => {
    const path = join(folder, 'held.lock');
    await writeFile(path, String(process.ppid));
    await expect(withFileLock(path, async () => 'in', 120)).rejects.toThrow(path);
    await rm(path);
  });
});
