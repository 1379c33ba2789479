import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import type { JourneyUser } from '../../src/testing/journey.ts';
import { accountOf, book, statementOf } from '../../src/testing/journey-books.ts';
import { inboxOf, type JourneyLive, listenLive } from '../../src/testing/journey-live.ts';
import {
  type JourneyOrganisation,
  onboard,
  signUpAs,
  signUpStaff,
  stockWarehouse,
  takeUpDistributing,
  takeUpSupplying,
} from '../../src/testing/journey-set-up.ts';
import {
  applyBy,
  approve,
  claim,
  confirmPickUps,
  inviteBy,
  openStore,
  packOne,
  pushOne,
  takeOrder,
} from '../../src/testing/journey-trade.ts';

const EXPORT = fileURLToPath(new URL('../fixtures/orders/tiktok-shop.csv', import.meta.url));

let app: TestApp;
let staff: JourneyUser;
let supplier: JourneyOrganisation;
let distributor: JourneyOrganisation;
let supplierLive: JourneyLive;
let distributorLive: JourneyLive;
let skus: Record<string, string>;
let warehouseId: string;
let partnershipId: string;
let accountId: string;
let storeId: string;
/** The order that came by mutation, and the one that came by file; then their packages. */
let byHand: string;
let byFile: string;
let first: string;
let second: string;

beforeAll(async () => {
  app = await startTestApp('2026-11-02T02:00:00.000Z');
});
afterAll(async () => {
  await Promise.all([supplierLive?.close(), distributorLive?.close()]);
  await app.close();
});

const key = () => crypto.randomUUID();
const balance = async () => (await accountOf(distributor, 'distributor')).balance.amount;

describe('the main job, from an invitation link to a charged push', () => {
  it('[GEN-01][PERM-01][PERM-02][SUP-01] two organisations sign up; one goes through the six steps and is live', async () => {
    staff = await signUpStaff(app);
    supplier = await signUpAs(app, 'Bintang Homeware');
    distributor = await signUpAs(app, 'Kedai Murni');
    await takeUpSupplying(staff, supplier);
    await takeUpDistributing(distributor);
    skus = await onboard(supplier);
    const { viewer } = await supplier.see<{ viewer: { supplier: { profile: object } } }>(
      '{ viewer { supplier { profile { nextStep completedSteps baseCurrency } } } }',
    );
    expect(viewer.supplier.profile).toEqual({
      nextStep: null,
      baseCurrency: 'MYR',
      completedSteps: ['BASE_CURRENCY', 'PRODUCTS', 'INVENTORY_RULE', 'BIGSHOP', 'PRICING', 'FEES'],
    });
    warehouseId = await stockWarehouse(supplier, 'Shah Alam', Object.values(skus), 40);
    supplierLive = await listenLive(app, supplier);
    distributorLive = await listenLive(app, distributor);
  });

  it('[PART-02][PART-07][PART-08][SUP-06][NOTIF-01] an application is rejected with a reason, made again and approved', async () => {
    const link = await inviteBy(supplier);
    partnershipId = await applyBy(distributor, link);
    expect(await supplierLive.nextNotice()).toMatchObject({
      kind: 'APPLICATION_RECEIVED',
      partnerName: 'Kedai Murni',
    });
    await supplier.act('partnershipReject', { partnershipId, reason: 'Tell us about your shop' });
    expect(await distributorLive.nextNotice()).toMatchObject({
      kind: 'APPLICATION_REJECTED',
      partnerName: 'Bintang Homeware',
      reason: 'Tell us about your shop',
    });
    expect(await applyBy(distributor, link)).toBe(partnershipId);
    expect((await supplierLive.nextNotice()).kind).toBe('APPLICATION_RECEIVED');
    const { level } = await supplier.act<{ level: { id: string } }>(
      'levelCreate',
      { name: 'Silver' },
      'level { id }',
    );
    await approve(supplier, partnershipId, {
      warehouseIds: [warehouseId],
      levelId: level.id,
      creditEnabled: true,
      creditLimit: '50.00',
      creditDays: 30,
    });
    expect((await distributorLive.nextNotice()).kind).toBe('APPLICATION_APPROVED');
    const { viewer } = await distributor.see<{ viewer: { distributor: { partnership: object } } }>(
      `query ($id: ID!) { viewer { distributor { partnership(id: $id) { state cycleNo
        applications { state rejectReason } tasks { kind } } } } }`,
      { id: partnershipId },
    );
    expect(viewer.distributor.partnership).toMatchObject({
      state: 'PARTNERED',
      applications: expect.arrayContaining([
        { state: 'REJECTED', rejectReason: 'Tell us about your shop' },
        { state: 'APPROVED', rejectReason: null },
      ]),
      tasks: [{ kind: 'SET_PICK_UP_ADDRESS' }],
    });
  });

  it('[PART-11][CLAIM-12][CLAIM-14][CLAIM-15][GEN-05] the distributor sees to the pick-up address, claims both products at their price and lists them', async () => {
    expect(await confirmPickUps(distributor, partnershipId)).toHaveLength(1);
    const claims = await claim(distributor, [skus['MUG-A']!, skus['PAN-B']!]);
    expect(claims.map(({ initialCost }) => initialCost)).toEqual([
      { amount: '12.50', currency: 'MYR' },
      { amount: '7.35', currency: 'MYR' },
    ]);
    storeId = await openStore(distributor, {
      'LISTING-A': claims[0]!.localSkuId,
      'LISTING-B': claims[1]!.localSkuId,
    });
    const { viewer } = await distributor.see<{
      viewer: { distributor: { inventory: { nodes: object[] }; setup: object } };
    }>(`{ viewer { distributor { setup { partnered mapped ready }
      inventory(first: 10) { nodes { available locked onHand } } } } }`);
    expect(viewer.distributor).toEqual({
      setup: { partnered: true, mapped: true, ready: true },
      inventory: {
        nodes: [
          { available: 40, locked: 0, onHand: 40 },
          { available: 40, locked: 0, onHand: 40 },
        ],
      },
    });
  });

  it('[ORD-01] buyers’ orders arrive by mutation and by the file that TikTok Shop exports', async () => {
    byHand = await takeOrder(distributor, storeId, '576461413038785600');
    const fileId = await distributor.upload(EXPORT);
    const started = await distributor.act<{ job: { id: string } }>(
      'buyerOrdersImport',
      { fileId, storeId, format: 'TIKTOK_SHOP' },
      'job { id }',
    );
    await app.services.jobs.settled();
    const { viewer } = await distributor.see<{
      viewer: {
        job: object;
        distributor: { buyerOrders: { nodes: { id: string; orderNo: string }[] } };
      };
    }>(
      `query ($id: ID!) { viewer { job(id: $id) { state created unchanged refused }
        distributor { buyerOrders(first: 10, state: TO_PACK) { nodes { id orderNo } } } } }`,
      { id: started.job.id },
    );
    expect(viewer.job).toEqual({ state: 'FINISHED', created: 3, unchanged: 4, refused: 1 });
    const { nodes } = viewer.distributor.buyerOrders;
    expect(nodes.map(({ orderNo }) => orderNo).sort()).toEqual([
      '576461413038785600',
      '576461413038785701',
      '576461413038785702',
    ]);
    byFile = nodes.find(({ orderNo }) => orderNo.endsWith('701'))!.id;
  });

  it('[ORD-03][ORD-25] both are packed, and what pushing them would do is told without doing it', async () => {
    accountId = (await accountOf(supplier, 'supplier')).id;
    await supplier.act('creditSet', { accountId, enabled: false, limit: '0.00' });
    await book(supplier, accountId, 'ADD_BALANCE', '100.00');
    first = (await packOne(distributor, byHand)).id;
    second = (await packOne(distributor, byFile)).id;
    const { viewer } = await distributor.see<{ viewer: { distributor: { pushPreview: object } } }>(
      `query ($ids: [ID!]!) { viewer { distributor { pushPreview(orderIds: $ids) {
        charge { goods { amount } handling { amount } shipping { amount } total { amount } }
        balanceBefore { amount } balanceAfter { amount } topUpNeeded { amount }
        orders { charge { total { amount } } userErrors { __typename } } } } } }`,
      { ids: [first, second] },
    );
    const total = { total: { amount: '55.95' } };
    expect(viewer.distributor.pushPreview).toEqual([
      {
        charge: {
          goods: { amount: '47.05' },
          handling: { amount: '2.00' },
          shipping: { amount: '6.90' },
          ...total,
        },
        balanceBefore: { amount: '100.00' },
        balanceAfter: { amount: '44.05' },
        topUpNeeded: { amount: '11.90' },
        orders: [
          { charge: total, userErrors: [] },
          { charge: total, userErrors: [{ __typename: 'InsufficientBalance' }] },
        ],
      },
    ]);
    expect(await balance()).toBe('100.00');
  });

  it('[ORD-16][ORD-22][RECON-18] the push books goods, handling and shipping, each with its balance', async () => {
    const once = key();
    const pushed = await pushOne(distributor, first, once);
    expect(pushed).toMatchObject({ userErrors: [], order: { state: 'PUSHED' } });
    expect((await pushOne(distributor, first, once)).transactionId).toBe(pushed.transactionId);
    expect(statementOf(await accountOf(distributor, 'distributor'))).toEqual([
      'ADD_BALANCE 100.00 100.00',
      'ORDER_GOODS -47.05 52.95',
      'ORDER_HANDLING_FEE -2.00 50.95',
      'ORDER_SHIPPING_FEE -6.90 44.05',
    ]);
  });

  it('[ORD-12][ORD-15][ORD-17] the second push is refused with what is short, and nothing of it is booked', async () => {
    const refused = await pushOne(distributor, second);
    expect(refused).toMatchObject({
      transactionId: null,
      order: { state: 'PUSH_FAILED' },
      userErrors: [{ __typename: 'InsufficientBalance', shortfall: { amount: '11.90' } }],
    });
    expect((await accountOf(distributor, 'distributor')).entries.nodes).toHaveLength(4);
    expect(await distributorLive.nextNotice()).toMatchObject({
      kind: 'PUSH_FAILED',
      failedChecks: ['InsufficientBalance'],
    });
  });

  it('[RECON-07][RECON-16] both sides read the same statement, field by field, and can prove it', async () => {
    const theirs = await accountOf(supplier, 'supplier');
    const ours = await accountOf(distributor, 'distributor');
    expect(ours).toEqual(theirs);
    expect(ours.entries.nodes).toHaveLength(4);
    expect(ours.balance.amount).toBe('44.05');
    expect(ours.verification).toEqual({
      proved: true,
      upToEntryNo: 4,
      entries: 4,
      sum: { amount: '44.05', currency: 'MYR' },
      recordedBalance: { amount: '44.05', currency: 'MYR' },
      gaps: 0,
      firstDifferenceEntryNo: null,
      unbalancedTransactions: 0,
    });
  });

  it('[NOTIF-06][NOTIF-07] each side was told its own, once, live as in the inbox; order and partnership moved before its eyes', async () => {
    const inboxes = [await inboxOf(supplier), await inboxOf(distributor)];
    expect(inboxes[0]).toEqual(supplierLive.notices);
    expect(inboxes[1]).toEqual(distributorLive.notices);
    expect(supplierLive.notices.map(({ kind }) => kind)).toEqual([
      'APPLICATION_RECEIVED',
      'APPLICATION_RECEIVED',
    ]);
    expect(distributorLive.notices.map(({ kind }) => kind)).toEqual([
      'APPLICATION_REJECTED',
      'APPLICATION_APPROVED',
      'PUSH_FAILED',
    ]);
    const decided = ['ApplicationReceived', 'ApplicationDecided'];
    expect(distributorLive.partnerships).toEqual([...decided, ...decided]);
    expect(await supplierLive.ordersTold(1)).toEqual(['PUSHED PUSHED']);
    expect([...supplierLive.errors, ...distributorLive.errors]).toEqual([]);
  });

  it('leaves no invariant broken', async () => {
    expect((await runChecks(app.sql)).broken).toEqual([]);
  });
});
