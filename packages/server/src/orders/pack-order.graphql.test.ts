import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidOf } from '../kernel/ids.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildMember } from '../testing/factories.ts';
import { addStore, buyerOrder, pack, push, standing, storeOf, takeIn } from '../testing/orders.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

let app: TestApp;
let world: PushWorld;
let token: string;
let storeId: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  world = await buildPushWorld(app, { stock: 10 });
  token = world.distributor.token;
  storeId = (await storeOf(app, world)).id;
});
afterAll(() => app.close());

async function order(orderNo: string, changes = {}, store = storeId): Promise<string> {
  const { results } = await takeIn(app, token, store, [buyerOrder(orderNo, changes)]);
  const id = results[0]?.order?.id;
  if (!id) throw new Error(results[0]?.message ?? JSON.stringify(results));
  return id;
}

const levels = () =>
  app.sql<{ quantity: number; state: string }[]>`
    select quantity, state from distributor_locks
    where distributor_id = ${uuidOf('tenant', world.distributor.tenantId)} order by quantity`;

describe('packing', () => {
  it('[ORD-03][ORD-06][STOCK-20] one package from one warehouse, its units held back', async () => {
    const id = await order('A1');
    const [packed] = await pack(app, token, [{ orderId: id }]);
    expect(packed).toMatchObject({
      userErrors: [],
      order: { state: 'PACKED' },
      packages: [{ packageNo: 'A1', state: 'TO_PUSH', shippingMethod: 'PLATFORM' }],
    });
    expect((await levels()).map(({ quantity, state }) => [quantity, state])).toEqual([
      [2, 'HELD'],
      [3, 'HELD'],
    ]);
  });

  it('[ORD-22] the same key packs once, and a packed order is not packed again', async () => {
    const id = await order('A2');
    const [first] = await pack(app, token, [{ orderId: id }], { key: 'pack-a2' });
    const [again] = await pack(app, token, [{ orderId: id }], { key: 'pack-a2' });
    expect(again?.packages.map((one) => one.id)).toEqual(first?.packages.map((one) => one.id));
    const [third] = await pack(app, token, [{ orderId: id }]);
    expect(third?.userErrors[0]?.__typename).toBe('StateConflict');
  });

  it('[ORD-04][ORD-42] own goods beside distributed ones: refused with the split, then split', async () => {
    const lines = [
      { platformSku: 'LISTING-A', productName: 'Mug', quantity: 1, unitPrice: '19.90' },
      { platformSku: 'HOME-MADE', productName: 'Own candle', quantity: 1, unitPrice: '9.90' },
    ];
    const id = await order('A3', { lines });
    const [refused] = await pack(app, token, [{ orderId: id }]);
    expect(refused?.userErrors[0]).toMatchObject({
      __typename: 'SplitNeeded',
      plan: {
        parts: [{ warehouseName: 'Virtual' }],
        blocked: [{ obstacle: 'LISTING_NOT_MAPPED' }],
      },
    });
    const [split] = await pack(app, token, [{ orderId: id }], { split: true });
    expect(split).toMatchObject({ packages: [{ packageNo: 'A3' }], order: { state: 'TO_PACK' } });
    const [left] = await pack(app, token, [{ orderId: id }], { split: true });
    expect(left?.userErrors[0]).toMatchObject({
      __typename: 'NothingPackable',
      blocked: [{ obstacle: 'LISTING_NOT_MAPPED', quantity: 1 }],
    });
    expect(Object.keys((await standing(app, token)).states)).toEqual(['A3']);
  });

  it('[ORD-03] more than there is in stock is not packed; one bad order does not stop the others', async () => {
    const lines = [{ platformSku: 'LISTING-A', productName: 'Mug', quantity: 11, unitPrice: '1' }];
    const [short, fine] = [await order('A4', { lines }), await order('A5')];
    const results = await pack(app, token, [
      { orderId: short },
      { orderId: fine },
      { orderId: 'bor_00000000000000000000000000' },
    ]);
    expect(results.map((one) => one.userErrors[0]?.__typename)).toEqual([
      'SplitNeeded',
      undefined,
      'NotFound',
    ]);
  });

  it('[ORD-03] orders packed at the same time do not hold the same unit twice', async () => {
    const lines = [{ platformSku: 'LISTING-A', productName: 'Mug', quantity: 4, unitPrice: '1' }];
    const ids = await Promise.all(['R1', 'R2', 'R3', 'R4'].map((no) => order(no, { lines })));
    const results = await Promise.all(ids.map((orderId) => pack(app, token, [{ orderId }])));
    expect(results.filter(([one]) => one?.packages.length === 1)).toHaveLength(2);
  });

  it('[ORD-07][ORD-08] seller delivery may be chosen, but not for an order of Temu', async () => {
    const temu = await addStore(app, world, 'TEMU');
    const [here, there] = [await order('A6'), await order('A7', {}, temu)];
    const method = { shippingMethod: 'SELLER_DELIVERY' };
    const results = await pack(app, token, [
      { orderId: here, ...method },
      { orderId: there, ...method },
    ]);
    expect(results[0]?.packages[0]?.shippingMethod).toBe('SELLER_DELIVERY');
    expect(results[1]?.userErrors[0]?.__typename).toBe('SellerDeliveryNotOffered');
    const pushed = results[0]?.packages[0]?.id ?? '';
    expect(await push(app, token, [pushed])).toEqual([[]]);
  });

  it('[ORD-11] a listing mapped after the order arrived makes it packable', async () => {
    const lines = [{ platformSku: 'NEW-ONE', productName: 'Mug', quantity: 1, unitPrice: '19.90' }];
    const id = await order('A8', { lines });
    const [before] = await pack(app, token, [{ orderId: id }]);
    expect(before?.userErrors[0]?.__typename).toBe('NothingPackable');
    await app.sql`update listing_mappings set platform_sku = 'new-one'
      where platform_sku = 'LISTING-A' and store_id = ${uuidOf('store', storeId)}`;
    const [after] = await pack(app, token, [{ orderId: id }]);
    expect(after?.userErrors).toEqual([]);
  });

  it('[ORD-20] an order whose buyer asks to cancel is not packed, and its package not pushed', async () => {
    const [asked, packedFirst] = [
      await order('C1', { status: 'CANCEL_REQUESTED' }),
      await order('C2'),
    ];
    const [refused, done] = await pack(app, token, [{ orderId: asked }, { orderId: packedFirst }]);
    expect(refused?.userErrors[0]?.__typename).toBe('StateConflict');
    await takeIn(app, token, storeId, [buyerOrder('C2', { status: 'CANCEL_REQUESTED' })]);
    expect(await push(app, token, [done?.packages[0]?.id ?? ''])).toEqual([
      ['CancellationRequested'],
    ]);
    await takeIn(app, token, storeId, [buyerOrder('C2')]);
    expect(await push(app, token, [done?.packages[0]?.id ?? ''])).toEqual([[]]);
  });

  it('[ORD-09] with auto-push on, packing pushes at once; by hand otherwise', async () => {
    await app.must(token, 'mutation { orderSetAutoPush(autoPush: true) { autoPush } }');
    const id = await order('P1');
    const [packed] = await pack(app, token, [{ orderId: id }]);
    expect(packed).toMatchObject({ pushRefusals: [], packages: [{ state: 'PUSHED' }] });
    expect((await standing(app, token)).balance).toBe('44.05');
    const [short] = await pack(app, token, [{ orderId: await order('P2') }]);
    expect(short?.packages).toMatchObject([{ state: 'PUSH_FAILED' }]);
    expect(short?.pushRefusals[0]).toMatch(/Insufficient Balance/);
  });

  it('[ORD-09] who may pack but not spend does not push by packing', async () => {
    await app.must(token, 'mutation { orderSetAutoPush(autoPush: true) { autoPush } }');
    const packer = await buildMember(app, world.distributor.tenantId, 'SUB', [
      'DISTRIBUTOR_VIEW',
      'DISTRIBUTOR_ORDERS',
    ]);
    const [packed] = await pack(app, packer.token, [{ orderId: await order('P3') }]);
    expect(packed?.packages).toMatchObject([{ state: 'TO_PUSH' }]);
    expect((await standing(app, token)).balance).toBe('100.00');
  });

  it('[ORD-03] a package taken apart frees its units and can be packed anew under a new number', async () => {
    const id = await order('U1');
    const [packed] = await pack(app, token, [{ orderId: id }]);
    const orderId = packed?.packages[0]?.id ?? '';
    const unpack = `mutation ($id: ID!, $key: ID!) { orderUnpack(input: { orderId: $id, idempotencyKey: $key }) {
      order { state } buyerOrder { state lines { packed } } userErrors { __typename } } }`;
    const { orderUnpack } = await app.must<Record<string, object>>(token, unpack, {
      id: orderId,
      key: 'unpack-u1',
    });
    expect(orderUnpack).toMatchObject({
      order: { state: 'CANCELLED' },
      buyerOrder: { state: 'TO_PACK', lines: [{ packed: 0 }, { packed: 0 }] },
    });
    expect((await levels()).every(({ state }) => state === 'RELEASED')).toBe(true);
    const [again] = await pack(app, token, [{ orderId: id }]);
    expect(again?.packages[0]?.packageNo).toBe('U1-2');
    await push(app, token, [again?.packages[0]?.id ?? '']);
    const { orderUnpack: late } = await app.must<Record<string, object>>(token, unpack, {
      id: again?.packages[0]?.id,
      key: 'unpack-u1-late',
    });
    expect(late).toMatchObject({ userErrors: [{ __typename: 'StateConflict' }] });
  });
});

describe('who may', () => {
  it('[PERM-04] a member without the permission is refused, a stranger finds nothing', async () => {
    const id = await order('S1');
    const reader = await buildMember(app, world.distributor.tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
    const input = { orders: [{ orderId: id }], idempotencyKey: 'k' };
    const mutation =
      'mutation ($input: OrderPackInput!) { orderPack(input: $input) { results { userErrors { __typename } } } }';
    const { errors } = await app.ask(reader.token, mutation, { input });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const guest = await app.ask(undefined, mutation, { input });
    expect(guest.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const stranger = await buildPushWorld(app);
    const [foreign] = await pack(app, stranger.distributor.token, [{ orderId: id }]);
    expect(foreign).toMatchObject({ order: null, userErrors: [{ __typename: 'NotFound' }] });
  });
});
