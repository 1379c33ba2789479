import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { uuidOf } from '../../src/kernel/ids.ts';
import { buildPushWorld, type PushWorld } from '../../src/testing/push-world.ts';
import { type KillableServer, startKillableServer } from './killable-server.ts';

const ORDERS = 3_000;
const KILLS = 2;

let server: KillableServer;
let world: PushWorld;
let orderIds: string[];

beforeAll(async () => {
  server = await startKillableServer();
  world = await buildPushWorld(server, { balance: '1000000', stock: 1_000_000 });
  orderIds = await world.packOrders(ORDERS);
}, 180_000);
afterAll(() => server.close());

interface Seen {
  readonly state: string;
  readonly updated: number;
  readonly refused: number;
  readonly unchanged: number;
}

async function ask<Data>(query: string, variables: object): Promise<Data> {
  const response = await fetch(`${await server.address()}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${world.distributor.token}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Data }).data;
}

async function jobNow(id: string): Promise<Seen> {
  const { viewer } = await ask<{ viewer: { job: Seen } }>(
    'query ($id: ID!) { viewer { job(id: $id) { state updated refused unchanged } } }',
    { id },
  );
  return viewer.job;
}

it('[ORD-22] a bulk push is killed on its way, goes on by itself, and charges each order once', async () => {
  const { orderPushStart } = await ask<{ orderPushStart: { job: { id: string } } }>(
    'mutation ($input: OrderPushStartInput!) { orderPushStart(input: $input) { job { id } } }',
    { input: { orderIds, idempotencyKey: randomUUID() } },
  );
  const { id } = orderPushStart.job;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const from = ((await jobNow(id)).updated ?? 0) + ORDERS / 10;
    while ((await jobNow(id)).updated < from) await sleep(5);
    expect((await jobNow(id)).state).toBe('RUNNING');
    await server.killAndRestart();
  }
  let job = await jobNow(id);
  while (job.state === 'RUNNING') {
    await sleep(100);
    job = await jobNow(id);
  }
  expect(job).toEqual({ state: 'FINISHED', updated: ORDERS, refused: 0, unchanged: 0 });
  const [booked] = await server.sql`select count(*)::int as charges,
      count(distinct order_id)::int as orders
    from ledger_transactions where kind = 'ORDER_CHARGE'
      and supplier_id = ${uuidOf('tenant', world.supplier.tenantId)}`;
  expect(booked).toEqual({ charges: ORDERS, orders: ORDERS });
  await runChecks(server.sql);
}, 180_000);
