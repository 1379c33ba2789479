import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disableProducts } from '../../catalog/commands/disable-products.ts';
import { enableProducts } from '../../catalog/commands/enable-products.ts';
import { setPrices } from '../../catalog/commands/set-prices.ts';
import { setVisibility } from '../../catalog/commands/set-visibility.ts';
import { skus } from '../../catalog/sku.table.ts';
import type { Actor } from '../../identity/actor.access.ts';
import { distributorMovements } from '../../inventory/stock.table.ts';
import type { Id } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { exchangeRates } from '../../ledger/ledger.table.ts';
import { perform, type Work } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../../testing/factories.ts';
import { buildPartnership, mustSucceed } from '../../testing/partnership.ts';
import { buildClaim, buildProduct, buildSku, buildTrade } from '../../testing/trade.ts';
import { claims } from '../claim.table.ts';
import { planClaims } from '../claim-plan.read.ts';
import { claimProducts } from './claim-products.ts';
import { removeClaims } from './remove-claims.ts';
import { stopClaims } from './stop-claims.ts';

let app: TestApp;
let trade: Awaited<ReturnType<typeof buildTrade>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.advance(60_000);
  trade = await buildTrade(app);
});

const as = <V>(who: TestOrganisation, act: (work: Work<Actor>) => Promise<Outcome<V>>) =>
  perform(app.services.place, who.actor, act);
const claim = async (
  items: { skuId: Id<'sku'>; localCode?: string }[],
  who: TestOrganisation = trade.distributor,
) => mustSucceed(await as(who, (work) => claimProducts(work, items))).results;
const claimRow = async (id: Id<'claim'>) =>
  (await app.db.select().from(claims).where(eq(claims.id, id)))[0]!;
const localSku = async (id: Id<'sku'>) =>
  (await app.db.select().from(skus).where(eq(skus.id, id)))[0]!;
const ownSkus = (who: TestOrganisation) =>
  app.db.select().from(skus).where(eq(skus.tenantId, who.tenantId));

describe('claiming', () => {
  it('[CLAIM-11][CLAIM-14][CLAIM-25] a claim, its SKU, its cost and its first stock come together', async () => {
    const [result] = await claim([{ skuId: trade.skuId }]);
    expect(result).toMatchObject({ outcome: 'CREATED', refusal: null });
    const row = await claimRow(result!.claimId!);
    expect(row).toMatchObject({ state: 'ACTIVE', priceAtClaim: '12.5000', initialCost: '12.5000' });
    expect(await localSku(row.localSkuId)).toMatchObject({
      code: 'MUG-01',
      weightGrams: 400,
      initialCost: '12.5000',
      costCurrency: 'MYR',
      claimedAt: app.clock.now(),
    });
    const movements = await app.db
      .select()
      .from(distributorMovements)
      .where(eq(distributorMovements.distributorId, trade.distributor.tenantId));
    expect(movements).toHaveLength(1);
    expect(movements[0]).toMatchObject({
      kind: 'DISTRIBUTION_STOCK_PUSH',
      availableBefore: 0,
      availableAfter: 40,
    });
  });

  it('[CLAIM-12] one bad row does not abort the rest', async () => {
    const second = await buildProduct(app, trade.supplier, 'CUP-02');
    const foreign = await buildSku(app, trade.supplier, 'NOT-OFFERED');
    const results = await claim([{ skuId: trade.skuId }, { skuId: foreign }, { skuId: second }]);
    expect(results.map((row) => row.outcome)).toEqual(['CREATED', 'REFUSED', 'CREATED']);
    expect(results[1]!.refusal).toMatchObject({
      kind: 'ProductUnavailable',
      path: ['items', '1', 'skuId'],
    });
  });

  it('[CLAIM-13][A-03] a SKU of the same code is adopted, whatever its case', async () => {
    const own = await buildSku(app, trade.distributor, 'mug-01');
    const [result] = await claim([{ skuId: trade.skuId }]);
    expect(result!.outcome).toBe('ADOPTED');
    expect((await claimRow(result!.claimId!)).localSkuId).toBe(own);
    expect(await ownSkus(trade.distributor)).toHaveLength(1);
    expect(await localSku(own)).toMatchObject({ code: 'mug-01', initialCost: '12.5000' });
  });

  it('[CLAIM-16][A-03] a combination of that code is a conflict and nothing is written; another code helps', async () => {
    const part = await buildSku(app, trade.distributor, 'PART');
    await buildSku(app, trade.distributor, 'MUG-01', [{ skuId: part, quantity: 2 }]);
    const [refused] = await claim([{ skuId: trade.skuId }]);
    expect(refused).toMatchObject({
      outcome: 'REFUSED',
      refusal: { kind: 'LocalSkuConflict', reason: 'COMBINATION' },
    });
    expect(await ownSkus(trade.distributor)).toHaveLength(2);
    const [other] = await claim([{ skuId: trade.skuId, localCode: 'NUSA-MUG' }]);
    expect(other!.outcome).toBe('CREATED');
  });

  it('[CLAIM-24] claiming twice gives the first claim, also at the same time', async () => {
    const [first, second] = await Promise.all([
      claim([{ skuId: trade.skuId }]),
      claim([{ skuId: trade.skuId }]),
    ]);
    const [again] = await claim([{ skuId: trade.skuId }, { skuId: trade.skuId }]);
    expect(second[0]!.claimId).toBe(first[0]!.claimId);
    expect(again).toMatchObject({ outcome: 'ALREADY_CLAIMED', claimId: first[0]!.claimId });
    const rows = await app.db
      .select()
      .from(claims)
      .where(eq(claims.distributorId, trade.distributor.tenantId));
    expect(rows).toHaveLength(1);
  });

  it('[CLAIM-29][A-03] one local SKU has one active claim: the second supplier gets a conflict', async () => {
    const other = await buildSupplier(app);
    await buildPartnership(app, other, trade.distributor);
    const twin = await buildProduct(app, other, 'MUG-01');
    const both = await claim([{ skuId: trade.skuId }, { skuId: twin }]);
    expect(both[1]!.refusal).toMatchObject({ reason: 'TWICE_IN_LIST' });
    const [later] = await claim([{ skuId: twin }]);
    expect(later!.refusal).toMatchObject({ reason: 'CLAIMED_ELSEWHERE' });
    const [renamed] = await claim([{ skuId: twin, localCode: 'MUG-01-B' }]);
    expect(renamed!.outcome).toBe('CREATED');
  });

  it('[CLAIM-17] a claimed SKU cannot be distributed on, also under another name', async () => {
    const both = await buildSupplier(app, { distributor: true });
    await buildPartnership(app, trade.supplier, both);
    const [result] = await claim([{ skuId: trade.skuId, localCode: 'RENAMED' }], both);
    const { localSkuId } = await claimRow(result!.claimId!);
    await as(both, (work) => setPrices(work, [{ skuId: localSkuId, price: '20.00' }]));
    const enabled = mustSucceed(await as(both, (work) => enableProducts(work, [localSkuId])));
    expect(enabled.results[0]).toMatchObject({ changed: false });
    expect(enabled.results[0]!.refusal).not.toBeNull();
  });

  it('[CLAIM-17] a SKU that is distributed cannot become a claimed one', async () => {
    const both = await buildSupplier(app, { distributor: true });
    await buildPartnership(app, trade.supplier, both);
    await buildProduct(app, both, 'MUG-01');
    const [result] = await claim([{ skuId: trade.skuId }], both);
    expect(result!.refusal).toMatchObject({ reason: 'DISTRIBUTED_BY_YOU' });
  });

  it('[CLAIM-26] the claim of a pair on a product is one record by its key, wherever it is made', async () => {
    const claimId = await buildClaim(app, trade.distributor, trade.skuId);
    const copy = { ...(await claimRow(claimId)), id: newId('claim', app.clock.now()) };
    await expect(app.db.insert(claims).values({ ...copy, state: 'REMOVED' })).rejects.toMatchObject(
      { cause: { constraint_name: 'one_claim_per_product' } },
    );
  });

  it('[A-03] the preview says what would happen and writes nothing', async () => {
    const plans = await planClaims(app.db, trade.distributor.tenantId, [{ skuId: trade.skuId }]);
    expect(plans[0]!.plan).toMatchObject({ ok: true, value: { outcome: 'CREATED' } });
    expect(await ownSkus(trade.distributor)).toEqual([]);
  });

  it('a stranger, a hidden product and a product switched off at this moment are refused alike', async () => {
    const stranger = await buildDistributor(app);
    const unknown = newId('sku', app.clock.now());
    const asked = [
      await claim([{ skuId: trade.skuId }], stranger),
      await claim([{ skuId: unknown }]),
    ];
    await as(trade.supplier, (work) =>
      setVisibility(work, [trade.skuId], { mode: 'HIDDEN', levelIds: [], distributorIds: [] }),
    );
    asked.push(await claim([{ skuId: trade.skuId }]));
    for (const [result] of asked) expect(result).toEqual(asked[0]![0]);
  });

  it('[SUP-04] a claim beside a switching off never stays active on a disabled product', async () => {
    for (let round = 0; round < 5; round += 1) {
      const skuId = await buildProduct(app, trade.supplier, `RACE-${round}`);
      await Promise.all([
        claim([{ skuId }]),
        as(trade.supplier, (work) => disableProducts(work, [skuId])),
      ]);
      const active = await app.db
        .select()
        .from(claims)
        .where(and(eq(claims.skuId, skuId), eq(claims.state, 'ACTIVE')));
      expect(active).toEqual([]);
    }
  });
});

describe('the initial cost', () => {
  const rate = (owner: Id<'tenant'> | null, to: 'IDR' | 'THB' | 'VND', value: string) =>
    app.db.insert(exchangeRates).values({
      id: newId('rate', app.clock.now()),
      ownerId: owner,
      fromCurrency: 'MYR',
      toCurrency: to,
      rate: value,
      source: owner ? 'FIXED' : 'test feed',
      asOf: app.clock.now(),
    });
  const partnered = async (currency: 'IDR' | 'THB' | 'VND') => {
    const distributor = await buildDistributor(app, { currency });
    await buildPartnership(app, trade.supplier, distributor);
    return distributor;
  };
  const costOf = async (who: TestOrganisation) => {
    const [result] = await claim([{ skuId: trade.skuId }], who);
    const row = result!.claimId ? await claimRow(result!.claimId) : null;
    return row ? `${row.costCurrency} ${row.initialCost}` : result!.refusal;
  };

  it('[STOCK-15][A-23] is by the fixed rate, else the live one, and refused without any', async () => {
    const [jakarta, bangkok, hanoi] = [
      await partnered('IDR'),
      await partnered('THB'),
      await partnered('VND'),
    ];
    expect(await costOf(hanoi)).toMatchObject({ kind: 'RateMissing', from: 'MYR', to: 'VND' });
    expect(await ownSkus(hanoi)).toEqual([]);
    await rate(null, 'IDR', '3587.11');
    await rate(jakarta.tenantId, 'IDR', '3600');
    await rate(null, 'THB', '7.8123');
    await rate(null, 'VND', '5912.34');
    expect(await costOf(jakarta)).toBe('IDR 45000.0000');
    expect(await costOf(bangkok)).toBe('THB 97.6500');
    expect(await costOf(hanoi)).toBe('VND 73904.0000');
  });

  it('[A-10][STOCK-14] stays as it was at the claim when prices and stock move', async () => {
    const claimId = await buildClaim(app, trade.distributor, trade.skuId);
    app.clock.advance(1000);
    await as(trade.supplier, (work) => setPrices(work, [{ skuId: trade.skuId, price: '13.40' }]));
    const row = await claimRow(claimId);
    expect(row.initialCost).toBe('12.5000');
    expect((await localSku(row.localSkuId)).initialCost).toBe('12.5000');
  });
});

describe('stopping and removing', () => {
  const act = async (claimId: Id<'claim'>, who = trade.distributor) => ({
    stop: async () =>
      mustSucceed(await as(who, (work) => stopClaims(work, [claimId]))).results[0]!.refusal,
    remove: async () =>
      mustSucceed(await as(who, (work) => removeClaims(work, [claimId]))).results[0]!.refusal,
  });

  it('[CLAIM-09][A-07] a stopped claim shows why and can be claimed again at once', async () => {
    const claimId = await buildClaim(app, trade.distributor, trade.skuId);
    const { stop } = await act(claimId);
    expect(await stop()).toBeNull();
    expect(await claimRow(claimId)).toMatchObject({ state: 'STOPPED', reason: 'STOPPED_BY_ME' });
    expect(await stop()).toMatchObject({ kind: 'StateConflict', currentState: 'STOPPED' });
    expect(await buildClaim(app, trade.distributor, trade.skuId)).toBe(claimId);
    expect(await claimRow(claimId)).toMatchObject({ state: 'ACTIVE', reason: null });
  });

  it('[CLAIM-19][A-04] removing clears the row and frees the local SKU; an active claim is not removed', async () => {
    const claimId = await buildClaim(app, trade.distributor, trade.skuId);
    const { stop, remove } = await act(claimId);
    expect(await remove()).toMatchObject({ kind: 'StateConflict', currentState: 'ACTIVE' });
    await stop();
    expect(await remove()).toBeNull();
    const row = await claimRow(claimId);
    expect(row).toMatchObject({ state: 'REMOVED', reason: null });
    expect((await localSku(row.localSkuId)).claimedAt).toBeNull();
    expect((await claim([{ skuId: trade.skuId }]))[0]).toMatchObject({
      outcome: 'ADOPTED',
      claimId,
    });
  });

  it("another distributor's claim does not exist", async () => {
    const claimId = await buildClaim(app, trade.distributor, trade.skuId);
    const { stop, remove } = await act(claimId, await buildDistributor(app));
    expect(await stop()).toMatchObject({ kind: 'NotFound' });
    expect(await remove()).toMatchObject({ kind: 'NotFound' });
    expect((await claimRow(claimId)).state).toBe('ACTIVE');
  });
});
