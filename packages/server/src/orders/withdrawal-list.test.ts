import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildSupplier } from '../testing/factories.ts';
import { push } from '../testing/orders.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

let app: TestApp;
let world: PushWorld;
let orders: string[];
beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app, { balance: '1000.00', stock: 100 });
  orders = await world.packOrders(4);
  expect((await push(app, world.distributor.token, orders)).flat()).toEqual([]);
  for (const orderId of orders.slice(0, 3)) {
    await act(world.supplier.token, 'orderStartProcessing', 'OrderActInput', { orderId });
  }
  for (const orderId of orders) {
    app.clock.advance(1000);
    await act(world.distributor.token, 'orderWithdraw', 'OrderWithdrawInput', { orderId });
  }
});
afterAll(() => app.close());

async function act(token: string, name: string, type: string, input: object) {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { __typename } } }`;
  const answer = await app.must<Record<string, { userErrors: object[] }>>(token, query, {
    input: { ...input, idempotencyKey: crypto.randomUUID() },
  });
  expect(answer[name]!.userErrors).toEqual([]);
}

interface Listed {
  id: string;
  state: string;
  packageNo: string;
  refund: { amount: string } | null;
  order: { id: string; state: string } | null;
}
const LIST = `query ($state: WithdrawalTab!, $first: Int!, $after: String, $search: String) {
  viewer { supplier { withdrawals(state: $state, first: $first, after: $after, search: $search) {
    nodes { id state packageNo refund { amount } order { id state } }
    pageInfo { endCursor hasNextPage } } } } }`;
async function list(state: 'OPEN' | 'DECIDED', more: object = {}, token = world.supplier.token) {
  const { viewer } = await app.must<{
    viewer: {
      supplier: {
        withdrawals: { nodes: Listed[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      };
    };
  }>(token, LIST, { state, first: 10, ...more });
  return viewer.supplier.withdrawals;
}

it('[ORD-34][ORD-35] the supplier sees what is to decide, with its refund, and what was decided', async () => {
  const open = (await list('OPEN')).nodes;
  expect(open.map(({ order }) => order?.id)).toEqual(orders.slice(0, 3).reverse());
  expect(open).toMatchObject(
    open.map(() => ({ state: 'SUPPLIER_REVIEW', refund: { amount: '55.95' } })),
  );
  const atOnce = (await list('DECIDED')).nodes;
  expect(atOnce).toMatchObject([{ state: 'SUCCEEDED', refund: { amount: '55.95' } }]);

  const [first, second] = open;
  await act(world.supplier.token, 'withdrawalApprove', 'WithdrawalApproveInput', {
    withdrawalId: first!.id,
  });
  await act(world.supplier.token, 'withdrawalRefuse', 'WithdrawalRefuseInput', {
    withdrawalId: second!.id,
    reason: 'Packed already',
  });
  expect((await list('OPEN')).nodes.map(({ id }) => id)).toEqual([open[2]!.id]);
  expect((await list('DECIDED')).nodes).toMatchObject([
    { id: atOnce[0]!.id },
    {
      id: first!.id,
      state: 'SUCCEEDED',
      refund: { amount: '55.95' },
      order: { state: 'WITHDRAWN' },
    },
    { id: second!.id, state: 'FAILED', refund: null, order: { state: 'PUSHED' } },
  ]);
  const found = await list('DECIDED', { search: second!.packageNo });
  expect(found.nodes.map(({ packageNo }) => packageNo)).toContain(second!.packageNo);
  expect((await list('DECIDED', { search: '100%' })).nodes).toEqual([]);
});

it('[ORD-34] the list is read page by page, without gap or double', async () => {
  const all = (await list('DECIDED')).nodes.map(({ id }) => id);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await list('DECIDED', { first: 1, after });
    seen.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(all);
  expect(all.length).toBeGreaterThan(1);
});

it('[ORD-34][GEN-08] another supplier sees none of them', async () => {
  const stranger = await buildSupplier(app);
  for (const state of ['OPEN', 'DECIDED'] as const) {
    expect((await list(state, {}, stranger.token)).nodes).toEqual([]);
  }
});
