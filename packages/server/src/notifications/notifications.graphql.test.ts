import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../kernel/ids.ts';
import { done, type Outcome, refused } from '../kernel/outcome.ts';
import { invalidInput } from '../kernel/refusals.ts';
import { type NewEvent, perform, type Work } from '../platform/work.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildSupplier,
  type TestOrganisation,
} from '../testing/factories.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app, { name: 'Nusa Home' });
  distributor = await buildDistributor(app, { name: 'Kedai Maju' });
});
afterAll(() => app.close());

const pair = () => ({
  partnershipId: 'prt_00000000000000000000000000',
  supplierId: supplier.tenantId,
  distributorId: distributor.tenantId,
});
/** Each fact a second after the last, so that the inbox has one order. */
const performLater: (body: (work: Work) => Promise<Outcome<null>>) => Promise<Outcome<null>> = (
  body,
) => {
  app.clock.advance(1000);
  return perform(app.services.place, supplier.actor, body);
};
/** A fact as its own slice tells it; the notice is written by the reaction. */
const tell = (
  kind: string,
  payload: Record<string, unknown>,
  to: TestOrganisation[] = [distributor],
) =>
  performLater(async (work) => {
    const event: NewEvent = {
      kind,
      tenants: to.map((org) => org.tenantId),
      objectId: String(payload.orderId ?? payload.partnershipId),
      payload,
    };
    work.emit(event);
    return done(null);
  });
const reject = (reason: string) => tell('application.rejected', { ...pair(), reason });

const NOTICE = `id kind read partnerName reason packageNo failedChecks carrier trackingNo count effectiveFrom
  priceChanges { skuCode oldPrice { amount } newPrice { amount currency } listings }`;
interface Notice {
  id: Id<'notification'>;
  kind: string;
  read: boolean;
  reason: string | null;
  [field: string]: unknown;
}
interface Inbox {
  viewer: {
    unreadCount: number;
    notifications: { nodes: Notice[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  };
}
const inbox = async (token: string, args = 'first: 50') =>
  (
    await app.must<Inbox>(
      token,
      `{ viewer { unreadCount notifications(${args}) { nodes { ${NOTICE} } pageInfo { endCursor hasNextPage } } } }`,
    )
  ).viewer;
const MARK = `mutation ($input: NotificationsMarkReadInput!) {
  notificationsMarkRead(input: $input) { unreadCount userErrors { __typename ... on NotFound { path } ... on InvalidInput { path } } } }`;

describe('notices', () => {
  it('[NOTIF-01][NOTIF-06] a decision reaches the applicant, with the reason of a rejection', async () => {
    await reject('Outside our region');
    const { nodes } = (await inbox(distributor.token)).notifications;
    expect(nodes[0]).toMatchObject({
      kind: 'APPLICATION_REJECTED',
      read: false,
      partnerName: 'Nusa Home',
      reason: 'Outside our region',
    });
  });

  it('[NOTIF-02] the end of a cooperation reaches the other side only', async () => {
    await tell('partnership.ended', { ...pair(), endedBy: 'DISTRIBUTOR', reason: 'Moving on' });
    expect((await inbox(supplier.token)).notifications.nodes[0]).toMatchObject({
      kind: 'PARTNERSHIP_ENDED',
      partnerName: 'Kedai Maju',
      reason: 'Moving on',
    });
    const before = (await inbox(distributor.token)).notifications.nodes;
    expect(before.some((notice) => notice.kind === 'PARTNERSHIP_ENDED')).toBe(false);
  });

  it.each([
    ['order.shipped', 'ORDER_SHIPPED', { carrier: 'J&T', trackingNo: 'JT123' }],
    ['order.sentBack', 'ORDER_SENT_BACK', { reason: 'Damaged' }],
    ['withdrawal.succeeded', 'WITHDRAWAL_SUCCEEDED', {}],
    ['withdrawal.failed', 'WITHDRAWAL_FAILED', { reason: 'Already on the truck' }],
  ])('[NOTIF-06] %s is told to the distributor as %s', async (event, kind, facts) => {
    const order = { orderId: 'ord_00000000000000000000000000', packageNo: 'TT-1' };
    await tell(event, { ...pair(), ...order, ...facts });
    const [notice] = (await inbox(distributor.token)).notifications.nodes;
    expect(notice).toMatchObject({ kind, packageNo: 'TT-1', ...facts });
  });

  it('[NOTIF-06] orders that failed together are one notice, one alone is named', async () => {
    const failed = (packageNo: string, reasons: string[]) => ({
      orderId: 'ord_00000000000000000000000000',
      packageNo,
      reasons,
    });
    await tell('orders.pushFailed', { ...pair(), failed: [failed('TT-1', ['StockShort'])] });
    expect((await inbox(distributor.token)).notifications.nodes[0]).toMatchObject({
      kind: 'PUSH_FAILED',
      packageNo: 'TT-1',
      count: 1,
      failedChecks: ['StockShort'],
    });
    const both = [failed('TT-2', ['StockShort']), failed('TT-3', ['StockShort', 'NotPartnered'])];
    await tell('orders.pushFailed', { ...pair(), failed: both });
    expect((await inbox(distributor.token)).notifications.nodes[0]).toMatchObject({
      kind: 'PUSH_FAILED',
      packageNo: null,
      count: 2,
      failedChecks: ['StockShort', 'NotPartnered'],
    });
  });

  it('a withdrawal request is told to the supplier, to those who decide it', async () => {
    const viewer = await buildMember(app, supplier.tenantId, 'SUB', ['SUPPLIER_VIEW']);
    const decider = await buildMember(app, supplier.tenantId, 'SUB', ['SUPPLIER_WITHDRAWALS']);
    const order = { orderId: 'ord_00000000000000000000000000', packageNo: 'TT-2' };
    await tell('withdrawal.requested', { ...pair(), ...order });
    expect((await inbox(decider.token)).notifications.nodes[0]?.kind).toBe('WITHDRAWAL_REQUESTED');
    const seen = (await inbox(viewer.token)).notifications.nodes.map((notice) => notice.kind);
    expect(seen).not.toContain('WITHDRAWAL_REQUESTED');
  });

  it('[NOTIF-03][NOTIF-09][NOTIF-12] a bulk price change is one notice with every fact', async () => {
    const before = (await inbox(distributor.token)).notifications.nodes.length;
    const effectiveFrom = '2026-11-02T02:00:00.000Z';
    const change = (i: number) => ({
      claimId: 'clm_00000000000000000000000000',
      skuId: `sku_0000000000000000000000000${i}`,
      oldPrice: '12.50',
      newPrice: '13.40',
      currency: 'MYR',
      listings: i,
    });
    await tell('claims.pricesChanged', {
      ...pair(),
      effectiveFrom,
      changes: [1, 2, 3].map(change),
    });
    const { nodes } = (await inbox(distributor.token)).notifications;
    expect(nodes).toHaveLength(before + 1);
    expect(nodes[0]).toMatchObject({ kind: 'PRICES_CHANGED', count: 3, effectiveFrom });
    expect(nodes[0]?.priceChanges).toEqual(
      [1, 2, 3].map((listings) => ({
        skuCode: '',
        oldPrice: { amount: '12.50' },
        newPrice: { amount: '13.40', currency: 'MYR' },
        listings,
      })),
    );
  });

  it('[NOTIF-10] a fact that is rolled back leaves no notice', async () => {
    const before = (await inbox(distributor.token)).unreadCount;
    await perform(app.services.place, supplier.actor, async (work) => {
      work.emit({
        kind: 'application.rejected',
        tenants: [distributor.tenantId],
        objectId: pair().partnershipId,
        payload: { ...pair(), reason: 'never' },
      });
      return refused(invalidInput('x', 'refused after all'));
    });
    expect((await inbox(distributor.token)).unreadCount).toBe(before);
    await expect(
      tell('claims.pricesChanged', { ...pair(), changes: [{ skuId: 'broken' }] }),
    ).rejects.toThrow();
    const [row] = await app.sql`
      select count(*)::int as n from events where kind = 'claims.pricesChanged' and payload::text like '%broken%'`;
    expect(row?.n).toBe(0);
  });
});

describe('the inbox', () => {
  it('[NOTIF-06][NOTIF-07] is per organisation and permission, and read per user', async () => {
    const stranger = await buildDistributor(app);
    const colleague = await buildMember(app, distributor.tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
    const packer = await buildMember(app, distributor.tenantId, 'SUB', ['DISTRIBUTOR_ORDERS']);
    expect(await inbox(stranger.token)).toMatchObject({
      unreadCount: 0,
      notifications: { nodes: [] },
    });
    expect((await inbox(packer.token)).notifications.nodes).toEqual([]);
    const mine = await inbox(colleague.token);
    expect(mine.unreadCount).toBeGreaterThan(2);
    const [first, second] = mine.notifications.nodes;

    const input = { ids: [first?.id, second?.id] };
    expect(await app.must(stranger.token, MARK, { input })).toEqual({
      notificationsMarkRead: {
        unreadCount: null,
        userErrors: [{ __typename: 'NotFound', path: ['ids', '0'] }],
      },
    });
    expect(await app.must(colleague.token, MARK, { input })).toEqual({
      notificationsMarkRead: { unreadCount: mine.unreadCount - 2, userErrors: [] },
    });
    const unread = await inbox(colleague.token, 'first: 50, unread: true');
    expect(unread.notifications.nodes.map((notice) => notice.id)).not.toContain(first?.id);
    const main = (await inbox(distributor.token)).notifications.nodes;
    expect(main.find((notice) => notice.id === first?.id)?.read).toBe(false);
  });

  it('[NOTIF-06] marks all as read, pages without loss, and refuses neither and both', async () => {
    const reader = await buildMember(app, distributor.tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
    const all = (await inbox(reader.token)).notifications.nodes.map((notice) => notice.id);
    const paged: string[] = [];
    let args = 'first: 3';
    for (;;) {
      const { nodes, pageInfo } = (await inbox(reader.token, args)).notifications;
      paged.push(...nodes.map((notice) => notice.id));
      if (!pageInfo.hasNextPage) break;
      args = `first: 3, after: "${pageInfo.endCursor}"`;
    }
    expect(paged).toEqual(all);
    for (const input of [{}, { ids: all, all: true }]) {
      expect(await app.must(reader.token, MARK, { input })).toMatchObject({
        notificationsMarkRead: { userErrors: [{ __typename: 'InvalidInput', path: ['ids'] }] },
      });
    }
    expect(await app.must(reader.token, MARK, { input: { all: true } })).toMatchObject({
      notificationsMarkRead: { unreadCount: 0, userErrors: [] },
    });
    expect((await inbox(reader.token, 'first: 9, unread: true')).notifications.nodes).toEqual([]);
  });

  it('[NOTIF-05] a kind switched off by a user is hidden from that user only', async () => {
    const reader = await buildMember(app, distributor.tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
    const kinds = async (token: string) =>
      (await inbox(token)).notifications.nodes.map((notice) => notice.kind);
    expect(await kinds(reader.token)).toContain('PRICES_CHANGED');
    const set = (web: boolean) =>
      app.must(
        reader.token,
        `mutation { notificationSwitchSet(input: { kind: PRICES_CHANGED, web: ${web} }) { switches { kind web } } }`,
      );
    expect(JSON.stringify(await set(false))).toContain('{"kind":"PRICES_CHANGED","web":false}');
    expect(await kinds(reader.token)).not.toContain('PRICES_CHANGED');
    expect(await kinds(distributor.token)).toContain('PRICES_CHANGED');
    await set(true);
    expect(await kinds(reader.token)).toContain('PRICES_CHANGED');
  });
});
