import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MovableClock } from '../src/kernel/clock.ts';
import { openDatabase } from '../src/platform/db.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';

const MAIN = fileURLToPath(new URL('../dist/app/main.js', import.meta.url));

export type BenchServer = Awaited<ReturnType<typeof startBenchServer>>;

/** The built server in a process of its own over a durable PostgreSQL of its own. */
export async function startBenchServer() {
  const folder = await mkdtemp(join(tmpdir(), 'distributary-bench-'));
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'pg'), database: 'bench' });
  await migrate(postgres.url);
  const database = openDatabase({ url: postgres.url, asApplication: false });
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: postgres.url,
      PORT: '0',
      FILES_FOLDER: join(folder, 'files'),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    url,
    databaseUrl: postgres.url,
    db: database.db,
    sql: database.sql,
    clock: new MovableClock(new Date(Date.now() - 60_000)),
    /** One GraphQL request over a kept connection; a top-level error fails the bench. */
    ask: <Data>(token: string, query: string, variables: Record<string, unknown>) =>
      post<Data>(agent, `${url}/graphql`, token, JSON.stringify({ query, variables })),
    async close() {
      agent.destroy();
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      await database.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const found = /^listening (\S+)/.exec(line);
    if (found) return found[1]!;
  }
  throw new Error('the server ended before it listened; is it built? (pnpm build)');
}

function post<Data>(agent: Agent, url: string, token: string, body: string): Promise<Data> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answer = JSON.parse(Buffer.concat(chunks).toString()) as {
          data: Data;
          errors?: { message: string }[];
        };
        if (answer.errors) reject(new Error(answer.errors[0]!.message));
        else resolve(answer.data);
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
