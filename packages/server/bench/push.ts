import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { uuidOf } from '../src/kernel/ids.ts';
import { buildPushWorld, type PushWorld } from '../src/testing/push-world.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { atLeast, type BenchReport, median, report } from './report.ts';

/** Measured rounds; BENCH_ROUNDS makes a quick look of it. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const ACCOUNTS = 1000;
const CLIENTS = [1, 8, 32] as const;
/** Orders a round, by clients: enough for a second or so each. */
const ORDERS = { 1: 250, 8: 600, 32: 1000 } as const;
const BULK = 500;
/** One order in a hundred is refused: its buyer asked to cancel. */
const REFUSED_EACH = 100;
const QUERY = `mutation ($orderIds: [ID!]!, $key: ID!) {
  orderPush(input: { orderIds: $orderIds, idempotencyKey: $key }) { results { transactionId userErrors { __typename } } }
}`;

interface Order {
  readonly id: string;
  readonly world: PushWorld;
  readonly refused: boolean;
}

interface Answer {
  orderPush: { results: { transactionId: string | null }[] };
}

/** Pushes a second through the whole stack, beside the same transaction as one SQL function. */
export async function benchPush(log: (line: string) => void): Promise<BenchReport> {
  const server = await startBenchServer();
  try {
    log('building 1 hot account and 1,000 others');
    const hot = await buildPushWorld(server, { balance: '100000000' });
    const spread = await buildMany(server, ACCOUNTS);
    await prepareLimit(server);
    const rates = new Map<string, number[]>();
    const note = (name: string, rate: number) =>
      rates.set(name, [...(rates.get(name) ?? []), rate]);
    for (let round = 0; round <= ROUNDS; round += 1) {
      log(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`);
      for (const clients of CLIENTS) {
        for (const [kind, worlds] of [
          ['hot', [hot]],
          ['spread', spread],
        ] as const) {
          const count = ORDERS[clients];
          const ours = await rateOf(server, await orders(server, worlds, count), clients, 1);
          const limit = await limitRate(server, await orders(server, worlds, count), clients);
          if (round === 0) continue;
          note(`${kind}-${clients}`, ours);
          note(`limit-${kind}-${clients}`, limit);
        }
      }
      const single = await rateOf(server, await orders(server, [hot], ORDERS[1]), 1, 1);
      const bulk = await rateOf(server, await orders(server, [hot], BULK), 1, BULK);
      if (round > 0) {
        note('bulk', bulk);
        note('single', single);
      }
    }
    const of = (name: string) => median(rates.get(name)!);
    const best = (kind: string) => Math.max(...CLIENTS.map((n) => of(`limit-${kind}-${n}`)));
    const unit = 'orders/s';
    return report('push', [
      atLeast('hot-1', of('hot-1'), best('hot'), 0.4, unit),
      atLeast('hot-8', of('hot-8'), best('hot'), 0.6, unit),
      atLeast('hot-32', of('hot-32'), best('hot'), 2.5, unit),
      atLeast('spread-1', of('spread-1'), best('spread'), 0.4, unit),
      atLeast('spread-8', of('spread-8'), best('spread'), 0.6, unit),
      atLeast('spread-32', of('spread-32'), best('spread'), 0.6, unit),
      atLeast('bulk-500', of('bulk'), of('single'), 10, unit),
    ]);
  } finally {
    await server.close();
  }
}

async function buildMany(server: BenchServer, count: number): Promise<PushWorld[]> {
  const worlds: PushWorld[] = [];
  const build = async () => {
    while (worlds.length < count) {
      const world = buildPushWorld(server, { balance: '100000000' });
      worlds.push(await world);
    }
  };
  await Promise.all(Array.from({ length: 8 }, build));
  return worlds.slice(0, count);
}

/** Packs fresh orders, spread evenly over the worlds. */
async function orders(
  server: BenchServer,
  worlds: readonly PushWorld[],
  count: number,
): Promise<Order[]> {
  const each = Math.max(1, Math.floor(count / worlds.length));
  const packed: Order[] = [];
  for (const world of worlds) {
    if (packed.length >= count) break;
    for (const id of await world.packOrders(each)) {
      packed.push({ id, world, refused: (packed.length + 1) % REFUSED_EACH === 0 });
    }
  }
  const refused = packed
    .filter((order) => order.refused)
    .map((order) => uuidOf('distributionOrder', order.id));
  await server.sql`update distribution_orders set cancellation_requested = true where id = any(${refused}::uuid[])`;
  return packed;
}

/** Orders a second with so many clients, each sending its next request when the last is answered. */
async function rateOf(
  server: BenchServer,
  list: Order[],
  clients: number,
  perRequest: number,
): Promise<number> {
  const queue = [...list];
  const started = process.hrtime.bigint();
  const client = async () => {
    for (
      let batch = queue.splice(0, perRequest);
      batch.length > 0;
      batch = queue.splice(0, perRequest)
    ) {
      const { token } = batch[0]!.world.distributor;
      const orderIds = batch.map((order) => order.id);
      const { orderPush } = await server.ask<Answer>(token, QUERY, { orderIds, key: orderIds[0] });
      orderPush.results.forEach((result, i) => {
        if ((result.transactionId === null) !== batch[i]!.refused) {
          throw new Error(`order ${batch[i]!.id} was answered wrongly`);
        }
      });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return list.length / (Number(process.hrtime.bigint() - started) / 1e9);
}

async function prepareLimit(server: BenchServer): Promise<void> {
  await server.sql`create table bench_orders (n bigint primary key, supplier_id uuid not null, order_id uuid not null)`;
  await server.sql`create sequence bench_next`;
  await server.sql.unsafe(await readFile(new URL('./push-limit.sql', import.meta.url), 'utf8'));
}

const STATEMENT = "select bench_push(nextval('bench_next'))";
const hasPgbench = spawnSync('pgbench', ['--version']).status === 0;

/** The one-function transaction with so many clients: pgbench where there is one, else our driver. */
async function limitRate(server: BenchServer, list: Order[], clients: number): Promise<number> {
  const rows = list.map((order, i) => ({
    n: i + 1,
    supplier_id: uuidOf('tenant', order.world.supplier.tenantId),
    order_id: uuidOf('distributionOrder', order.id),
  }));
  await server.sql`truncate bench_orders`;
  await server.sql`insert into bench_orders ${server.sql(rows)}`;
  await server.sql`select setval('bench_next', 1, false)`;
  return hasPgbench
    ? pgbenchRate(server, list.length, clients)
    : driverRate(server, list.length, clients);
}

function pgbenchRate(server: BenchServer, count: number, clients: number): number {
  const script = join(mkdtempSync(join(tmpdir(), 'distributary-pgbench-')), 'push.sql');
  writeFileSync(script, `${STATEMENT};\n`);
  const jobs = Math.min(2, clients);
  const each = Math.max(1, Math.floor(count / clients));
  const args = [
    '-n',
    '-f',
    script,
    '-c',
    `${clients}`,
    '-j',
    `${jobs}`,
    '-t',
    `${each}`,
    '-M',
    'prepared',
  ];
  const out = execFileSync('pgbench', [...args, server.databaseUrl], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return Number(/tps = ([\d.]+)/.exec(out.toString())![1]);
}

async function driverRate(server: BenchServer, count: number, clients: number): Promise<number> {
  const sql = postgres(server.databaseUrl, { max: clients, onnotice: () => {} });
  let left = count;
  await Promise.all(Array.from({ length: clients }, () => sql`select 1`));
  const started = process.hrtime.bigint();
  const client = async () => {
    while (left > 0) {
      left -= 1;
      await sql.unsafe(STATEMENT, [], { prepare: true });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  await sql.end();
  return count / seconds;
}
