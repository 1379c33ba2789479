import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

let app: TestApp;
let world: PushWorld;
let order: string;
beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app, { stock: 10 });
  order = (await world.packOrders(1))[0] ?? '';
});
afterAll(() => app.close());

interface Line {
  kind: string;
  no: number;
  transaction: { id: string; packageNo: string | null; order: { id: string } | null };
}

async function statement(side: 'supplier' | 'distributor') {
  const { viewer } = await app.must<{
    viewer: Record<string, { account: { entries: { nodes: Line[] } } }>;
  }>(
    world[side].token,
    `{ viewer { ${side} { account(id: "${world.accountId}") { entries(first: 6) {
      nodes { kind no transaction { id packageNo order { id } } } } } } } }`,
  );
  return viewer[side]?.account.entries.nodes ?? [];
}

it('[RECON-02][RECON-05][RECON-18] a push is heard on the account, and its three lines name the order on both sides', async () => {
  const client = app.socket(world.supplier.token);
  const balances: string[] = [];
  client.subscribe<{ accountChanged: { account: { balance: { amount: string } } } }>(
    { query: 'subscription { accountChanged { account { balance { amount } } } }' },
    {
      next: ({ data }) => {
        if (data) balances.push(data.accountChanged.account.balance.amount);
      },
      error: () => {},
      complete: () => {},
    },
  );
  await sleep(300);
  await app.must(
    world.distributor.token,
    'mutation ($ids: [ID!]!) { orderPush(input: { orderIds: $ids, idempotencyKey: "heard" }) { results { transactionId } } }',
    { ids: [order] },
  );
  for (let waited = 0; balances.length === 0 && waited < 300; waited += 1) await sleep(10);
  await client.dispose();
  const [row] = await app.sql`
    select balance from accounts order by last_entry_no desc limit 1`;
  expect(balances.map(Number)).toEqual([Number(row?.balance)]);

  const lines = await statement('distributor');
  const charge = lines.slice(0, 3);
  expect(charge.map((line) => line.kind)).toEqual([
    'ORDER_SHIPPING_FEE',
    'ORDER_HANDLING_FEE',
    'ORDER_GOODS',
  ]);
  expect(new Set(charge.map((line) => line.transaction.id)).size).toBe(1);
  for (const { transaction } of charge) expect(transaction.order?.id).toBe(order);
  expect(charge[0]?.transaction.packageNo).toBeTruthy();
  expect(await statement('supplier')).toEqual(lines);
});

it('[GEN-08] an order that went back to the distributor leaves its number on the statement, not itself', async () => {
  await app.must(
    world.distributor.token,
    'mutation ($id: ID!) { orderWithdraw(input: { orderId: $id, idempotencyKey: "back" }) { userErrors { __typename } } }',
    { id: order },
  );
  // Pushed once more in vain: from here on it is the distributor's alone.
  await app.sql`update distribution_orders set state = 'PUSH_FAILED'`;
  const [theirs] = await statement('supplier');
  expect(theirs?.kind).toBe('WITHDRAWAL_REFUND_SHIPPING');
  expect(theirs?.transaction.packageNo).toBeTruthy();
  expect(theirs?.transaction.order).toBeNull();
  const [ours] = await statement('distributor');
  expect(ours?.transaction.order?.id).toBe(order);
});
