import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { accountOf, book } from '../../src/testing/journey-books.ts';
import { type JourneyPair, packedOrder, tradingPair } from '../../src/testing/journey-pair.ts';
import { WORKED_GOODS } from '../../src/testing/journey-set-up.ts';
import { pushOne } from '../../src/testing/journey-trade.ts';

let app: TestApp;
let pair: JourneyPair;

/** One unit of C costs 8.35 + 1.20 + 4.50 = 14.05 to push; one of D a cent more. */
const GOODS = [
  ...WORKED_GOODS,
  { code: 'CUP-C', price: '8.35', weightGrams: 300 },
  { code: 'CUP-D', price: '8.36', weightGrams: 300 },
];

beforeAll(async () => {
  app = await startTestApp();
  pair = await tradingPair(app, { goods: GOODS, balance: '20.00' });
});
afterAll(() => app.close());

const setCredit = (limit: string) =>
  pair.supplier.act('creditSet', { accountId: pair.accountId, enabled: true, limit, days: 30 });

/** What both sides see of the account; they must see the same. */
async function standing() {
  const [theirs, ours] = [
    await accountOf(pair.supplier, 'supplier'),
    await accountOf(pair.distributor, 'distributor'),
  ];
  expect(ours).toEqual(theirs);
  const { balance, creditUsed, creditRemaining, overLimit, spendable } = ours;
  return [balance, creditUsed, creditRemaining, overLimit, spendable].map(({ amount }) => amount);
}

/** The state after a push, and what it was short of. */
async function pushed(orderNo: string, lines?: Parameters<typeof packedOrder>[2]) {
  const result = await pushOne(pair.distributor, await packedOrder(pair, orderNo, lines));
  return [result.order.state, result.userErrors[0]?.shortfall?.amount];
}

describe('buying on credit, in the worked numbers', () => {
  it('[CRED-01][CRED-02] credit adds its limit to what can be spent', async () => {
    await setCredit('50.00');
    expect(await standing()).toEqual(['20.00', '0.00', '50.00', '0.00', '70.00']);
  });

  it('[ORD-13][RECON-13][A-13] a charge beyond the balance is taken on credit, and the rest of it is shown', async () => {
    expect(await pushed('C-1')).toEqual(['PUSHED', undefined]);
    expect(await standing()).toEqual(['-35.95', '35.95', '14.05', '0.00', '14.05']);
  });

  it('[ORD-13][ORD-17] one cent more than what remains is refused, exactly what remains passes', async () => {
    expect(await pushed('C-2', [['CUP-D', 1]])).toEqual(['PUSH_FAILED', '0.01']);
    expect(await standing()).toEqual(['-35.95', '35.95', '14.05', '0.00', '14.05']);
    expect(await pushed('C-3', [['CUP-C', 1]])).toEqual(['PUSHED', undefined]);
    expect(await standing()).toEqual(['-50.00', '50.00', '0.00', '0.00', '0.00']);
  });

  it('[RECON-04][BOOK-02] money that comes in pays the credit back first', async () => {
    await book(pair.supplier, pair.accountId, 'ADD_BALANCE', '14.05');
    await book(pair.supplier, pair.accountId, 'ADD_BALANCE', '40.00');
    expect(await standing()).toEqual(['4.05', '0.00', '50.00', '0.00', '54.05']);
    await book(pair.supplier, pair.accountId, 'DEDUCT_BALANCE', '40.00');
    expect(await standing()).toEqual(['-35.95', '35.95', '14.05', '0.00', '14.05']);
  });

  it('[CRED-04] a limit below what is used is allowed, shows what is over it and stops pushes until it is paid', async () => {
    await setCredit('30.00');
    expect(await standing()).toEqual(['-35.95', '35.95', '0.00', '5.95', '-5.95']);
    expect(await pushed('C-4', [['CUP-C', 1]])).toEqual(['PUSH_FAILED', '20.00']);
    await book(pair.supplier, pair.accountId, 'CREDIT_REPAYMENT', '19.99');
    expect(await pushed('C-5', [['CUP-C', 1]])).toEqual(['PUSH_FAILED', '0.01']);
    await book(pair.supplier, pair.accountId, 'CREDIT_REPAYMENT', '0.01');
    expect(await pushed('C-6', [['CUP-C', 1]])).toEqual(['PUSHED', undefined]);
    expect(await standing()).toEqual(['-30.00', '30.00', '0.00', '0.00', '0.00']);
  });

  it('leaves no invariant broken', async () => {
    expect((await runChecks(app.sql)).broken).toEqual([]);
  });
});
