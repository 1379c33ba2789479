import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

describe('startEmbeddedPostgres', () => {
  let shelf: string;
  let first: EmbeddedPostgres;
  let second: EmbeddedPostgres;
  beforeAll(async () => {
    shelf = await mkdtemp(join(tmpdir(), 'distributary-own-'));
    await chmod(shelf, 0o755);
    const options = { folder: join(shelf, 'postgres'), database: 'shop' };
    [first, second] = await Promise.all([
      startEmbeddedPostgres(options),
      startEmbeddedPostgres(options),
    ]);
  });
  afterAll(async () => {
    await first.stop();
    await rm(shelf, { recursive: true, force: true });
  });

  it('gives two first starts at once the same server, started once', async () => {
    expect(second.url).toBe(first.url);
    expect([first.started, second.started].filter(Boolean)).toHaveLength(1);
    const sql = postgres(first.url, { max: 1 });
    const [row] = await sql`select current_database() as name, current_setting('fsync') as fsync`;
    await sql.end();
    expect(row).toEqual({ name: 'shop', fsync: 'on' });
  });

  it('lets nobody in without the generated password', async () => {
    const stranger = new URL(first.url);
    stranger.password = 'guess';
    const sql = postgres(stranger.href, { max: 1 });
    await expect(sql`select 1`).rejects.toMatchObject({ code: '28P01' });
    await sql.end();
  });

  it('stays up while another client is connected', async () => {
    const other = postgres(first.url, { max: 1 });
    await other`select 1`;
    await second.stopIfIdle();
    expect(await other`select 1 as up`).toMatchObject([{ up: 1 }]);
    await other.end();
  });

  it('says in one sentence that a live foreign process holds the data folder', async () => {
    const folder = join(shelf, 'taken');
    const taken = await startEmbeddedPostgres({ folder, database: 'shop', throwaway: true });
    await taken.stop();
    const lines = [String(process.ppid), join(folder, 'cluster'), '0', '1', ''];
    await writeFile(join(folder, 'cluster/postmaster.pid'), lines.join('\n'));
    await expect(startEmbeddedPostgres({ folder, database: 'shop' })).rejects.toThrow(
      /^The data folder .*taken.cluster is in use by process \d+/,
    );
  });
});
