import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiSchema } from '../app/schema.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildMember } from '../testing/factories.ts';
import { buyerOrder, pack, push, standing, storeOf, takeIn } from '../testing/orders.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

let app: TestApp;
let world: PushWorld;
let token: string;
let supplier: string;
let storeId: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  world = await buildPushWorld(app, { balance: '500.00' });
  token = world.distributor.token;
  supplier = world.supplier.token;
  storeId = (await storeOf(app, world)).id;
});
afterAll(() => app.close());

async function packed(orderNo: string): Promise<string> {
  const { results } = await takeIn(app, token, storeId, [buyerOrder(orderNo)]);
  const [one] = await pack(app, token, [{ orderId: results[0]?.order?.id }]);
  const id = one?.packages[0]?.id;
  if (!id) throw new Error(JSON.stringify(one));
  return id;
}

async function pushed(orderNo: string): Promise<string> {
  const id = await packed(orderNo);
  expect(await push(app, token, [id])).toEqual([[]]);
  return id;
}

const key = () => crypto.randomUUID();
const act = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { order { id state } userErrors { __typename } } }`;

const ship = (orderId: string) =>
  app.must<{ orderShip: { order: { state: string } | null } }>(
    supplier,
    act('orderShip', 'OrderShipInput'),
    { input: { orderId, carrier: 'J&T', trackingNo: 'JT1', idempotencyKey: key() } },
  );

describe('taking orders in over the API', () => {
  it('[ORD-01][ORD-22] each order has its own result, and sending it again changes nothing', async () => {
    const bad = buyerOrder('B2', {
      lines: [{ platformSku: '', productName: 'x', quantity: 0, unitPrice: '-1' }],
    });
    const orders = [buyerOrder('B1'), bad, buyerOrder('B3', { status: 'UNPAID' })];
    const { results } = await takeIn(app, token, storeId, orders);
    expect(results.map(({ result }) => result)).toEqual(['CREATED', null, 'UNCHANGED']);
    expect(results[1]?.userErrors.map(({ path }) => path.join('.'))).toEqual([
      'orders.1.lines.0.platformSku',
      'orders.1.lines.0.quantity',
      'orders.1.lines.0.unitPrice',
    ]);
    const again = await takeIn(app, token, storeId, [buyerOrder('B1'), buyerOrder('B1')]);
    expect(again.results.map(({ result, order }) => [result, order?.id])).toEqual([
      ['UNCHANGED', results[0]?.order?.id],
      ['UNCHANGED', results[0]?.order?.id],
    ]);
    const twins = await Promise.all(
      [1, 2, 3].map(() => takeIn(app, token, storeId, [buyerOrder('B9')])),
    );
    expect(twins.filter((one) => one.results[0]?.result === 'CREATED')).toHaveLength(1);
  });

  it('[GEN-08] another organisation’s store is not known', async () => {
    const stranger = await buildPushWorld(app);
    const { userErrors } = await takeIn(app, stranger.distributor.token, storeId, [
      buyerOrder('B4'),
    ]);
    expect(userErrors).toMatchObject([{ __typename: 'NotFound' }]);
  });
});

describe('who sees an order', () => {
  const SUPPLIER_LIST = `{ viewer { supplier { supplyOrders(first: 10) { nodes {
    packageNo recipient { name addressLine } buyerOrder { orderNo } lines { product { code } localProduct { code } }
    history { kind actorName } } } } } }`;

  it('[GEN-08] the supplier reads nothing of an order until it is pushed, then only what it ships by', async () => {
    const id = await packed('V1');
    const before = await app.must<{ viewer: { supplier: { supplyOrders: { nodes: unknown[] } } } }>(
      supplier,
      SUPPLIER_LIST,
    );
    expect(before.viewer.supplier.supplyOrders.nodes).toEqual([]);
    const one = `query ($id: ID!) { viewer { supplier { supplyOrder(id: $id) { id } } } }`;
    expect(await app.must(supplier, one, { id })).toEqual({
      viewer: { supplier: { supplyOrder: null } },
    });
    await push(app, token, [id]);
    const after = await app.must<{
      viewer: {
        supplier: { supplyOrders: { nodes: { history: { actorName: string | null }[] }[] } };
      };
    }>(supplier, SUPPLIER_LIST);
    expect(after.viewer.supplier.supplyOrders.nodes).toMatchObject([
      {
        packageNo: 'V1',
        recipient: { name: 'Nur Aisyah', addressLine: '8 Jalan SS 2/24' },
        buyerOrder: null,
        lines: [{ localProduct: null }, { localProduct: null }],
      },
    ]);
    const names = after.viewer.supplier.supplyOrders.nodes[0]?.history.map(
      ({ actorName }) => actorName,
    );
    expect(names?.every((name) => name === null)).toBe(true);
  });

  it('[GEN-08] strangers, guests and members without the permission get nothing', async () => {
    const id = await pushed('V2');
    const query = `query ($id: ID!) { viewer { distributor { distributionOrder(id: $id) { id } buyerOrders(first: 5, state: PACKED) { nodes { id } } }
      supplier { supplyOrder(id: $id) { id } } } }`;
    const stranger = await buildPushWorld(app);
    expect(await app.must(stranger.distributor.token, query, { id })).toMatchObject({
      viewer: { distributor: { distributionOrder: null, buyerOrders: { nodes: [] } } },
    });
    expect(await app.must(stranger.supplier.token, query, { id })).toMatchObject({
      viewer: { supplier: { supplyOrder: null } },
    });
    const sub = await buildMember(app, world.distributor.tenantId, 'SUB', []);
    expect(await app.must(sub.token, query, { id })).toEqual({
      viewer: { distributor: null, supplier: null },
    });
    expect(await app.must(undefined, query, { id })).toEqual({ viewer: null });
  });
});

describe('lists', () => {
  it('[ORD-34][ORD-26] every tab counts what it holds, and pages by keyset without gap or double', async () => {
    const ids: string[] = [];
    for (let no = 1; no <= 5; no += 1) {
      ids.push(await packed(`L${no}`));
      app.clock.advance(no === 3 ? 0 : 1000);
    }
    await push(app, token, ids.slice(0, 2));
    const counts = `{ viewer { distributor { distributionOrderCounts { tab count } } } }`;
    const { viewer } = await app.must<{
      viewer: { distributor: { distributionOrderCounts: { tab: string; count: number }[] } };
    }>(token, counts);
    const byTab = Object.fromEntries(
      viewer.distributor.distributionOrderCounts.map(({ tab, count }) => [tab, count]),
    );
    expect(byTab).toMatchObject({ TO_PUSH: 3, PUSHED: 2, WITHDRAWN: 0 });
    const page = `query ($after: String) { viewer { distributor { distributionOrders(first: 2, after: $after, tab: TO_PUSH) {
      nodes { packageNo } pageInfo { endCursor hasNextPage } } } } }`;
    type Page = {
      viewer: {
        distributor: {
          distributionOrders: {
            nodes: { packageNo: string }[];
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        };
      };
    };
    const first = (await app.must<Page>(token, page)).viewer.distributor.distributionOrders;
    const after = first.pageInfo.endCursor;
    const rest = (await app.must<Page>(token, page, { after })).viewer.distributor
      .distributionOrders;
    const seen = [...first.nodes, ...rest.nodes].map(({ packageNo }) => packageNo).sort();
    expect(seen).toEqual(['L3', 'L4', 'L5']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const { errors } = await app.ask(token, page, { after: 'bm90IGEgY3Vyc29y' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('[ORD-01] an order to pack tells its supplier, its product and what keeps it back', async () => {
    const lines = [
      { platformSku: 'LISTING-A', productName: 'Mug', quantity: 1, unitPrice: '19.90' },
      { platformSku: 'UNKNOWN', productName: 'Candle', quantity: 2, unitPrice: '5.05' },
    ];
    await takeIn(app, token, storeId, [buyerOrder('L9', { lines })]);
    const query = `query ($search: String) { viewer { distributor { buyerOrders(first: 10, state: TO_PACK, search: $search) { nodes {
      orderNo viewerCanPack total { amount } store { nickname } lines { obstacle supplier { name } product { name } }
      packPlan { parts { supplierName warehouseName lines { quantity } } blocked { obstacle } } } } } } }`;
    const { viewer } = await app.must<{
      viewer: { distributor: { buyerOrders: { nodes: object[] } } };
    }>(token, query, { search: 'candle' });
    expect(viewer.distributor.buyerOrders.nodes).toMatchObject([
      {
        orderNo: 'L9',
        viewerCanPack: true,
        total: { amount: '30.00' },
        store: { nickname: 'Store' },
        lines: [
          { obstacle: null, product: { name: 'Product A' } },
          { obstacle: 'LISTING_NOT_MAPPED', supplier: null, product: null },
        ],
        packPlan: { parts: [{ warehouseName: 'Virtual', lines: [{ quantity: 1 }] }] },
      },
    ]);
    const none = await app.must(token, query, { search: 'no such thing' });
    expect(none).toMatchObject({ viewer: { distributor: { buyerOrders: { nodes: [] } } } });
  });
});

describe('after the push', () => {
  it('[ORD-32][ORD-31] once handed over, a cancellation moves neither stock nor money nor the order', async () => {
    const id = await pushed('S1');
    await ship(id);
    const before =
      await app.sql`select available, locked from stock_levels order by warehouse_id, sku_id`;
    await takeIn(app, token, storeId, [buyerOrder('S1', { status: 'CANCELLED' })]);
    expect((await standing(app, token)).states).toMatchObject({ S1: 'TO_PICKUP' });
    expect((await standing(app, token)).balance).toBe('444.05');
    expect(
      await app.sql`select available, locked from stock_levels order by warehouse_id, sku_id`,
    ).toEqual(before);
    const acts = Object.keys((await apiSchema()).getMutationType()?.getFields() ?? {});
    expect(acts.filter((name) => /stock-?in/i.test(name))).toEqual([]);
  });

  it('[ORD-30] a request to cancel on a pushed order withdraws it; in work, the supplier decides', async () => {
    const [fresh, worked] = [await pushed('S2'), await pushed('S3')];
    await app.must(supplier, act('orderStartProcessing', 'OrderActInput'), {
      input: { orderId: worked, idempotencyKey: key() },
    });
    const asked = { status: 'CANCEL_REQUESTED' };
    await takeIn(app, token, storeId, [buyerOrder('S2', asked), buyerOrder('S3', asked)]);
    expect((await standing(app, token)).states).toMatchObject({
      S2: 'WITHDRAWN',
      S3: 'WITHDRAWING',
    });
    expect((await standing(app, token)).balance).toBe('444.05');
    expect(fresh).not.toBe(worked);
  });

  it('[ORD-30] the same by mutation, where a cancellation is final', async () => {
    await pushed('S4');
    const { results } = await takeIn(app, token, storeId, [buyerOrder('S4')]);
    const set = (cancellation: string) =>
      app.must<Record<string, object>>(
        token,
        `mutation ($input: BuyerOrderSetCancellationInput!) { buyerOrderSetCancellation(input: $input) {
          order { state cancellation } userErrors { __typename } } }`,
        { input: { orderId: results[0]?.order?.id, cancellation, idempotencyKey: key() } },
      );
    expect(await set('CANCELLED')).toMatchObject({
      buyerOrderSetCancellation: { order: { state: 'CANCELLED', cancellation: 'CANCELLED' } },
    });
    expect(await standing(app, token)).toMatchObject({
      balance: '500.00',
      states: { S4: 'WITHDRAWN' },
    });
    expect(await set('NONE')).toMatchObject({
      buyerOrderSetCancellation: { userErrors: [{ __typename: 'StateConflict' }] },
    });
  });

  it('[ORD-26] shipped goes to To Pickup, and with the carrier’s word to Shipped: by marketplace or supplier', async () => {
    const [one, two] = [await pushed('S5'), await pushed('S6')];
    expect((await ship(one)).orderShip.order?.state).toBe('TO_PICKUP');
    await ship(two);
    const { results } = await takeIn(app, token, storeId, [
      buyerOrder('S5', { status: 'SHIPPED' }),
    ]);
    expect(results[0]).toMatchObject({ result: 'UPDATED' });
    const report = (by: string, status: string) =>
      app.ask<{ orderReportCarrier: object }>(
        by,
        act('orderReportCarrier', 'OrderReportCarrierInput'),
        { input: { orderId: two, status, idempotencyKey: key() } },
      );
    expect((await report(token, 'PICKED_UP')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await report(supplier, 'DELIVERED');
    expect((await standing(app, token)).states).toMatchObject({ S5: 'SHIPPED', S6: 'COMPLETED' });
  });

  it('[A-38] a distributor ends a cooperation only when nothing is open', async () => {
    const id = await pushed('S7');
    const leave = () =>
      app.must<Record<string, object>>(
        token,
        `mutation ($input: PartnershipLeaveInput!) { partnershipLeave(input: $input) {
          partnershipId userErrors { __typename ... on OrdersOpen { orders } } } }`,
        { input: { partnershipId: world.partnershipId } },
      );
    expect(await leave()).toMatchObject({
      partnershipLeave: {
        partnershipId: null,
        userErrors: [{ __typename: 'OrdersOpen', orders: 1 }],
      },
    });
    await ship(id);
    await app.must(supplier, act('orderReportCarrier', 'OrderReportCarrierInput'), {
      input: { orderId: id, status: 'PICKED_UP', idempotencyKey: key() },
    });
    expect(await leave()).toMatchObject({
      partnershipLeave: { partnershipId: world.partnershipId, userErrors: [] },
    });
  });

  it('[GEN-09] both sides hear of a push and a shipment as it happens, a stranger does not', async () => {
    const stranger = await buildPushWorld(app);
    const heard: Record<string, string[]> = { distributor: [], supplier: [], stranger: [] };
    const sockets = Object.entries({
      distributor: token,
      supplier,
      stranger: stranger.distributor.token,
    }).map(([who, by]) => {
      const client = app.socket(by);
      client.subscribe<{ orderEvents: { kind: string } }>(
        { query: 'subscription { orderEvents { kind orderId order { state } } }' },
        {
          next: ({ data }) => heard[who]?.push(data?.orderEvents.kind ?? 'error'),
          error: () => {},
          complete: () => {},
        },
      );
      return client;
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await ship(await pushed('S8'));
    await expect.poll(() => heard.supplier, { timeout: 5000 }).toEqual(['PUSHED', 'SHIPPED']);
    await expect
      .poll(() => heard.distributor, { timeout: 5000 })
      .toEqual(['PACKED', 'PUSHED', 'SHIPPED']);
    expect(heard.stranger).toEqual([]);
    await Promise.all(sockets.map((client) => client.dispose()));
  });
});
