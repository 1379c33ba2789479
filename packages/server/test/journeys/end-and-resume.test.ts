import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { accountOf } from '../../src/testing/journey-books.ts';
import { type JourneyLive, listenLive } from '../../src/testing/journey-live.ts';
import { type JourneyPair, packedOrder, tradingPair } from '../../src/testing/journey-pair.ts';
import { applyBy, approve, inviteBy, pushOne } from '../../src/testing/journey-trade.ts';

let app: TestApp;
let pair: JourneyPair;
let live: JourneyLive;
let pushed: string;
let waiting: string;

beforeAll(async () => {
  app = await startTestApp();
  pair = await tradingPair(app, { balance: '500.00' });
  pushed = await packedOrder(pair, 'E-1');
  waiting = await packedOrder(pair, 'E-2');
  await pushOne(pair.distributor, pushed);
  live = await listenLive(app, pair.distributor);
});
afterAll(async () => {
  await live?.close();
  await app.close();
});

interface Seen {
  code: string;
  claim: {
    state: string;
    reason: string | null;
    stock: number;
    price: { amount: string };
    listings: { platformSku: string }[];
  } | null;
}

async function products(tab: 'CLAIMED' | 'EXPIRED'): Promise<Seen[]> {
  const { viewer } = await pair.distributor.see<{
    viewer: { distributor: { products: { nodes: Seen[] } } };
  }>(
    `query ($tab: DistributorProductTab!) { viewer { distributor { products(first: 10, tab: $tab) {
      nodes { code claim { state reason stock price { amount } listings { platformSku } } } } } } }`,
    { tab },
  );
  return viewer.distributor.products.nodes.sort((a, b) => a.code.localeCompare(b.code));
}

const refusalsOf = async (orderId: string) =>
  (await pushOne(pair.distributor, orderId)).userErrors.map(({ __typename }) => __typename).sort();

const ship = (orderId: string, trackingNo: string) =>
  pair.supplier.act<{ order: { state: string } }>(
    'orderShip',
    { orderId, carrier: 'Pos Laju', trackingNo, idempotencyKey: crypto.randomUUID() },
    'order { state }',
  );

describe('a product that is no longer distributed', () => {
  it('[CLAIM-18][CLAIM-20][CLAIM-21][ORD-19] refuses the push of it, names the listing that is still live, and returns with it', async () => {
    const skuIds = [pair.skus['MUG-A']];
    await pair.supplier.act('productsDisable', { skuIds });
    expect((await live.nextNotice()).kind).toBe('PRODUCTS_EXPIRED');
    expect(await products('EXPIRED')).toMatchObject([
      {
        claim: {
          state: 'EXPIRED',
          reason: 'DISTRIBUTION_DISABLED',
          stock: 0,
          listings: [{ platformSku: 'LISTING-MUG-A' }],
        },
      },
    ]);
    expect(await refusalsOf(waiting)).toEqual(['ProductExpired']);
    expect((await live.nextNotice()).kind).toBe('PUSH_FAILED');
    await pair.supplier.act('productsEnable', { skuIds });
    expect((await live.nextNotice()).kind).toBe('PRODUCTS_RESTORED');
    expect(await products('EXPIRED')).toEqual([]);
  });
});

describe('the end of a partnership and its return', () => {
  it('[PART-13][PART-14][NOTIF-02][STOCK-08] ending it tells the distributor, expires its claims and clears its stock', async () => {
    await pair.supplier.act('partnershipEnd', {
      partnershipId: pair.partnershipId,
      reason: 'We leave this market',
    });
    expect(await live.nextNotice()).toMatchObject({
      kind: 'PARTNERSHIP_ENDED',
      partnerName: 'Bintang Homeware',
      reason: 'We leave this market',
    });
    const expired = await products('EXPIRED');
    expect(expired).toHaveLength(2);
    for (const { claim } of expired) {
      expect(claim).toMatchObject({ state: 'EXPIRED', reason: 'PARTNERSHIP_ENDED', stock: 0 });
    }
    expect(await products('CLAIMED')).toEqual([]);
  });

  it('[ORD-10][PART-14] no push passes any more', async () => {
    expect(await refusalsOf(waiting)).toContain('NotPartnered');
    expect((await live.nextNotice()).failedChecks).toContain('NotPartnered');
  });

  it('[ORD-41][PART-14] what was pushed before ships all the same', async () => {
    expect((await ship(pushed, 'PL1')).order.state).toBe('TO_PICKUP');
    expect(await live.nextNotice()).toMatchObject({ kind: 'ORDER_SHIPPED', trackingNo: 'PL1' });
  });

  it('[A-08][PART-15][PART-21][CLAIM-27] resumed, it keeps account and history, and its claims revive at the price of now', async () => {
    const before = await accountOf(pair.distributor, 'distributor');
    await pair.supplier.act('pricesSet', {
      changes: [{ skuId: pair.skus['MUG-A'], price: '13.40' }],
    });
    const link = await inviteBy(pair.supplier);
    expect(await applyBy(pair.distributor, link)).toBe(pair.partnershipId);
    await approve(pair.supplier, pair.partnershipId, { warehouseIds: [pair.warehouseId] });
    expect((await live.nextNotice()).kind).toBe('APPLICATION_APPROVED');
    expect(await accountOf(pair.distributor, 'distributor')).toEqual(before);
    const { viewer } = await pair.distributor.see<{
      viewer: { distributor: { partnership: object } };
    }>(
      `query ($id: ID!) { viewer { distributor { partnership(id: $id) { state cycleNo level { id } } } } }`,
      { id: pair.partnershipId },
    );
    expect(viewer.distributor.partnership).toEqual({ state: 'PARTNERED', cycleNo: 2, level: null });
    const claims = (await products('CLAIMED')).map(({ claim }) => claim);
    expect(claims).toMatchObject([
      { state: 'ACTIVE', reason: null, price: { amount: '13.40' }, stock: 38 },
      { state: 'ACTIVE', reason: null, price: { amount: '7.35' }, stock: 37 },
    ]);
    const again = await pushOne(pair.distributor, waiting);
    expect(again.userErrors).toEqual([]);
    expect(again.order.charge?.goods.amount).toBe('48.85');
  });

  it('leaves no invariant broken', async () => {
    expect(live.errors).toEqual([]);
    expect((await runChecks(app.sql)).broken).toEqual([]);
  });
});
