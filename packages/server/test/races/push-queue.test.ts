import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Id, newId, uuidOf } from '../../src/kernel/ids.ts';
import { exchangeRates } from '../../src/ledger/ledger.table.ts';
import { pushOrders } from '../../src/orders/commands/push-orders.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildSupplier } from '../../src/testing/factories.ts';
import { pack, push, takeIn } from '../../src/testing/orders.ts';
import { buildPushWorld } from '../../src/testing/push-world.ts';
import { buildTwoSuppliers } from './two-suppliers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('[ORD-16] pushes that need a rate take no second connection, so a crowd of them cannot starve', async () => {
  const supplier = await buildSupplier(app);
  const now = app.clock.now();
  await app.db.insert(exchangeRates).values({
    id: newId('rate', now),
    ownerId: supplier.tenantId,
    fromCurrency: 'MYR',
    toCurrency: 'SGD',
    rate: '0.30',
    source: 'FIXED',
    asOf: now,
  });
  const crowd = [];
  for (let i = 0; i < 24; i += 1) {
    const world = await buildPushWorld(app, { supplier, balance: '0', creditLimit: '1000' });
    await app.db.execute(sql`update accounts set currency = 'SGD'
      where id = ${uuidOf('account', world.accountId)}::uuid`);
    const [orderId] = await world.packOrders(1);
    crowd.push({ actor: world.distributor.actor, orderId: orderId! });
  }
  const outcomes = await Promise.all(
    crowd.map(({ actor, orderId }) =>
      pushOrders({ ...app.services }, actor, {
        orderIds: [orderId],
        idempotencyKey: crypto.randomUUID(),
      }),
    ),
  );
  expect(outcomes.flat().filter(({ transactionId }) => transactionId)).toHaveLength(24);
});

it('[GEN-08] somebody who works for two distributors of a supplier pushes for each in its own name', async () => {
  const one = await buildPushWorld(app, { balance: '10000.00' });
  const two = await buildPushWorld(app, { balance: '10000.00', supplier: one.supplier });
  const actors = [
    one.distributor.actor,
    { ...two.distributor.actor, userId: one.distributor.userId },
  ];
  const orders = [await one.packOrders(12), await two.packOrders(12)];
  const outcomes = await Promise.all(
    orders[0]!.flatMap((_, i) =>
      actors.map((actor, side) =>
        pushOrders({ ...app.services }, actor, {
          orderIds: [orders[side]![i]!],
          idempotencyKey: `same key ${i}`,
        }),
      ),
    ),
  );
  expect(outcomes.flat().flatMap(({ refusals }) => refusals)).toEqual([]);
  const balances = await app.sql`select balance::numeric(12,2)::text as balance from accounts
    where id in ${app.sql([one, two].map(({ accountId }) => uuidOf('account', accountId)))}`;
  expect(balances.map(({ balance }) => balance)).toEqual(['9328.60', '9328.60']);
});

/** Two packages of one buyer's order, one a supplier, ready to push. */
async function twoPackages(world: Awaited<ReturnType<typeof buildTwoSuppliers>>, orderNo: string) {
  const { token } = world.distributor;
  const { results } = await takeIn(app, token, world.storeId, [world.order(orderNo, 0)]);
  const [packed] = await pack(app, token, [{ orderId: results[0]!.order!.id }], { split: true });
  return packed!.packages.map(({ id }) => id as Id<'distributionOrder'>);
}

it('[ORD-22] one key with two inputs at once, at two suppliers, pushes only one of them', async () => {
  const world = await buildTwoSuppliers(app);
  for (let round = 0; round < 15; round += 1) {
    const packages = await twoPackages(world, `K-${round}`);
    const outcomes = await Promise.all(
      packages.map((orderId) =>
        pushOrders({ ...app.services }, world.distributor.actor, {
          orderIds: [orderId],
          idempotencyKey: `key ${round}`,
        }),
      ),
    );
    const kinds = outcomes.flat().flatMap(({ refusals }) => refusals.map(({ kind }) => kind));
    expect(kinds).toEqual(['IdempotencyKeyReused']);
    const [left] = outcomes.flat().filter(({ transactionId }) => !transactionId);
    expect(await push(app, world.distributor.token, [left!.orderId])).toEqual([[]]);
  }
});

it('[ORD-09][ORD-22] packing repeated with auto-push answers as before and pushes what is new', async () => {
  const world = await buildTwoSuppliers(app);
  const { token } = world.distributor;
  await app.must(token, 'mutation { orderSetAutoPush(autoPush: true) { autoPush } }');
  const drafts = [world.order('R-1', 0), world.order('R-2', 0)];
  const { results } = await takeIn(app, token, world.storeId, drafts);
  const [one, two] = results.map(({ order }) => ({ orderId: order!.id }));
  // The second is packed only when it is tried again: its buyer asked to cancel in between.
  const cancel = (cancellation: string) =>
    app.must(
      token,
      `mutation ($input: BuyerOrderSetCancellationInput!) {
        buyerOrderSetCancellation(input: $input) { userErrors { __typename } } }`,
      { input: { ...two, cancellation, idempotencyKey: crypto.randomUUID() } },
    );
  await cancel('REQUESTED');
  const first = await pack(app, token, [one!, two!], { split: true, key: 'again' });
  expect(first.map(({ packages }) => packages.length)).toEqual([2, 0]);
  await cancel('NONE');
  const again = await pack(app, token, [one!, two!], { split: true, key: 'again' });
  expect(again.flatMap(({ pushRefusals }) => pushRefusals)).toEqual([]);
  expect(again.flatMap(({ packages }) => packages.map(({ state }) => state))).toEqual(
    Array.from({ length: 4 }, () => 'PUSHED'),
  );
});
