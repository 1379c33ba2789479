import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { pack, push, takeIn } from '../../src/testing/orders.ts';
import { buildTwoSuppliers, type TwoSuppliers } from './two-suppliers.ts';

let app: TestApp;
let world: TwoSuppliers;
beforeAll(async () => {
  app = await startTestApp();
  world = await buildTwoSuppliers(app);
});
afterAll(() => app.close());

const ORDERS = 60;
const CANCEL = `mutation ($input: BuyerOrderSetCancellationInput!) {
  buyerOrderSetCancellation(input: $input) {
    order { state } userErrors { __typename ... on UserError { message } } } }`;

it('[ORD-03][ORD-30] orders over two suppliers, packed and cancelled at once from both ends, never lock each other out', async () => {
  const { token } = world.distributor;
  const drafts = Array.from({ length: ORDERS }, (_, i) =>
    world.order(`X-${i}`, i % 2 === 0 ? 0 : 1),
  );
  const { results } = await takeIn(app, token, world.storeId, drafts);
  const orderIds = results.map(({ order }) => order!.id);

  const packed = await Promise.all(
    orderIds.map((orderId) => pack(app, token, [{ orderId }], { split: true })),
  );
  const packages = packed.flatMap(([one]) => one!.packages);
  expect(packed.flatMap(([one]) => one!.userErrors)).toEqual([]);
  expect(packages).toHaveLength(2 * ORDERS);

  const refusals = await push(
    app,
    token,
    packages.map(({ id }) => id),
  );
  expect(refusals.flat()).toEqual([]);

  const cancelled = await Promise.all(
    orderIds.map((orderId) =>
      app.ask<{ buyerOrderSetCancellation: { order: { state: string } } }>(token, CANCEL, {
        input: { orderId, cancellation: 'CANCELLED', idempotencyKey: crypto.randomUUID() },
      }),
    ),
  );
  expect(cancelled.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  const states = cancelled.map(({ data }) => data.buyerOrderSetCancellation.order.state);
  expect(new Set(states)).toEqual(new Set(['CANCELLED']));
  const balances = await app.sql`select balance from accounts`;
  expect(balances.map(({ balance }) => Number(balance))).toEqual([0, 0]);
  expect((await runChecks(app.sql)).broken).toEqual([]);
});

it('[ORD-01] the same orders taken in twice at once, in opposite orders, are there once', async () => {
  const { token } = world.distributor;
  for (let round = 0; round < 6; round += 1) {
    const drafts = Array.from({ length: 40 }, (_, i) => world.order(`T-${round}-${i}`, 0));
    const both = await Promise.all([
      takeIn(app, token, world.storeId, drafts),
      takeIn(app, token, world.storeId, [...drafts].reverse()),
    ]);
    const created = both.flatMap(({ results }) =>
      results.filter((one) => one.result === 'CREATED'),
    );
    expect(created).toHaveLength(40);
  }
});
