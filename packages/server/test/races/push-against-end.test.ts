import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { setFees } from '../../src/catalog/commands/set-fees.ts';
import { uuidOf } from '../../src/kernel/ids.ts';
import { perform } from '../../src/platform/work.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { mustSucceed } from '../../src/testing/partnership.ts';
import { buildPushWorld, type PushWorld } from '../../src/testing/push-world.ts';
import { type Answered, actsOf } from './acts.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ROUNDS = 4;
const PUSHERS = 8;

interface Round {
  readonly world: PushWorld;
  /** Pushes fired together with the act. */
  readonly beside: readonly Answered[];
  /** Pushes of further orders, asked for once the act was answered. */
  readonly after: readonly Answered[];
}

async function race(change: (world: PushWorld) => Promise<Answered>): Promise<Round> {
  const world = await buildPushWorld(app, { balance: '10000.00' });
  const orders = await world.packOrders(2 * PUSHERS);
  const push = (orderId: string) => actsOf(app).push(world.distributor.token, [orderId]);
  const beside = orders.slice(0, PUSHERS).map(push);
  const [changed, ...answers] = await Promise.all([change(world), ...beside]);
  expect(changed).toEqual({ refusals: [], errors: [] });
  const after = await Promise.all(orders.slice(PUSHERS).map(push));
  expect([...answers, ...after].flatMap(({ errors }) => errors)).toEqual([]);
  return { world, beside: answers, after };
}

/** Charges of the world, and that money, stock and orders tell the same. */
async function chargesOf({ world, beside, after }: Round) {
  const accepted = [...beside, ...after].filter(({ refusals }) => refusals.length === 0).length;
  const attempts = await app.sql`select a.goods::numeric(12,2)::text as goods,
      a.handling::numeric(12,2)::text as handling, f.handling->>'perOrder' as "perOrder"
    from push_attempts a join fee_versions f on f.supplier_id = a.supplier_id
      and f.id = a.handling_version_id
    where a.supplier_id = ${uuidOf('tenant', world.supplier.tenantId)}`;
  expect(attempts).toHaveLength(accepted);
  return attempts;
}

describe('a push against what forbids it', () => {
  const cases: readonly [string, string, (world: PushWorld) => Promise<Answered>][] = [
    [
      '[ORD-10][PART-14] the end of the partnership',
      'NotPartnered',
      (world) => actsOf(app).end(world.supplier.token, world.partnershipId),
    ],
    [
      '[ORD-19][CLAIM-18] the switching off of its product',
      'ProductExpired',
      (world) => actsOf(app).disable(world.supplier.token, [world.skus.A]),
    ],
    [
      '[ORD-19][CLAIM-09] the stop of its claim',
      'ProductExpired',
      (world) => actsOf(app).stop(world.distributor.token, [world.claims.A]),
    ],
  ];
  for (const [title, refusal, change] of cases) {
    it(`${title}: nothing is accepted once that was answered`, async () => {
      for (let i = 0; i < ROUNDS; i += 1) {
        const round = await race(change);
        for (const { refusals } of round.after) expect(refusals).toContain(refusal);
        await chargesOf(round);
      }
      expect((await runChecks(app.sql)).broken).toEqual([]);
    });
  }
});

it('[ORD-16][PRICE-04][FEE-03] a push against a new price and a new fee charges the old or the new, whole', async () => {
  for (let i = 0; i < ROUNDS; i += 1) {
    const round = await race(async (world) => {
      app.clock.advance(1000);
      const [priced] = await Promise.all([
        actsOf(app).price(world.supplier.token, world.skus.A, '13.40'),
        perform(app.services.place, world.supplier.actor, (work) =>
          setFees(work, {
            levelId: null,
            handling: { perOrder: '2.00', perUnit: '0.20' },
            shipping: null,
          }),
        ).then(mustSucceed),
      ]);
      return priced;
    });
    const charges = await chargesOf(round);
    expect(charges).toHaveLength(2 * PUSHERS);
    for (const { goods, handling, perOrder } of charges) {
      expect(['47.05', '48.85']).toContain(goods);
      expect(handling).toBe((Number(perOrder) + 1).toFixed(2));
    }
    // What was pushed afterwards pays the new price.
    expect(charges.filter(({ goods }) => goods === '48.85').length).toBeGreaterThanOrEqual(PUSHERS);
  }
  expect((await runChecks(app.sql)).broken).toEqual([]);
});
