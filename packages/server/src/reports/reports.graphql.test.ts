import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPrices } from '../catalog/commands/set-prices.ts';
import { uuidOf } from '../kernel/ids.ts';
import { perform } from '../platform/work.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildSupplier } from '../testing/factories.ts';
import { push } from '../testing/orders.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

/**
 * Kuala Lumpur is at UTC+8. Seven days up to 20 November, 12:00 there, begin on the 14th at 00:00;
 * the seven before end on the 13th at 12:00. One order: charged 55.95, sold for 2 × 19.90 +
 * 3 × 12.90 = 78.50.
 */
let app: TestApp;
let world: PushWorld;

beforeAll(async () => {
  app = await startTestApp('2026-11-06T15:00:00.000Z');
  world = await buildPushWorld(app, { balance: '700.00', stock: 40 });
  await pushAt('2026-11-06T15:59:59.999Z', 1); // the 6th: in neither period
  await pushAt('2026-11-06T16:00:00.000Z', 1); // the 7th, 00:00: the period before
  await pushAt('2026-11-13T05:00:00.000Z', 1); // the 13th, 13:00: in neither period
  const [slow] = await pushAt('2026-11-13T16:00:00.000Z', 2); // the 14th, 00:00
  await shipAt('2026-11-14T04:00:00.000Z', slow!); // 12 hours later
  await pushAt('2026-11-14T15:59:59.999Z', 1); // the 14th, 23:59
  const [quick] = await pushAt('2026-11-14T16:00:00.000Z', 1); // the 15th, 00:00
  await shipAt('2026-11-14T22:00:00.000Z', quick!); // 6 hours later
  const today = await pushAt('2026-11-20T03:00:00.000Z', 3);
  await act(world.distributor.token, 'orderWithdraw', 'OrderWithdrawInput', { orderId: today[0] });
  app.clock.moveTo(new Date('2026-11-20T04:00:00.000Z'));
});
afterAll(() => app.close());

async function pushAt(instant: string, orders: number): Promise<string[]> {
  app.clock.moveTo(new Date(instant));
  const ids = await world.packOrders(orders);
  expect((await push(app, world.distributor.token, ids)).flat()).toEqual([]);
  return ids;
}

async function shipAt(instant: string, orderId: string): Promise<void> {
  app.clock.moveTo(new Date(instant));
  const parcel = { carrier: 'J&T', trackingNo: `T-${orderId}` };
  await act(world.supplier.token, 'orderShip', 'OrderShipInput', { orderId, ...parcel });
}

async function act(token: string, name: string, type: string, input: object): Promise<void> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { __typename ... on UserError { message } } } }`;
  const answer = await app.must<Record<string, { userErrors: object[] }>>(token, query, {
    input: {
      ...input,
      ...(name === 'exchangeRateSet' ? {} : { idempotencyKey: crypto.randomUUID() }),
    },
  });
  expect(answer[name]!.userErrors).toEqual([]);
}

const MONEY = '{ amount currency }';
const CHANGE = `{ current ${MONEY} previous ${MONEY} }`;
const COUNT = '{ current previous }';
const PARTNERS = `byPartner { top { partner { id name } orders money ${MONEY} comparable ${MONEY} approximate }
  others otherOrders otherMoney ${MONEY} otherComparable ${MONEY} }`;
const myr = (amount: string) => ({ amount, currency: 'MYR' });
const sgd = (amount: string) => ({ amount, currency: 'SGD' });

/** As much of the answers as the tests walk through; the rest is compared whole. */
interface Answer {
  readonly report: {
    readonly byDay: readonly object[];
    readonly byPartner: { readonly top: readonly object[] };
    readonly sold: readonly { readonly current: object }[];
    readonly margin: readonly object[];
  };
  readonly runningOut: object;
  readonly priceNews: object;
  readonly receivables: object;
  readonly lowBalances: readonly object[];
}

async function ofSupplier(fields: string, token = world.supplier.token): Promise<Answer> {
  const query = `{ viewer { supplier { ${fields} } } }`;
  return (await app.must<{ viewer: { supplier: Answer } }>(token, query)).viewer.supplier;
}

async function ofDistributor(fields: string, token = world.distributor.token): Promise<Answer> {
  const query = `{ viewer { distributor { ${fields} } } }`;
  return (await app.must<{ viewer: { distributor: Answer } }>(token, query)).viewer.distributor;
}

describe('the report of a period', () => {
  it('[ORD-35] counts what is pushed and in force, by local day, beside as many days before', async () => {
    const { report } = await ofSupplier(
      `report(period: DAYS_7) { from to timeZone orders ${COUNT} units ${COUNT} sold ${CHANGE}
        withdrawals ${COUNT} timeToShip { currentMinutes previousMinutes }
        byDay { day orders sold ${MONEY} withdrawals } }`,
    );
    expect(report).toEqual({
      from: '2026-11-14',
      to: '2026-11-20',
      timeZone: 'Asia/Kuala_Lumpur',
      orders: { current: 6, previous: 1 },
      units: { current: 30, previous: 5 },
      sold: [{ current: myr('335.70'), previous: myr('55.95') }],
      withdrawals: { current: 1, previous: 0 },
      timeToShip: { currentMinutes: 540, previousMinutes: null },
      byDay: [
        { day: '2026-11-14', orders: 3, sold: [myr('167.85')], withdrawals: 0 },
        { day: '2026-11-15', orders: 1, sold: [myr('55.95')], withdrawals: 0 },
        { day: '2026-11-16', orders: 0, sold: [], withdrawals: 0 },
        { day: '2026-11-17', orders: 0, sold: [], withdrawals: 0 },
        { day: '2026-11-18', orders: 0, sold: [], withdrawals: 0 },
        { day: '2026-11-19', orders: 0, sold: [], withdrawals: 0 },
        { day: '2026-11-20', orders: 2, sold: [myr('111.90')], withdrawals: 1 },
      ],
    });
  });

  it('[ORD-35] the distributor reads the same packages with what is left of them', async () => {
    const { report } = await ofDistributor(
      `report(period: DAYS_7) { orders ${COUNT} spent ${CHANGE} sold ${CHANGE}
        margin { current ${MONEY} previous ${MONEY} approximate } withdrawals ${COUNT}
        byDay { day orders spent ${MONEY} sold ${MONEY} margin ${MONEY} withdrawals } ${PARTNERS} }`,
    );
    expect(report).toMatchObject({
      orders: { current: 6, previous: 1 },
      spent: [{ current: myr('335.70'), previous: myr('55.95') }],
      sold: [{ current: myr('471.00'), previous: myr('78.50') }],
      margin: [{ current: myr('135.30'), previous: myr('22.55'), approximate: false }],
      withdrawals: { current: 1, previous: 0 },
      byPartner: {
        top: [
          {
            partner: { id: world.supplier.tenantId },
            orders: 6,
            money: [myr('335.70')],
            comparable: myr('335.70'),
            approximate: false,
          },
        ],
        others: 0,
        otherOrders: 0,
        otherMoney: [],
      },
    });
    expect(report.byDay).toHaveLength(7);
    expect(report.byDay.at(-1)).toEqual({
      day: '2026-11-20',
      orders: 2,
      spent: [myr('111.90')],
      sold: [myr('157.00')],
      margin: [myr('45.10')],
      withdrawals: 1,
    });
  });

  it('longer periods reach further back', async () => {
    const days = async (period: string) =>
      (await ofSupplier(`report(period: ${period}) { from orders ${COUNT} byDay { day } }`)).report;
    const month = await days('DAYS_30');
    expect(month).toMatchObject({ from: '2026-10-22', orders: { current: 9, previous: 0 } });
    expect(month.byDay).toHaveLength(30);
    expect((await days('DAYS_90')).byDay).toHaveLength(90);
  });

  it('[GEN-08] strangers read zeros', async () => {
    const stranger = await buildSupplier(app);
    const nothing = {
      orders: { current: 0, previous: 0 },
      withdrawals: { current: 0, previous: 0 },
    };
    const fields = `report(period: DAYS_90) { orders ${COUNT} withdrawals ${COUNT} ${PARTNERS} }
      runningOut { count } priceNews { count }`;
    expect(
      await ofSupplier(`${fields} receivables { totals ${MONEY} }`, stranger.token),
    ).toMatchObject({
      report: { ...nothing, byPartner: { top: [], others: 0, otherComparable: myr('0.00') } },
      runningOut: { count: 0 },
      priceNews: { count: 0 },
      receivables: { totals: [] },
    });
    const buyer = await buildDistributor(app);
    expect(await ofDistributor(`${fields} lowBalances { daysLeft }`, buyer.token)).toMatchObject({
      report: { ...nothing, byPartner: { top: [] } },
      runningOut: { count: 0 },
      priceNews: { count: 0 },
      lowBalances: [],
    });
  });
});

describe('short lists', () => {
  it('[STOCK-17] a product whose stock lasts 14 days at most runs out', async () => {
    // Nine packages in 14 days took 27 of B and 18 of A: 13 ÷ (27 ÷ 14) = 6.7 days, 6 whole ones; A lasts 17.1.
    const fields = 'runningOut { count products { skuId claimId name available sold daysLeft } }';
    const b = { name: 'Product B', available: 13, sold: 27, daysLeft: 6 };
    expect((await ofSupplier(fields)).runningOut).toEqual({
      count: 1,
      products: [{ ...b, skuId: world.skus.B, claimId: null }],
    });
    expect((await ofDistributor(fields)).runningOut).toMatchObject({
      count: 1,
      products: [{ ...b, claimId: world.claims.B }],
    });
  });

  it('[CRED-02] a balance that lasts 7 days at most is low', async () => {
    // Nine charges of 55.95 left 196.45 of 700.00; 503.55 ÷ 14 a day: 5.46 days, 5 whole ones.
    const { lowBalances } = await ofDistributor(
      `lowBalances { daysLeft perDay ${MONEY} account { id spendable ${MONEY} } }`,
    );
    expect(lowBalances).toEqual([
      {
        daysLeft: 5,
        perDay: myr('35.97'),
        account: { id: world.accountId, spendable: myr('196.45') },
      },
    ]);
  });

  it('[CLAIM-04][PRICE-04] a price that went there and back is no news', async () => {
    const { A, B } = world.skus;
    for (const [skuId, price] of [
      [A, '13.00'],
      [A, '12.50'],
      [B, '7.80'],
      [B, '8.00'],
    ] as const) {
      app.clock.advance(60_000);
      const outcome = await perform(app.services.place, world.supplier.actor, (work) =>
        setPrices(work, [{ skuId, price }]),
      );
      expect(outcome.ok).toBe(true);
    }
    const fields = `priceNews { count products { skuId claimId oldPrice ${MONEY} newPrice ${MONEY}
      reach supplier { id } } }`;
    const news = { oldPrice: myr('7.35'), newPrice: myr('8.00'), reach: 1 };
    const supplier = { id: world.supplier.tenantId };
    expect((await ofSupplier(fields)).priceNews).toEqual({
      count: 1,
      products: [{ ...news, supplier, skuId: B, claimId: null }],
    });
    expect((await ofDistributor(fields)).priceNews).toMatchObject({
      count: 1,
      products: [{ ...news, supplier, claimId: world.claims.B }],
    });
  });
});

describe('several currencies', () => {
  let other: PushWorld;
  beforeAll(async () => {
    const { supplier } = world;
    other = await buildPushWorld(app, { supplier, balance: '20.00', creditLimit: '40' });
    const [orderId] = await other.packOrders(1);
    expect((await push(app, other.distributor.token, [orderId!])).flat()).toEqual([]);
    // As if the pair had settled in Singapore dollars all along.
    const pair = sql`supplier_id = ${uuidOf('tenant', supplier.tenantId)}::uuid
      and distributor_id = ${uuidOf('tenant', other.distributor.tenantId)}::uuid`;
    await app.db.execute(sql`update distribution_orders set currency = 'SGD' where ${pair}`);
    await app.db.execute(sql`update accounts set currency = 'SGD' where ${pair}`);
  });
  const report = async () =>
    (await ofSupplier(`report(period: DAYS_7) { sold ${CHANGE} ${PARTNERS} }`)).report;

  it('[RECON-19][A-23] amounts are not added, and not compared while no rate is known', async () => {
    const { sold, byPartner } = await report();
    expect(sold).toEqual([
      { current: myr('335.70'), previous: myr('55.95') },
      { current: sgd('55.95'), previous: sgd('0.00') },
    ]);
    expect(byPartner.top).toMatchObject([
      { money: [myr('335.70')], comparable: myr('335.70') },
      { money: [sgd('55.95')], comparable: null },
    ]);
    const { report: theirs } = await ofDistributor(
      `report(period: DAYS_7) { sold ${CHANGE} margin { current ${MONEY} approximate } }`,
      other.distributor.token,
    );
    expect(theirs.sold).toMatchObject([{ current: myr('78.50') }]);
    expect(theirs.margin).toEqual([{ current: null, approximate: true }]);
  });

  it('[RECON-19][A-23] with a rate they are compared, and marked as approximate', async () => {
    const rate = { from: 'SGD', to: 'MYR', rate: '7' };
    await act(world.supplier.token, 'exchangeRateSet', 'ExchangeRateSetInput', rate);
    const { sold, byPartner } = await report();
    // 55.95 × 7 = 391.65: more than 335.70.
    expect(sold.map(({ current }) => current)).toEqual([sgd('55.95'), myr('335.70')]);
    expect(byPartner.top).toMatchObject([
      { money: [sgd('55.95')], comparable: myr('391.65'), approximate: true },
      { money: [myr('335.70')], approximate: false },
    ]);
  });

  it('[RECON-13][CRED-04] what is owed stands by account, and who is over the limit is counted', async () => {
    const fields = `receivables { overLimit totals ${MONEY} accounts { id creditUsed ${MONEY} overLimit ${MONEY} } }`;
    // 20.00 − 55.95
    const owed = { id: other.accountId, creditUsed: sgd('35.95') };
    expect((await ofSupplier(fields)).receivables).toEqual({
      overLimit: 0,
      totals: [sgd('35.95')],
      accounts: [{ ...owed, overLimit: sgd('0.00') }],
    });
    const id = sql`${uuidOf('account', other.accountId)}::uuid`;
    await app.db.execute(sql`update accounts set credit_limit = 30 where id = ${id}`);
    expect((await ofSupplier(fields)).receivables).toMatchObject({
      overLimit: 1,
      accounts: [{ ...owed, overLimit: sgd('5.95') }],
    });
  });
});
