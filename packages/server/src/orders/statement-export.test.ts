import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildMember } from '../testing/factories.ts';
import { push } from '../testing/orders.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

let app: TestApp;
let world: PushWorld;
let orders: string[];
beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app, { balance: '500.00' });
  orders = await world.packOrders(3);
  await push(app, world.distributor.token, orders);
  await app.must(
    world.supplier.token,
    `mutation ($input: BookkeepingCreateInput!) { bookkeepingCreate(input: $input) { userErrors { __typename } } }`,
    {
      input: {
        accountId: world.accountId,
        kind: 'DEDUCT_BALANCE',
        amount: '5.00',
        currency: 'MYR',
        note: '=HYPERLINK("http://evil.example")',
        idempotencyKey: 'formula',
      },
    },
  );
});
afterAll(() => app.close());

const EXPORT = `mutation ($input: StatementExportInput!) { statementExport(input: $input) {
  file { name contentType url } userErrors { __typename ... on UserError { path } } } }`;

async function exported(token: string, input: Record<string, unknown> = {}) {
  const { statementExport } = await app.must<{
    statementExport: { file: { name: string; url: string } | null; userErrors: unknown[] };
  }>(token, EXPORT, { input: { accountId: world.accountId, ...input } });
  return statementExport;
}

async function rowsOf(token: string, input: Record<string, unknown> = {}) {
  const { file } = await exported(token, input);
  const response = await fetch(`${app.url}${file?.url}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = await response.text();
  return { text, rows: parse(text, { bom: true, columns: true }) as Record<string, string>[] };
}

const sum = (rows: readonly Record<string, string>[]) =>
  rows.reduce((total, { amount }) => total.plus(amount ?? 0), new Decimal(0)).toFixed(2);

describe('a statement as a file', () => {
  it('[RECON-17][RECON-16] holds every entry, oldest first, and its amounts add up to the balance', async () => {
    const { rows } = await rowsOf(world.distributor.token);
    expect(rows.map((row) => Number(row.entry_no))).toEqual(rows.map((_, at) => at + 1));
    expect(rows).toHaveLength(1 + 3 * 3 + 1);
    expect(sum(rows)).toBe(rows.at(-1)?.balance);
    expect(rows[1]).toMatchObject({ what: 'Order goods', currency: 'MYR', amount: '-47.05' });
    const [account] = await app.sql`select balance::numeric(20,2)::text from accounts`;
    expect(rows.at(-1)?.balance).toBe(account?.balance);
  });

  it('[RECON-17] narrows by kind, order and time as the screen does', async () => {
    const token = world.supplier.token;
    const goods = await rowsOf(token, { kinds: ['ORDER_GOODS'] });
    expect(goods.rows.map(({ what }) => what)).toEqual([
      'Order goods',
      'Order goods',
      'Order goods',
    ]);
    const one = await rowsOf(token, { orderId: orders[0] });
    expect(one.rows.map(({ what }) => what)).toEqual([
      'Order goods',
      'Order handling fee',
      'Order shipping fee',
    ]);
    expect(new Set(one.rows.map(({ order_no }) => order_no)).size).toBe(1);
    expect(one.rows[0]?.order_no).toBeTruthy();
    expect((await rowsOf(token, { from: '2100-01-01T00:00:00Z' })).rows).toEqual([]);
  });

  it('[RECON-17] a note that begins like a formula is plain text, an amount below zero stays a number', async () => {
    const { rows, text } = await rowsOf(world.supplier.token);
    expect(rows.at(-1)?.note).toBe(`'=HYPERLINK("http://evil.example")`);
    expect(rows.at(-1)?.amount).toBe('-5.00');
    expect(text).not.toContain(`'-`);
  });

  it('[GEN-08] names the people of the reader only, and is told in the zone asked for', async () => {
    const mine = await rowsOf(world.distributor.token, { timeZone: 'Asia/Kuala_Lumpur' });
    const theirs = await rowsOf(world.supplier.token);
    expect(mine.rows[1]?.booked_by).toBeTruthy();
    expect(theirs.rows[1]?.booked_by).toBe('');
    expect(mine.rows.at(-1)?.booked_by).toBe('');
    const hours = (row: Record<string, string> | undefined) =>
      Date.parse(`${row?.booked_at?.replace(' ', 'T')}Z`) / 3_600_000;
    expect(hours(mine.rows[1]) - hours(theirs.rows[1])).toBe(8);
  });

  it('[GEN-08] a stranger, a wrong id, a wrong zone and a member without a side get nothing', async () => {
    const stranger = await buildDistributor(app);
    expect(await exported(stranger.token)).toEqual({
      file: null,
      userErrors: [{ __typename: 'NotFound', path: ['accountId'] }],
    });
    expect((await exported(stranger.token, { orderId: 'ord_x' })).userErrors).toEqual([
      { __typename: 'NotFound', path: ['orderId'] },
    ]);
    const zone = await exported(world.supplier.token, { timeZone: 'Mars/Olympus' });
    expect(zone.userErrors).toEqual([{ __typename: 'InvalidInput', path: ['timeZone'] }]);
    const clerk = await buildMember(app, world.distributor.tenantId, 'SUB', ['DISTRIBUTOR_ORDERS']);
    const refused = await app.ask(clerk.token, EXPORT, { input: { accountId: world.accountId } });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { file } = await exported(world.distributor.token);
    const peeked = await fetch(`${app.url}${file?.url}`, {
      headers: { authorization: `Bearer ${world.supplier.token}` },
    });
    expect(peeked.status).toBe(404);
  });
});
