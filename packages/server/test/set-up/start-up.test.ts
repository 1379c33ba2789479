import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../src/testing/world.ts';

const scripts = new URL('../../../../scripts/', import.meta.url);
const start = fileURLToPath(new URL('start.mjs', scripts));

const main = fileURLToPath(new URL('../../dist/app/main.js', import.meta.url));

interface Ended {
  code: number | null;
  errors: string[];
}

/** Runs the start script with these settings over ours and waits for its end. */
function startWith(settings: Record<string, string>, program = start): Promise<Ended> {
  const { DATABASE_URL: _, ...ours } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { env: { ...ours, ...settings } });
    let words = '';
    child.stderr.on('data', (chunk) => {
      words += String(chunk);
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, errors: words.trim().split('\n') }));
  });
}

async function listening(): Promise<{ server: Server; port: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: String(typeof address === 'object' ? address?.port : address) };
}

describe('what stops the start', () => {
  let shelf: string;
  let freePort: string;
  beforeAll(async () => {
    // What a build has to say is not what is looked at here.
    execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', scripts))]);
    shelf = await mkdtemp(join(tmpdir(), 'distributary-start-'));
    await chmod(shelf, 0o755);
    const probe = await listening();
    freePort = probe.port;
    await new Promise((resolve) => probe.server.close(resolve));
  });
  afterAll(() => rm(shelf, { recursive: true, force: true }));

  it('is told in one sentence when the port is busy', async () => {
    const { server, port } = await listening();
    const ended = await startWith({ PORT: port });
    server.close();
    expect(ended).toEqual({
      code: 1,
      errors: [
        `Port ${port} on 127.0.0.1 is in use; stop what uses it or set PORT to another one.`,
      ],
    });
  });

  it('is told in one sentence, without the password, when the database is out of reach', async () => {
    const ended = await startWith({
      PORT: freePort,
      DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/shop',
    });
    expect(ended).toEqual({
      code: 1,
      errors: [
        'The database at postgres://someone@127.0.0.1:1/shop cannot be used: nothing listens there.',
      ],
    });
  });

  it('is told in one sentence when another process holds the data folder', async () => {
    const cluster = join(shelf, 'postgres/cluster');
    await mkdir(cluster, { recursive: true });
    const lines = [String(process.pid), cluster, '0', freePort, ''];
    await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'));
    const ended = await startWith({ PORT: freePort, DATA_FOLDER: join(shelf, 'postgres') });
    expect(ended).toEqual({
      code: 1,
      errors: [
        `The data folder ${cluster} is in use by process ${process.pid}, which does not answer as our PostgreSQL on port ${freePort}; stop it first.`,
      ],
    });
  });

  it('is told by the server itself too, which names every wrong setting at once', async () => {
    const ended = await startWith({ PORT: 'many', DEMO: 'perhaps' }, main);
    expect(ended.code).toBe(1);
    expect(ended.errors).toHaveLength(1);
    expect(ended.errors[0]).toMatch(/^The settings are wrong: .*DATABASE_URL.*PORT.*DEMO/);
  });

  it('is told by the server itself when its port was taken in the meantime', async () => {
    const { url, drop } = await createTestDatabase();
    const { server, port } = await listening();
    const ended = await startWith({ PORT: port, DATABASE_URL: url, LOG_LEVEL: 'silent' }, main);
    server.close();
    await drop();
    expect(ended).toEqual({
      code: 1,
      errors: [
        `Port ${port} on 127.0.0.1 is in use; stop what uses it or set PORT to another one.`,
      ],
    });
  });
});
