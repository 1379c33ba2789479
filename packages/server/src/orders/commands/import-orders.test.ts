import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { files } from '../../platform/file.table.ts';
import { jobRows, jobs } from '../../platform/job.table.ts';
import { perform } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { addStore, pack, push, standing, storeOf } from '../../testing/orders.ts';
import { buildPushWorld, type PushWorld } from '../../testing/push-world.ts';
import { buyerOrderLines, buyerOrders } from '../buyer-order.table.ts';
import type { OrderFormatName } from '../formats/formats.rules.ts';
import { importOrders } from './import-orders.ts';

let app: TestApp;
let world: PushWorld;
beforeAll(async () => {
  app = await startTestApp('2026-11-02T04:00:00.000Z');
});
beforeEach(async () => {
  world = await buildPushWorld(app);
});
afterAll(() => app.close());

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../test/fixtures/orders/${name}`, import.meta.url));

/** Takes a fixture in as an upload of the world's distributor and waits for its end. */
async function run(name: string, format: OrderFormatName = 'TIKTOK_SHOP', storeId?: string) {
  const { tenantId, userId, actor } = world.distributor;
  const now = app.clock.now();
  const fileId = newId('file', now);
  const path = fixture(name);
  await app.services.files.write(fileId, createReadStream(path));
  await app.db.insert(files).values({
    tenantId,
    id: fileId,
    purpose: 'IMPORT',
    name,
    contentType: 'application/octet-stream',
    size: (await stat(path)).size,
    createdBy: userId,
    createdAt: now,
  });
  const store = await storeOf(app, world);
  const input = { fileId, storeId: (storeId as typeof store.id) ?? store.id, format };
  const outcome = await perform(app.services.place, actor, (work) => importOrders(work, input));
  if (!outcome.ok) throw new Error(outcome.refusals[0]?.message);
  const { jobId } = outcome.value;
  await app.services.jobs.take({ tenantId, id: jobId });
  await app.services.jobs.settled();
  const mine = and(eq(jobs.tenantId, tenantId), eq(jobs.id, jobId));
  const [row] = await app.db.select().from(jobs).where(mine);
  const rows = await app.db
    .select()
    .from(jobRows)
    .where(and(eq(jobRows.tenantId, tenantId), eq(jobRows.jobId, jobId)))
    .orderBy(asc(jobRows.rowNo));
  return { ...row, rows };
}

const ordersTaken = async () => {
  const orders = await app.db
    .select()
    .from(buyerOrders)
    .where(eq(buyerOrders.tenantId, world.distributor.tenantId))
    .orderBy(asc(buyerOrders.orderNo));
  const lines = await app.db
    .select()
    .from(buyerOrderLines)
    .where(eq(buyerOrderLines.tenantId, world.distributor.tenantId))
    .orderBy(asc(buyerOrderLines.lineNo));
  return orders.map((order) => ({
    ...order,
    lines: lines.filter(({ orderId }) => orderId === order.id),
  }));
};

describe.each(['tiktok-shop.csv', 'tiktok-shop.xlsx'])('%s', (name) => {
  it('[ORD-01] takes in what is to be shipped, joins an order’s rows and says why it leaves the rest', async () => {
    const { state, created, unchanged, refused, rows } = await run(name);
    expect({ state, created, unchanged, refused }).toEqual({
      state: 'FINISHED',
      created: 3,
      unchanged: 4,
      refused: 1,
    });
    const orders = await ordersTaken();
    expect(orders.map(({ orderNo, state }) => [orderNo.slice(-3), state])).toEqual([
      ['701', 'TO_PACK'],
      ['702', 'TO_PACK'],
    ]);
    expect(orders[0]).toMatchObject({
      recipientName: 'Nur Aisyah',
      addressLine: '8, Jalan SS 2/24, "Taman Bahagia"',
      country: 'MY',
      orderedAt: new Date('2026-11-02T01:15:30Z'),
      lines: [
        { platformSku: 'LISTING-A', quantity: 2, unitPrice: '19.9000' },
        { platformSku: 'LISTING-B', quantity: 3, unitPrice: '1012.9000' },
      ],
    });
    expect(rows.find(({ result }) => result === 'REFUSED')).toMatchObject({
      columnName: 'Quantity',
      subject: '576461413038785704',
    });
    expect(
      rows.filter(({ message }) => /Not paid|Cancelled before|Shipped already/.test(message ?? '')),
    ).toHaveLength(3);
  });

  it('[ORD-22] the same file twice changes nothing', async () => {
    await run(name);
    const before = await ordersTaken();
    const again = await run(name);
    expect({ created: again.created, updated: again.updated }).toEqual({ created: 0, updated: 0 });
    expect(await ordersTaken()).toEqual(before);
  });
});

it('[ORD-01][ORD-06] reads Shopee’s export with the carrier the platform assigned', async () => {
  const shopee = await addStore(app, world, 'SHOPEE');
  const { created, unchanged, state } = await run('shopee.xlsx', 'SHOPEE', shopee);
  expect({ created, unchanged, state }).toEqual({ created: 2, unchanged: 1, state: 'FINISHED' });
  const [order] = await ordersTaken();
  expect(order).toMatchObject({
    orderNo: '261102ABCDEF01',
    platformCarrier: 'J&T Express',
    platformTrackingNo: 'JT600001',
    orderedAt: new Date('2026-11-02T02:05:00Z'),
    lines: [{ quantity: 1 }, { quantity: 2 }],
  });
  const [packed] = await pack(app, world.distributor.token, [{ orderId: order?.id }]);
  const rows = await app.sql`select carrier, tracking_no from distribution_orders
    where package_no = '261102ABCDEF01'`;
  expect(packed?.userErrors).toEqual([]);
  expect(rows[0]).toMatchObject({ carrier: 'J&T Express', tracking_no: 'JT600001' });
});

it('[ORD-01] a file without needed columns is refused with all of them named', async () => {
  const { state, failure } = await run('tiktok-shop-without-columns.csv');
  expect(state).toBe('FAILED');
  expect(failure).toMatch(/"Quantity".*"Recipient"/);
  expect(await ordersTaken()).toEqual([]);
});

it('[ORD-30][ORD-35] a cancellation that arrives by import takes a pushed order back with its refund, once', async () => {
  await run('tiktok-shop.csv');
  const [order] = await ordersTaken();
  await app.sql`update buyer_order_lines set unit_price = 12.90`;
  const { token } = world.distributor;
  const [packed] = await pack(app, token, [{ orderId: order?.id }]);
  expect(await push(app, token, [packed?.packages[0]?.id ?? ''])).toEqual([[]]);
  expect((await standing(app, token)).balance).toBe('44.05');
  const first = await run('tiktok-shop-cancelled.csv');
  expect(first.updated).toBe(2);
  const after = await standing(app, token);
  expect(after.balance).toBe('100.00');
  expect(after.states['576461413038785701']).toBe('WITHDRAWN');
  const again = await run('tiktok-shop-cancelled.csv');
  expect({ updated: again.updated, unchanged: again.unchanged }).toEqual({
    updated: 0,
    unchanged: 3,
  });
  expect((await standing(app, token)).balance).toBe('100.00');
});

it('[GEN-08] a file or a store of another organisation is not known here', async () => {
  const stranger = await buildPushWorld(app);
  const foreign = await storeOf(app, stranger);
  const own = await storeOf(app, world);
  const { actor } = world.distributor;
  const input = { fileId: newId('file', app.clock.now()), format: 'SHOPEE' as const };
  const start = (storeId: typeof own.id) =>
    perform(app.services.place, actor, (work) => importOrders(work, { ...input, storeId }));
  expect([await start(foreign.id), await start(own.id)]).toMatchObject([
    { refusals: [{ kind: 'NotFound', path: ['storeId'] }] },
    { refusals: [{ kind: 'NotFound', path: ['fileId'] }] },
  ]);
});
