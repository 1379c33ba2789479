import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { hasCode, isAlive, withFileLock } from './file-lock.ts';
import { findPostgres, program, reachableBy, type ServerUser } from './postgres-binaries.ts';
import { placeFor, serverUser } from './postgres-place.ts';
import { StartUpError } from './start-up-error.ts';

const owner = 'postgres';
const attempts = 3;
const answerWithinMs = 30_000;

export interface EmbeddedPostgresOptions {
  /** Where the data lives; made when missing. */
  folder: string;
  /** Made when missing. */
  database: string;
  /** True trades durability and the password for speed: for tests only. */
  throwaway?: boolean;
}

export interface EmbeddedPostgres {
  url: string;
  /** False when a server on this folder was already up and is used as it is. */
  started: boolean;
  stop(): Promise<void>;
  /** Stops the server unless another client than ourselves is connected to it. */
  stopIfIdle(): Promise<void>;
}

interface Place {
  postgres: string;
  user: ServerUser | undefined;
  cluster: string;
  log: string;
  password: string;
}

/**
 * Starts the PostgreSQL that comes with the packages, or joins the one already running on the
 * folder. It runs on after this process ends unless stopped, so restarts of the app are quick.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const user = await serverUser();
  const folder = await placeFor(options.folder, user);
  const bundled = await reachableBy(user, await findPostgres(), dirname(folder));
  const place: Place = {
    postgres: bundled,
    user,
    cluster: join(folder, 'cluster'),
    log: join(folder, 'server.log'),
    password: await passwordOf(folder, user, options.throwaway === true),
  };
  return withFileLock(join(folder, 'start.lock'), async () => {
    const running = await joinRunning(place);
    if (running === undefined) {
      await initialise(place, options.throwaway === true);
      await launch(place, options.throwaway === true);
    }
    const port = running ?? (await portOf(place))?.port;
    if (port === undefined) throw await failure(place);
    await makeDatabase(urlOf(place, port, 'postgres'), options.database);
    return {
      url: urlOf(place, port, options.database),
      started: running === undefined,
      stop: () => stop(place),
      stopIfIdle: async () => {
        if (await isIdle(urlOf(place, port, 'postgres'))) await stop(place);
      },
    };
  });
}

function urlOf(place: Place, port: number, database: string): string {
  const secret = place.password === '' ? '' : `:${place.password}`;
  return `postgres://${owner}${secret}@127.0.0.1:${port}/${database}`;
}

async function passwordOf(
  folder: string,
  user: ServerUser | undefined,
  trusting: boolean,
): Promise<string> {
  if (trusting) return '';
  const path = join(folder, 'password');
  try {
    await writeFile(path, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
    if (user) await chown(path, user.uid, user.gid);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  return (await readFile(path, 'utf8')).trim();
}

/** The port of a live server on this folder, after it answered with our password. */
async function joinRunning(place: Place): Promise<number | undefined> {
  const known = await portOf(place);
  if (known === undefined || !isAlive(known.pid)) return undefined;
  const giveUpAt = performance.now() + answerWithinMs;
  while (performance.now() < giveUpAt) {
    const sql = connect(urlOf(place, known.port, 'postgres'));
    try {
      const [row] = await sql`select current_setting('data_directory') as folder`;
      if ((await realpath(row?.folder)) === (await realpath(place.cluster))) return known.port;
      break;
    } catch (error) {
      // 57P03: still recovering; anything else will not change by waiting.
      if (!hasCode(error, '57P03')) break;
      await sleep(100);
    } finally {
      await sql.end();
    }
  }
  throw new StartUpError(
    `The data folder ${place.cluster} is in use by process ${known.pid}, which does not answer as our PostgreSQL on port ${known.port}; stop it first.`,
  );
}

async function portOf(place: Place): Promise<{ pid: number; port: number } | undefined> {
  const lines = await readFile(join(place.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = lines.split('\n');
  return pid && port ? { pid: Number(pid), port: Number(port) } : undefined;
}

/** Made aside and renamed, so that a broken-off first start leaves no half-made cluster. */
async function initialise(place: Place, trusting: boolean): Promise<void> {
  if (await stat(place.cluster).catch(() => undefined)) return;
  const draft = `${place.cluster}.draft`;
  await rm(draft, { recursive: true, force: true });
  const access = trusting
    ? ['--auth=trust', '--no-sync']
    : ['--auth=scram-sha-256', `--pwfile=${join(dirname(place.cluster), 'password')}`];
  const made = await run(place, 'initdb', [
    ...['-D', draft, '-U', owner, '--encoding=UTF8', '--locale=C'],
    ...access,
  ]);
  if (made !== 0) throw await failure(place);
  await rename(draft, place.cluster);
}

async function launch(place: Place, trusting: boolean): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'timezone=UTC',
      `max_connections=${trusting ? 600 : 200}`,
      ...(trusting ? ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'] : []),
    ];
    const flags = [`-p ${await freePort()}`, ...settings.map((setting) => `-c ${setting}`)];
    await rm(place.log, { force: true });
    const up = await run(place, 'pg_ctl', [
      ...['-D', place.cluster, '-w', '-t', '60', '-l', place.log],
      ...['-o', flags.join(' '), 'start'],
    ]);
    if (up === 0) return;
    // Another program may have taken the free port in between: only that is worth another try.
    if (!(await readLog(place)).includes('could not bind')) break;
  }
  throw await failure(place);
}

async function stop(place: Place): Promise<void> {
  await run(place, 'pg_ctl', ['-D', place.cluster, '-w', '-m', 'fast', 'stop']);
}

async function run(place: Place, name: 'initdb' | 'pg_ctl', args: string[]): Promise<number> {
  // initdb has no log of its own. A server that inherited our output would keep us from ending.
  const output = name === 'initdb' ? await open(place.log, 'a') : undefined;
  const words = output?.fd ?? 'ignore';
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(program(place.postgres, name), args, {
      stdio: ['ignore', words, words],
      cwd: dirname(place.cluster),
      env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C' },
      ...place.user,
    });
    child.on('error', reject);
    child.on('exit', (status) => resolve(status ?? 1));
  });
  await output?.close();
  return code;
}

async function failure(place: Place): Promise<StartUpError> {
  const reason = (await readLog(place))
    .split('\n')
    .filter((line) => /FATAL|PANIC|error:/i.test(line))
    .at(-1);
  const detail = reason?.replace(/^.*?(FATAL|PANIC|error):\s*/i, '') ?? `see ${place.log}`;
  return new StartUpError(`PostgreSQL did not start on ${place.cluster}: ${detail}`);
}

async function readLog(place: Place): Promise<string> {
  return readFile(place.log, 'utf8').catch(() => '');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function connect(url: string): postgres.Sql {
  return postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
}

async function makeDatabase(url: string, name: string): Promise<void> {
  const sql = connect(url);
  try {
    const found = await sql`select from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end();
  }
}

async function isIdle(url: string): Promise<boolean> {
  const sql = connect(url);
  try {
    const others = await sql`
      select from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`;
    return others.length === 0;
  } finally {
    await sql.end();
  }
}
