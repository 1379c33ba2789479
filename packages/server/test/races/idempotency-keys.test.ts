import { afterAll, beforeAll, expect, it } from 'vitest';
import { idFromUuid } from '../../src/kernel/ids.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildPushWorld, type PushWorld } from '../../src/testing/push-world.ts';
import { act } from './acts.ts';

let app: TestApp;
let world: PushWorld;
let orderId: string;
beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app);
  orderId = (await world.packOrders(1))[0]!;
});
afterAll(() => app.close());

interface InputType {
  readonly name: string;
  readonly inputFields: readonly { readonly name: string }[] | null;
}
interface SchemaOfTypes {
  __schema: {
    types: readonly InputType[];
    mutationType: {
      fields: readonly {
        name: string;
        args: readonly { name: string; type: { ofType: { name: string } | null } }[];
      }[];
    };
  };
}

const TYPES = `{ __schema { types { name inputFields { name } }
  mutationType { fields { name args { name type { ofType { name } } } } } } }`;

/** Every mutation that takes a key, with the rest of an input that could be carried out. */
async function keyed(): Promise<Record<string, { token: string; input: object }>> {
  const { supplier, distributor } = world;
  const [row] = await app.sql`select buyer_order_id as buyer,
    (select id from ledger_entries where contra is null) as entry from distribution_orders`;
  const buyer = { orderId: idFromUuid('buyerOrder', row!.buyer) };
  const withdrawal = { withdrawalId: idFromUuid('withdrawal', row!.entry) };
  const order = { orderId };
  const skuId = world.skus.A;
  const slip = { warehouseId: world.warehouseId };
  return {
    bookkeepingCreate: {
      token: supplier.token,
      input: {
        accountId: world.accountId,
        kind: 'ADD_BALANCE',
        amount: '1.00',
        currency: 'MYR',
        note: 'n',
      },
    },
    bookkeepingReverse: {
      token: supplier.token,
      input: { entryId: idFromUuid('entry', row!.entry), note: 'n' },
    },
    buyerOrderSetCancellation: {
      token: distributor.token,
      input: { ...buyer, cancellation: 'NONE' },
    },
    orderPack: { token: distributor.token, input: { orders: [buyer] } },
    orderSplitPack: { token: distributor.token, input: { orders: [buyer] } },
    orderPush: { token: distributor.token, input: { orderIds: [orderId] } },
    orderReportCarrier: { token: supplier.token, input: { ...order, status: 'DELIVERED' } },
    orderSendBack: { token: supplier.token, input: { ...order, reason: 'r' } },
    orderShip: { token: supplier.token, input: { ...order, carrier: 'c', trackingNo: 't' } },
    orderStartProcessing: { token: supplier.token, input: order },
    orderUnpack: { token: distributor.token, input: order },
    orderWithdraw: { token: distributor.token, input: order },
    stockLevelsSet: {
      token: supplier.token,
      input: {
        warehouseId: world.warehouseId,
        levels: [{ skuId: world.skus.A, available: 7 }],
      },
    },
    stockReceive: {
      token: supplier.token,
      input: { ...slip, lines: [{ skuId, quantity: 1 }] },
    },
    stockTransfer: {
      token: supplier.token,
      input: { ...slip, toWarehouseId: slip.warehouseId, lines: [{ skuId, quantity: 1 }] },
    },
    stockAdjust: {
      token: supplier.token,
      input: { ...slip, note: 'n', lines: [{ skuId, change: 1 }] },
    },
    stockCount: { token: supplier.token, input: { ...slip, lines: [{ skuId, onHand: 9 }] } },
    claimsCreateStart: { token: distributor.token, input: { items: [{ skuId }] } },
    jobRetry: { token: distributor.token, input: { jobId: idFromUuid('job', row!.entry) } },
    orderPackStart: {
      token: distributor.token,
      input: { orderIds: [buyer.orderId], split: false },
    },
    orderPushStart: { token: distributor.token, input: { orderIds: [orderId] } },
    withdrawalApprove: { token: supplier.token, input: withdrawal },
    withdrawalRefuse: { token: supplier.token, input: { ...withdrawal, reason: 'r' } },
  };
}

it('[ORD-22][RECON-06] no mutation takes an idempotency key that is empty, endless or unstorable', async () => {
  const { __schema } = await app.must<SchemaOfTypes>(world.supplier.token, TYPES);
  const withKey = new Set(
    __schema.types
      .filter(({ inputFields }) => inputFields?.some(({ name }) => name === 'idempotencyKey'))
      .map(({ name }) => name),
  );
  const mutations = __schema.mutationType.fields.flatMap(({ name, args }) => {
    const type = args[0]?.type.ofType?.name;
    return type && withKey.has(type) ? [{ name, type }] : [];
  });
  const known = await keyed();
  expect(mutations.map(({ name }) => name).sort()).toEqual(Object.keys(known).sort());

  for (const { name, type } of mutations) {
    const { token, input } = known[name]!;
    for (const idempotencyKey of ['', 'k'.repeat(256), crypto.randomUUID().repeat(300), 'a\0b']) {
      const answer = await act(app.url, token, name, type, { ...input, idempotencyKey });
      expect([name, idempotencyKey.length, answer]).toEqual([
        name,
        idempotencyKey.length,
        { refusals: ['InvalidInput'], errors: [] },
      ]);
    }
  }
  expect(await app.sql`select 1 from idempotency_keys`).toHaveLength(0);
  const [order] = await app.sql`select state from distribution_orders`;
  expect(order?.state).toBe('TO_PUSH');
});
