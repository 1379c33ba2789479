import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { accountOf, statementOf } from '../../src/testing/journey-books.ts';
import { inboxOf, type JourneyLive, listenLive } from '../../src/testing/journey-live.ts';
import { type JourneyPair, packedOrder, tradingPair } from '../../src/testing/journey-pair.ts';
import { pushOne } from '../../src/testing/journey-trade.ts';

let app: TestApp;
let pair: JourneyPair;
let supplierLive: JourneyLive;
let distributorLive: JourneyLive;
let first: string;

beforeAll(async () => {
  app = await startTestApp();
  pair = await tradingPair(app, { balance: '100.00' });
  first = await packedOrder(pair, 'MY-1001');
  supplierLive = await listenLive(app, pair.supplier);
  distributorLive = await listenLive(app, pair.distributor);
  await pushOne(pair.distributor, first);
});
afterAll(async () => {
  await Promise.all([supplierLive?.close(), distributorLive?.close()]);
  await app.close();
});

const key = () => crypto.randomUUID();

describe('the main job, from a charged push to a delivered order and a balanced statement', () => {
  it('[NOTIF-03][NOTIF-09] a new price arrives live, with the old one and the listings it touches', async () => {
    await pair.supplier.act('productPriceSet', { skuId: pair.skus['MUG-A'], price: '13.40' });
    expect(await distributorLive.nextNotice()).toMatchObject({
      kind: 'PRICES_CHANGED',
      priceChanges: [
        {
          skuCode: 'MUG-A',
          oldPrice: { amount: '12.50' },
          newPrice: { amount: '13.40' },
          listings: 1,
        },
      ],
    });
  });

  it('[ORD-33][ORD-35] the pushed order is withdrawn and refunded by what it was charged, not by the new price', async () => {
    await pair.distributor.act('orderWithdraw', { orderId: first, idempotencyKey: key() });
    expect((await distributorLive.nextNotice()).kind).toBe('WITHDRAWAL_SUCCEEDED');
    expect(statementOf(await accountOf(pair.distributor, 'distributor')).slice(4)).toEqual([
      'WITHDRAWAL_REFUND_GOODS 47.05 91.10',
      'WITHDRAWAL_REFUND_HANDLING 2.00 93.10',
      'WITHDRAWAL_REFUND_SHIPPING 6.90 100.00',
    ]);
  });

  it('[ORD-39][CLAIM-23] pushed again it is charged at the price of now', async () => {
    const { order, userErrors } = await pushOne(pair.distributor, first);
    expect(userErrors).toEqual([]);
    expect(order.charge).toEqual({
      goods: { amount: '48.85' },
      handling: { amount: '2.00' },
      shipping: { amount: '6.90' },
      total: { amount: '57.75' },
    });
    expect((await accountOf(pair.distributor, 'distributor')).balance.amount).toBe('42.25');
  });

  it('[FUL-03][ORD-34][ORD-36] once it is worked on the supplier decides; refused, nothing moves', async () => {
    await pair.supplier.act('orderStartProcessing', { orderId: first, idempotencyKey: key() });
    const { order } = await pair.distributor.act<{
      order: { state: string; withdrawals: { id: string }[] };
    }>(
      'orderWithdraw',
      { orderId: first, reason: 'The buyer waits too long', idempotencyKey: key() },
      'order { state withdrawals { id } }',
    );
    expect(order.state).toBe('WITHDRAWING');
    expect(await supplierLive.nextNotice()).toMatchObject({
      kind: 'WITHDRAWAL_REQUESTED',
      partnerName: 'Kedai Murni',
      reason: 'The buyer waits too long',
    });
    const withdrawalId = order.withdrawals.at(-1)?.id;
    const refusal = { withdrawalId, reason: 'It is packed already' };
    await pair.supplier.act('withdrawalRefuse', { ...refusal, idempotencyKey: key() });
    expect(await distributorLive.nextNotice()).toMatchObject({
      kind: 'WITHDRAWAL_FAILED',
      reason: 'It is packed already',
    });
    const late = { withdrawalId, idempotencyKey: key() };
    expect((await pair.supplier.refused('withdrawalApprove', late))[0]?.__typename).toBe(
      'StateConflict',
    );
    const account = await accountOf(pair.distributor, 'distributor');
    expect([account.balance.amount, account.entries.nodes.length]).toEqual(['42.25', 10]);
  });

  it('[ORD-21][ORD-26][ORD-27] the supplier ships it; the distributor hears of it as it happens', async () => {
    const tracking = { carrier: 'J&T Express', trackingNo: 'JT000123456MY' };
    await pair.supplier.act('orderShip', { orderId: first, ...tracking, idempotencyKey: key() });
    expect(await distributorLive.nextNotice()).toMatchObject({
      kind: 'ORDER_SHIPPED',
      packageNo: 'MY-1001',
      ...tracking,
    });
    const { viewer } = await pair.distributor.see<{
      viewer: { distributor: { distributionOrder: object } };
    }>(
      `query ($id: ID!) { viewer { distributor { distributionOrder(id: $id) { state carrier trackingNo } } } }`,
      { id: first },
    );
    expect(viewer.distributor.distributionOrder).toEqual({ state: 'TO_PICKUP', ...tracking });
    for (const status of ['PICKED_UP', 'DELIVERED']) {
      await pair.supplier.act('orderReportCarrier', {
        orderId: first,
        status,
        idempotencyKey: key(),
      });
    }
  });

  it('[RECON-05][RECON-07][RECON-16] both sides read the same statement, field by field, and can prove it', async () => {
    const theirs = await accountOf(pair.supplier, 'supplier');
    const ours = await accountOf(pair.distributor, 'distributor');
    expect(ours).toEqual(theirs);
    expect(ours.entries.nodes).toHaveLength(10);
    expect(ours.balance.amount).toBe('42.25');
    expect(ours.verification).toEqual({
      proved: true,
      upToEntryNo: 10,
      entries: 10,
      sum: { amount: '42.25', currency: 'MYR' },
      recordedBalance: { amount: '42.25', currency: 'MYR' },
      gaps: 0,
      firstDifferenceEntryNo: null,
      unbalancedTransactions: 0,
    });
  });

  it('[NOTIF-06][NOTIF-07] each side was told its own, once, live as in the inbox; the order moved before its eyes', async () => {
    const inboxes = [await inboxOf(pair.supplier), await inboxOf(pair.distributor)];
    // The application and its approval came before anybody listened.
    const before = { supplier: 1, distributor: 1 };
    expect(inboxes[0]!.slice(before.supplier)).toEqual(supplierLive.notices);
    expect(inboxes[1]!.slice(before.distributor)).toEqual(distributorLive.notices);
    expect(supplierLive.notices.map(({ kind }) => kind)).toEqual(['WITHDRAWAL_REQUESTED']);
    expect(distributorLive.notices.map(({ kind }) => kind)).toEqual([
      'PRICES_CHANGED',
      'WITHDRAWAL_SUCCEEDED',
      'WITHDRAWAL_FAILED',
      'ORDER_SHIPPED',
    ]);
    const acts = [
      ...['PUSHED', 'WITHDRAWAL_SUCCEEDED', 'PUSHED', 'PROCESSING_STARTED'],
      ...['WITHDRAWAL_REQUESTED', 'WITHDRAWAL_FAILED', 'SHIPPED', 'PICKED_UP', 'DELIVERED'],
    ];
    const told = await supplierLive.ordersTold(acts.length);
    expect(told.map((line) => line.split(' ')[0])).toEqual(acts);
    expect([...supplierLive.errors, ...distributorLive.errors]).toEqual([]);
  });

  it('leaves no invariant broken', async () => {
    expect((await runChecks(app.sql)).broken).toEqual([]);
  });
});
