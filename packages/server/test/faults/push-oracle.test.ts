import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUuid, uuidOf } from '../../src/kernel/ids.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { push } from '../../src/testing/orders.ts';
import { buildPushWorld } from '../../src/testing/push-world.ts';
import { brokenPushes } from './push-oracle.ts';

const OPENING = { balance: '1000', stock: 1_000_000 };

let app: TestApp;
let pushed: string;
let packed: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** One pushed order beside one that is not; what the test before broke is gone. */
beforeEach(async () => {
  await app.sql`truncate tenants, users, events, push_attempts cascade`;
  const world = await buildPushWorld(app, OPENING);
  const [first, second] = await world.packOrders(2);
  expect(await push(app, world.distributor.token, [first!])).toEqual([[]]);
  pushed = uuidOf('distributionOrder', first!);
  packed = uuidOf('distributionOrder', second!);
});

const broken = async () => Object.keys(await brokenPushes(app.sql, OPENING));

describe('what judges the orders after a kill', () => {
  it('finds nothing in what the product wrote', async () => {
    expect(await broken()).toEqual([]);
  });

  it('finds an order that rests between states', async () => {
    await app.sql`update distribution_orders set state = 'PUSHING' where id = ${packed}`;
    expect(await broken()).toEqual(['an order rests between two states']);
  });

  it('finds a second charge of one order, and the money that is missing for it', async () => {
    const id = newUuid(app.clock.now());
    await app.sql`insert into ledger_transactions select (t).* from (
      select jsonb_populate_record(t, jsonb_build_object('id', ${id}::text, 'reference', 'again')) as t
      from ledger_transactions t where t.order_id = ${pushed}) as doubled`;
    const found = await broken();
    expect(found).toContain('a pushed order without exactly one charge, or another one with any');
    expect(found).toContain('a charge without its three entries and their counter legs');
    await app.sql`update accounts set balance = balance - 55.95`;
    expect(await broken()).toContain(
      'a balance that is not what was paid in less what was charged',
    );
  });

  it('finds a charge without a push', async () => {
    await app.sql`update distribution_orders set state = 'TO_PUSH' where id = ${pushed}`;
    expect(await broken()).toContain(
      'a pushed order without exactly one charge, or another one with any',
    );
  });

  it('finds stock that was reserved without an order, and a reservation that was lost', async () => {
    await app.sql`update stock_levels set available = available - 1, locked = locked + 1`;
    expect(await broken()).toEqual([
      'stock that is not what was there, or reservations that are not those of pushed orders',
    ]);
    await app.sql`update stock_levels set available = available + 1, locked = locked - 1`;
    await app.sql`update distribution_order_lines set reserved = 0 where order_id = ${pushed}`;
    expect(await broken()).toContain('a line that is reserved otherwise than its order stands');
  });

  it('finds a push that nobody was told of', async () => {
    await app.sql`truncate events`;
    expect(await broken()).toEqual(['a pushed order more or less than were told of']);
  });
});
