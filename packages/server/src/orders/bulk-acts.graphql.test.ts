import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openServices } from '../app/services.ts';
import type { Permission } from '../identity/permission.rules.ts';
import { uuidOf } from '../kernel/ids.ts';
import { jobs } from '../platform/job.table.ts';
import { JobQueue } from '../platform/job-queue.ts';
import { openLogger } from '../platform/logger.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildMember } from '../testing/factories.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';
import { pushOrders } from './commands/push-orders.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** One order of the world costs this much: goods 47.05, handling 2.00, shipping 6.90. */
const CHARGE = 55.95;

const START = `mutation ($input: OrderPushStartInput!) {
  orderPushStart(input: $input) { job { id state } userErrors { __typename ... on UserError { message path } } } }`;
const RETRY = `mutation ($input: JobRetryInput!) {
  jobRetry(input: $input) { job { id state } userErrors { __typename ... on UserError { message } } } }`;
const JOB = `query ($id: ID!) { viewer { job(id: $id) {
  kind state total created updated unchanged refused finishedAt startedBy resultFileUrl viewerCanRetry failure
  rows(first: 100) { nodes { rowNo result reason message subject objectId order { id state } } } } } }`;

interface Seen {
  state: string;
  updated: number;
  refused: number;
  unchanged: number;
  resultFileUrl: string | null;
  rows: { nodes: { rowNo: number; reason: string; objectId: string; order: object }[] };
}

let keys = 0;
function key(): string {
  keys += 1;
  return `bulk-${keys}`;
}

async function start(world: PushWorld, orderIds: readonly string[], idempotencyKey = key()) {
  const { orderPushStart } = await app.must<{
    orderPushStart: { job: { id: string } | null; userErrors: object[] };
  }>(world.distributor.token, START, { input: { orderIds, idempotencyKey } });
  return orderPushStart;
}

async function see(token: string, id: string | undefined) {
  const { viewer } = await app.must<{ viewer: { job: Seen | null } }>(token, JOB, { id });
  return viewer.job;
}

async function balanceOf(world: PushWorld): Promise<number> {
  const [row] =
    await app.sql`select balance from accounts where id = ${uuidOf('account', world.accountId)}`;
  return Number(row?.balance);
}

const spent = (orders: number, balance: string) => Number(balance) - orders * CHARGE;

it('[ORD-18] a bulk push answers at once, pushes every order, and says what was refused and why', async () => {
  const world = await buildPushWorld(app, { balance: '6750.00' });
  const orderIds = await world.packOrders(121);
  const { job, userErrors } = await start(world, orderIds);
  expect({ job, userErrors }).toMatchObject({ job: { state: 'RUNNING' }, userErrors: [] });
  await app.services.jobs.settled();
  const seen = await see(world.distributor.token, job?.id);
  expect(seen).toMatchObject({
    kind: 'ORDERS_PUSH',
    state: 'FINISHED',
    total: 121,
    updated: 120,
    refused: 1,
    viewerCanRetry: true,
    rows: {
      nodes: [
        { rowNo: 121, result: 'REFUSED', reason: 'InsufficientBalance', objectId: orderIds[120] },
      ],
    },
  });
  expect(seen?.rows.nodes[0]?.order).toMatchObject({ state: 'PUSH_FAILED' });
  expect(await balanceOf(world)).toBeCloseTo(spent(120, '6750.00'), 2);
});

it('what was refused is tried again in the same job, and the list of refusals empties', async () => {
  const world = await buildPushWorld(app, { balance: '600.00', stock: 6 });
  const orderIds = await world.packOrders(4);
  const { job } = await start(world, orderIds);
  await app.services.jobs.settled();
  const token = world.distributor.token;
  expect(await see(token, job?.id)).toMatchObject({ updated: 2, refused: 2 });
  const owner = uuidOf('tenant', world.supplier.tenantId);
  await app.sql`update stock_levels set available = 100 where supplier_id = ${owner}`;
  const again = async (rowNos?: number[]) =>
    app.must<{ jobRetry: { job: object | null; userErrors: object[] } }>(token, RETRY, {
      input: { jobId: job?.id, rowNos, idempotencyKey: key() },
    });
  expect((await again([3])).jobRetry.userErrors).toEqual([]);
  await app.services.jobs.settled();
  expect(await see(token, job?.id)).toMatchObject({ updated: 3, refused: 1, total: 4 });
  await again();
  await app.services.jobs.settled();
  expect(await see(token, job?.id)).toMatchObject({
    state: 'FINISHED',
    updated: 4,
    refused: 0,
    viewerCanRetry: false,
    rows: { nodes: [] },
  });
  expect((await again()).jobRetry).toMatchObject({
    job: null,
    userErrors: [{ __typename: 'StateConflict' }],
  });
  expect(await balanceOf(world)).toBeCloseTo(spent(4, '600.00'), 2);
});

it('[ORD-22] the same key starts one job, and an order pushed meanwhile is left as it is', async () => {
  const world = await buildPushWorld(app, { balance: '600.00' });
  const orderIds = await world.packOrders(3);
  await pushOrders(app.services, world.distributor.actor, {
    orderIds: orderIds.slice(0, 1),
    idempotencyKey: key(),
  });
  const once = key();
  const first = await start(world, orderIds, once);
  const second = await start(world, orderIds, once);
  const other = await start(world, orderIds.slice(1), once);
  expect(second.job?.id).toBe(first.job?.id);
  expect(other.userErrors).toMatchObject([{ __typename: 'IdempotencyKeyReused' }]);
  await app.services.jobs.settled();
  expect(await see(world.distributor.token, first.job?.id)).toMatchObject({
    updated: 2,
    unchanged: 1,
    refused: 0,
  });
  expect(await balanceOf(world)).toBeCloseTo(spent(3, '600.00'), 2);
});

it('[ORD-22] a job whose process was killed goes on in another one, and no order is charged twice', async () => {
  const world = await buildPushWorld(app, { balance: '9000.00' });
  const orderIds = await world.packOrders(130);
  await app.services.jobs.close();
  const { job } = await start(world, orderIds);
  const id = job!.id as never;
  // The dead process had booked the first piece, and pushed the second without booking it.
  for (const [from, to] of [
    [0, 50],
    [50, 100],
  ] as const) {
    await pushOrders(app.services, world.distributor.actor, {
      orderIds: orderIds.slice(from, to),
      idempotencyKey: `${job?.id}/${from}`,
    });
  }
  await app.db
    .update(jobs)
    .set({ holder: 'killed', position: 50, updated: 50, aliveAt: new Date(Date.now() - 8_000) })
    .where(eq(jobs.id, id));
  const other = await openServices(app.services.config, openLogger('error'), app.clock);
  await other.jobs.settled();
  await other.close();
  expect(await see(world.distributor.token, id)).toMatchObject({
    state: 'FINISHED',
    total: 130,
    updated: 130,
    unchanged: 0,
    refused: 0,
  });
  expect(await balanceOf(world)).toBeCloseTo(spent(130, '9000.00'), 2);
});

it('a living process keeps its job, and one that lost it writes nothing any more', async () => {
  const world = await buildPushWorld(app, { balance: '600.00' });
  const orderIds = await world.packOrders(2);
  const { job } = await start(world, orderIds);
  const id = job!.id as never;
  const set = (values: Partial<typeof jobs.$inferInsert>) =>
    app.db.update(jobs).set(values).where(eq(jobs.id, id));
  await set({ holder: 'alive', aliveAt: new Date() });
  const other = await openServices(app.services.config, openLogger('error'), app.clock);
  await other.jobs.settled();
  expect(await see(world.distributor.token, id)).toMatchObject({ state: 'RUNNING', updated: 0 });

  await other.close();

  await set({ holder: null });
  const { place, jobs: known } = app.services;
  const robbed = new JobQueue(place, known.log, async () => ({
    count: async () => 2,
    async *pieces() {
      yield {
        size: 2,
        carryOut: async () => {
          await set({ holder: 'somebody else' });
          return [];
        },
      };
    },
  }));
  await robbed.take({ tenantId: world.distributor.tenantId, id });
  await robbed.settled();
  await robbed.close();
  const [left] = await app.db.select().from(jobs).where(eq(jobs.id, id));
  expect(left).toMatchObject({ state: 'RUNNING', holder: 'somebody else', position: 0 });
});

it('whoever may no longer push stops their job, and somebody else can let it go on', async () => {
  const world = await buildPushWorld(app, { balance: '600.00' });
  const orderIds = await world.packOrders(2);
  const { userId, token } = await buildMember(app, world.distributor.tenantId, 'SUB', [
    'DISTRIBUTOR_PUSH',
  ]);
  const asMember = { ...world, distributor: { ...world.distributor, token } };
  const { job } = await start(asMember, orderIds);
  const at = app.clock.now().toISOString();
  await app.sql`update memberships set disabled_at = ${at} where user_id = ${uuidOf('user', userId)}`;
  await app.services.jobs.take({ tenantId: world.distributor.tenantId, id: job!.id as never });
  const queue = await openServices(app.services.config, openLogger('error'), app.clock);
  await queue.jobs.settled();
  expect(await see(world.distributor.token, job?.id)).toMatchObject({
    state: 'FAILED',
    failure: 'Whoever started this work may no longer do it.',
    updated: 0,
    viewerCanRetry: true,
  });
  await app.must(world.distributor.token, RETRY, {
    input: { jobId: job?.id, idempotencyKey: key() },
  });
  await queue.jobs.takeOver();
  await queue.jobs.settled();
  await queue.close();
  expect(await see(world.distributor.token, job?.id)).toMatchObject({
    state: 'FINISHED',
    updated: 2,
  });
});

it('[PERM-04][GEN-08] a job is seen by its organisation, by those who may do the act', async () => {
  const world = await buildPushWorld(app, { balance: '600.00' });
  const stranger = await buildPushWorld(app);
  const orderIds = await world.packOrders(1);
  const { job } = await start(world, orderIds);
  const member = (permissions: Permission[]) =>
    buildMember(app, world.distributor.tenantId, 'SUB', permissions);
  const pusher = await member(['DISTRIBUTOR_VIEW', 'DISTRIBUTOR_PUSH']);
  const packer = await member(['DISTRIBUTOR_VIEW', 'DISTRIBUTOR_ORDERS']);
  expect(await see(pusher.token, job?.id)).toMatchObject({ kind: 'ORDERS_PUSH' });
  expect(await see(packer.token, job?.id)).toBeNull();
  expect(await see(stranger.distributor.token, job?.id)).toBeNull();
  expect(await see(world.supplier.token, job?.id)).toBeNull();
});
