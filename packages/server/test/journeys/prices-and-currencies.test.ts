import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import type { Id } from '../../src/kernel/ids.ts';
import {
  type TakeLiveRatesInput,
  takeLiveRates,
} from '../../src/ledger/commands/take-live-rates.ts';
import { perform } from '../../src/platform/work.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import {
  type JourneyOrganisation,
  offer,
  onboard,
  signUpAs,
  signUpStaff,
  stockWarehouse,
  takeUpDistributing,
  takeUpSupplying,
} from '../../src/testing/journey-set-up.ts';
import { claim, partnerUp } from '../../src/testing/journey-trade.ts';

let app: TestApp;
let supplier: JourneyOrganisation;
let skus: Record<string, string>;
let warehouseIds: string[];

beforeAll(async () => {
  app = await startTestApp();
  supplier = await signUpAs(app, 'Bintang Homeware');
  await takeUpSupplying(await signUpStaff(app), supplier);
  skus = await onboard(supplier);
  warehouseIds = [await stockWarehouse(supplier, 'Shah Alam', Object.values(skus), 40)];
});
afterAll(() => app.close());

describe('the price a distributor gets', () => {
  let distributor: JourneyOrganisation;
  let levelId: string;
  let skuId: string;

  beforeAll(async () => {
    skuId = await offer(supplier, { code: 'LAMP-1', price: '12.99', weightGrams: 500 });
    const { level } = await supplier.act<{ level: { id: string } }>(
      'levelCreate',
      { name: 'Gold', percentOfBase: '92' },
      'level { id }',
    );
    levelId = level.id;
    distributor = await signUpAs(app, 'Kedai Emas');
    await takeUpDistributing(distributor);
    await partnerUp(supplier, distributor, { warehouseIds, levelId });
  });

  async function price(): Promise<string | undefined> {
    const { viewer } = await distributor.see<{
      viewer: { distributor: { products: { nodes: { price: { amount: string } }[] } } };
    }>(
      `{ viewer { distributor { products(first: 5, tab: UNCLAIMED, search: "LAMP-1") { nodes { price { amount } } } } } }`,
    );
    return viewer.distributor.products.nodes[0]?.price.amount;
  }

  it('[PRICE-02][PRICE-03] is the level’s percentage, then the level’s price, then the distributor’s own', async () => {
    expect(await price()).toBe('11.95');
    await supplier.act('levelPriceSet', { skuId, levelId, price: '11.80' });
    expect(await price()).toBe('11.80');
    await supplier.act('distributorPriceSet', {
      skuId,
      distributorId: distributor.id,
      price: '11.60',
    });
    expect(await price()).toBe('11.60');
    expect((await claim(distributor, [skuId]))[0]!.initialCost.amount).toBe('11.60');
    await supplier.act('distributorPriceSet', {
      skuId,
      distributorId: distributor.id,
      price: null,
    });
    await supplier.act('levelPriceSet', { skuId, levelId, price: null });
    const other = await signUpAs(app, 'Kedai Biasa');
    await takeUpDistributing(other);
    await partnerUp(supplier, other, { warehouseIds });
    expect((await claim(other, [skuId]))[0]!.initialCost.amount).toBe('12.99');
  });
});

describe('the initial cost in the distributor’s own currency', () => {
  async function partnerSelling(currency: string): Promise<JourneyOrganisation> {
    const distributor = await signUpAs(app, `Kedai ${currency}`, currency);
    await takeUpDistributing(distributor);
    await partnerUp(supplier, distributor, { warehouseIds });
    return distributor;
  }

  /** Rates as their publisher sends them; no person enters these. */
  async function liveRates(rates: TakeLiveRatesInput['rates']): Promise<void> {
    const { viewer } = await supplier.see<{ viewer: { user: { id: Id<'user'> } } }>(
      '{ viewer { user { id } } }',
    );
    const author = { userId: viewer.user.id, tenantId: supplier.id as Id<'tenant'> };
    const input = { source: 'Bank Negara', rates };
    await perform(app.services.place, author, (work) => takeLiveRates(work, input));
  }

  it('[STOCK-15][A-23] follows the fixed rate, else the live one, rounded to what the currency has; without a rate the claim is refused', async () => {
    const mug = skus['MUG-A']!;
    const php = await partnerSelling('PHP');
    const { results } = await php.act<{ results: object[] }>(
      'claimsCreate',
      { items: [{ skuId: mug }] },
      'results { outcome claim { id } error { __typename ... on RateMissing { from to } } }',
    );
    expect(results).toEqual([
      {
        outcome: 'REFUSED',
        claim: null,
        error: { __typename: 'RateMissing', from: 'MYR', to: 'PHP' },
      },
    ]);
    await liveRates([
      { from: 'MYR', to: 'IDR', rate: '3587.11' },
      { from: 'MYR', to: 'THB', rate: '7.8123' },
      { from: 'MYR', to: 'VND', rate: '5912.34' },
    ]);
    const cost = async (distributor: JourneyOrganisation) =>
      (await claim(distributor, [mug]))[0]!.initialCost;
    const idr = await partnerSelling('IDR');
    await idr.act('exchangeRateSet', { from: 'MYR', to: 'IDR', rate: '3600' });
    expect(await cost(idr)).toEqual({ amount: '45000', currency: 'IDR' });
    expect(await cost(await partnerSelling('THB'))).toEqual({ amount: '97.65', currency: 'THB' });
    expect(await cost(await partnerSelling('VND'))).toEqual({ amount: '73904', currency: 'VND' });
  });
});

it('leaves no invariant broken', async () => {
  expect((await runChecks(app.sql)).broken).toEqual([]);
});
