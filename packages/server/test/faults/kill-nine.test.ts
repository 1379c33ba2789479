import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { idFromUuid, uuidOf } from '../../src/kernel/ids.ts';
import { buildPushWorld, type PushWorld } from '../../src/testing/push-world.ts';
import { type KillableServer, startKillableServer } from './killable-server.ts';
import { listenToOrders } from './order-listener.ts';
import { type Progress, type PushRequest, sendAll } from './push-clients.ts';
import { brokenPushes, untilSettled } from './push-oracle.ts';

const FULL = process.env.FAULTS === 'full';
const ORDERS = FULL ? 10_000 : 2_000;
const KILLS = FULL ? 15 : 6;
const ACCOUNTS = 4;
const CLIENTS = 32;
const OPENING = { balance: '1000000', stock: 1_000_000 };
/** Orders a request brings, in turn. */
const SIZES = [1, 1, 1, 2, 5];
/** One order in so many is refused, because its buyer asked to cancel. */
const REFUSED_EACH = 40;

let server: KillableServer;
let worlds: PushWorld[];
let refused: Set<string>;
let requests: PushRequest[];

beforeAll(async () => {
  server = await startKillableServer();
  worlds = [];
  requests = [];
  refused = new Set();
  for (let n = 0; n < ACCOUNTS; n += 1) {
    const world = await buildPushWorld(server, OPENING);
    worlds.push(world);
    const orderIds = await world.packOrders(ORDERS / ACCOUNTS);
    for (const [i, id] of orderIds.entries()) if (i % REFUSED_EACH === 7) refused.add(id);
    for (let i = 0; orderIds.length > 0; i += 1) {
      const chosen = orderIds.splice(0, SIZES[i % SIZES.length]);
      const token = world.distributor.token;
      requests.push(newRequest(token, chosen, i % 2 === 0));
    }
  }
  // The accounts take turns, so that each is under load at each kill.
  requests.sort((a, b) => a.key.localeCompare(b.key));
  const uuids = [...refused].map((id) => uuidOf('distributionOrder', id));
  await server.sql`update distribution_orders set cancellation_requested = true
    where id = any(${uuids}::uuid[])`;
}, 180_000);

afterAll(() => server.close());

function newRequest(token: string, orderIds: readonly string[], retries: boolean): PushRequest {
  return { token, orderIds, key: randomUUID(), retries, answer: null, sent: 0 };
}

/** Kills the server each time another share of the requests is answered, at no settled moment. */
async function killAlong(progress: Progress, total: number): Promise<number[]> {
  const inFlight: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const at = (total * kill) / (KILLS + 1);
    while (progress.answered < at) await sleep(1);
    await sleep(Math.random() * 20);
    inFlight.push(progress.inFlight);
    await server.killAndRestart();
  }
  return inFlight;
}

/** The charge's transaction of each charged order, as the book has it. */
async function chargesBooked(): Promise<Map<string, string>> {
  const rows = await server.sql<{ order: string; transaction: string }[]>`
    select order_id as order, id as transaction from ledger_transactions where kind = 'ORDER_CHARGE'`;
  return new Map(
    rows.map((row) => [
      idFromUuid('distributionOrder', row.order),
      idFromUuid('transaction', row.transaction),
    ]),
  );
}

/** The answers that do not say what the book says. */
function wrongAnswers(asked: readonly PushRequest[], charges: ReadonlyMap<string, string>) {
  return asked
    .flatMap((push) => push.answer ?? [])
    .filter(({ orderId, transactionId }) =>
      refused.has(orderId)
        ? transactionId !== null || charges.has(orderId)
        : transactionId === null || charges.get(orderId) !== transactionId,
    );
}

describe('kill -9 of the server while orders are pushed', () => {
  it('[ORD-14][ORD-22][ORD-23] loses nothing that was answered, charges nothing twice and leaves nothing between states', async () => {
    const [first] = worlds;
    const listener = await listenToOrders(server.address, first!.supplier.token);
    const progress: Progress = { answered: 0, inFlight: 0 };
    const started = performance.now();
    const [, inFlight] = await Promise.all([
      sendAll(requests, CLIENTS, server.address, progress),
      killAlong(progress, requests.length),
    ]);
    await untilSettled(server.sql);
    const seconds = (performance.now() - started) / 1000;

    const lost = requests.filter((push) => push.answer === null);
    const again = requests.filter((push) => push.retries && push.sent > 1);
    const charges = await chargesBooked();
    expect(inFlight.filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
    expect(lost.every((push) => !push.retries)).toBe(true);
    expect(wrongAnswers(requests, charges)).toEqual([]);
    expect(await brokenPushes(server.sql, OPENING)).toEqual({});

    // Whoever never heard asks again now, one half under the first key, one half as if anew.
    const chargedUnheard = lost.flatMap((push) => push.orderIds).filter((id) => charges.has(id));
    const sameKey = lost.filter((_, i) => i % 2 === 0);
    const anew = lost
      .filter((_, i) => i % 2 === 1)
      .map((push) => newRequest(push.token, push.orderIds, false));
    await sendAll([...sameKey, ...anew], CLIENTS, server.address);
    const after = await chargesBooked();
    expect(wrongAnswers(sameKey, after)).toEqual([]);
    for (const { orderId, transactionId, userErrors } of anew.flatMap((push) => push.answer!)) {
      if (charges.has(orderId)) {
        expect([transactionId, userErrors]).toEqual([null, [{ __typename: 'AlreadyPushed' }]]);
      }
    }
    for (const [orderId, transactionId] of charges) expect(after.get(orderId)).toBe(transactionId);
    const due = requests.flatMap((push) => push.orderIds).filter((id) => !refused.has(id));
    expect([...after.keys()].sort()).toEqual(due.sort());
    expect(await brokenPushes(server.sql, OPENING)).toEqual({});
    expect((await runChecks(server.sql)).broken).toEqual([]);

    await everythingTold(listener.told, first!);
    await listener.close();
    console.log(
      `kill -9: ${ORDERS} orders in ${requests.length} requests, ${KILLS} kills with ` +
        `${inFlight.join(', ')} requests in flight, ${seconds.toFixed(1)} s; ${again.length} requests ` +
        `sent again, ${lost.length} never answered of which ${chargedUnheard.length} orders were ` +
        `charged; ${listener.connections()} sockets; 0 lost, 0 doubled, 0 stuck`,
    );
  });
});

/** The listener heard of each pushed order of its organisation, over all the broken sockets. */
async function everythingTold(
  told: readonly { id: string; kind: string; orderId: string }[],
  world: PushWorld,
): Promise<void> {
  const rows = await server.sql<{ id: string; object: string }[]>`
    select id, object_id as object from events where kind = 'order.pushed'
      and tenant_id = ${uuidOf('tenant', world.supplier.tenantId)}`;
  const pushes = () => told.filter(({ kind }) => kind === 'PUSHED');
  const heard = () => new Set(pushes().map(({ id }) => id)).size;
  for (let round = 0; heard() < rows.length && round < 100; round += 1) await sleep(100);
  expect(new Set(pushes().map(({ orderId }) => orderId))).toEqual(
    new Set(rows.map(({ object }) => object)),
  );
}
