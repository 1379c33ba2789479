import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Id, newId } from '../../kernel/ids.ts';
import { levels } from '../../partnerships/level.table.ts';
import { partnerships } from '../../partnerships/partnership.table.ts';
import { supplierProfiles } from '../../plans/plan.table.ts';
import { events } from '../../platform/outbox.table.ts';
import { perform } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../../testing/factories.ts';
import { checks } from '../catalog.checks.ts';
import { distributionProducts, priceChanges } from '../distribution-product.table.ts';
import { offersFor } from '../offer.read.ts';
import { skus } from '../sku.table.ts';
import { createSku } from './create-sku.ts';
import { disableProducts } from './disable-products.ts';
import { enableProducts } from './enable-products.ts';
import { type PriceChangeInput, setPrices } from './set-prices.ts';
import { setVisibility } from './set-visibility.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
let gold: Id<'level'>;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app);
  distributor = await buildDistributor(app);
  const now = app.clock.now();
  const supplierId = supplier.tenantId;
  gold = newId('level', now);
  await app.db
    .insert(levels)
    .values({ supplierId, id: gold, name: 'Gold', percentOfBase: '92', createdAt: now });
  await app.db.insert(partnerships).values({
    supplierId,
    id: newId('partnership', now),
    distributorId: distributor.tenantId,
    state: 'PARTNERED',
    stateAt: now,
    cycleNo: 1,
    levelId: gold,
    createdAt: now,
  });
});
afterAll(() => app.close());

let counter = 0;
async function sku(components: { skuId: Id<'sku'>; quantity: number }[] = []): Promise<Id<'sku'>> {
  counter += 1;
  const fields = { code: `SKU-${counter}`, name: `Thing ${counter}`, components };
  const outcome = await perform(app.services.place, supplier.actor, (work) =>
    createSku(work, fields),
  );
  if (!outcome.ok) throw new Error(outcome.refusals[0]?.message);
  return outcome.value.skuId;
}

async function price(...changes: PriceChangeInput[]) {
  const outcome = await perform(app.services.place, supplier.actor, (work) =>
    setPrices(work, changes),
  );
  if (!outcome.ok) throw new Error(outcome.refusals[0]?.message);
  return outcome.value.results;
}

async function enable(...ids: Id<'sku'>[]) {
  const outcome = await perform(app.services.place, supplier.actor, (work) =>
    enableProducts(work, ids),
  );
  if (!outcome.ok) throw new Error(outcome.refusals[0]?.message);
  return outcome.value.results;
}

async function disable(...ids: Id<'sku'>[]) {
  const outcome = await perform(app.services.place, supplier.actor, (work) =>
    disableProducts(work, ids),
  );
  if (!outcome.ok) throw new Error(outcome.refusals[0]?.message);
  return outcome.value.results;
}

const offer = async (skuId: Id<'sku'>) =>
  (await offersFor(app.db, supplier.tenantId, distributor.tenantId, [skuId])).get(skuId);

const told = (kind: string, tenantId = supplier.tenantId) =>
  app.db
    .select()
    .from(events)
    .where(and(eq(events.tenantId, tenantId), eq(events.kind, kind)));

describe('enabling', () => {
  it('[SUP-03][CLAIM-16][CLAIM-17] takes each SKU by itself and says why one is not eligible', async () => {
    const [good, priceless, claimed] = [await sku(), await sku(), await sku()];
    const combination = await sku([{ skuId: good, quantity: 2 }]);
    await price(
      { skuId: good, price: '5' },
      { skuId: claimed, price: '5' },
      { skuId: combination, price: '9' },
    );
    await app.db.update(skus).set({ claimedAt: app.clock.now() }).where(eq(skus.id, claimed));
    const stranger = newId('sku', app.clock.now());
    const results = await enable(good, priceless, claimed, combination, stranger);
    expect(results).toMatchObject([
      { changed: true, refusal: null },
      { changed: false, refusal: { kind: 'ProductNotEligible', reason: 'NO_PRICE' } },
      { changed: false, refusal: { kind: 'ProductNotEligible', reason: 'CLAIMED' } },
      { changed: false, refusal: { kind: 'ProductNotEligible', reason: 'COMBINATION' } },
      { changed: false, refusal: { kind: 'NotFound' } },
    ]);
    const rows = await app.db
      .select()
      .from(distributionProducts)
      .where(eq(distributionProducts.enabled, true));
    expect(rows.map((row) => row.skuId)).toEqual([good]);
  });

  it('[CLAIM-17] a renamed SKU with a claim behind it is still refused', async () => {
    const claimed = await sku();
    await price({ skuId: claimed, price: '5' });
    await app.db
      .update(skus)
      .set({ claimedAt: app.clock.now(), code: 'RENAMED', name: 'My own brand' })
      .where(eq(skus.id, claimed));
    expect(await enable(claimed)).toMatchObject([{ refusal: { reason: 'CLAIMED' } }]);
  });

  it('[SUP-04] disabling many tells of all of them once, and disabling again of none', async () => {
    const ids = [await sku(), await sku(), await sku()];
    await price(...ids.map((skuId) => ({ skuId, price: '5' })));
    await enable(...ids);
    const before = (await told('products.disabled')).length;
    expect(await disable(...ids)).toMatchObject([
      { changed: true },
      { changed: true },
      { changed: true },
    ]);
    const after = await told('products.disabled');
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)?.payload.skuIds).toEqual(ids);
    expect(await disable(...ids)).toMatchObject([
      { changed: false },
      { changed: false },
      { changed: false },
    ]);
    expect(await told('products.disabled')).toHaveLength(before + 1);
  });
});

describe('prices', () => {
  it('[PRICE-01][PRICE-02][PRICE-03] the distributor pays 11.95, 11.80 or 11.60 of base 12.99', async () => {
    const skuId = await sku();
    const paid = async () => (await offer(skuId))?.price.toFixed();
    await price({ skuId, price: '12.99' });
    expect(await paid()).toBe('11.95');
    await price({ skuId, levelId: gold, price: '11.80' });
    expect(await paid()).toBe('11.80');
    await price({ skuId, distributorId: distributor.tenantId, price: '11.60' });
    expect(await paid()).toBe('11.60');
    await price(
      { skuId, distributorId: distributor.tenantId, price: null },
      { skuId, levelId: gold, price: null },
    );
    expect(await paid()).toBe('11.95');
  });

  it('[PRICE-04] every change keeps old, new, who and when; the same price again is none', async () => {
    const skuId = await sku();
    await price({ skuId, price: '10' });
    app.clock.advance(1000);
    await price({ skuId, price: '12.5' });
    expect(await price({ skuId, price: '12.50' })).toEqual([{ changed: false, refusal: null }]);
    const second = app.clock.now();
    app.clock.advance(1000);
    await price({ skuId, levelId: gold, price: '9' });
    const history = await app.db
      .select()
      .from(priceChanges)
      .where(eq(priceChanges.skuId, skuId))
      .orderBy(priceChanges.id);
    expect(history).toMatchObject([
      { oldPrice: null, newPrice: '10.0000', levelId: null, actorUserId: supplier.userId },
      { oldPrice: '10.0000', newPrice: '12.5000', effectiveFrom: second },
      { oldPrice: null, newPrice: '9.0000', levelId: gold },
    ]);
    await expect(
      app.sql`update price_changes set new_price = 1 where supplier_id is not null`,
    ).rejects.toThrow('append-only');
  });

  it('[PRICE-06] price 0 needs the setting', async () => {
    const skuId = await sku();
    const zero = { skuId, price: '0' };
    expect(await price(zero)).toMatchObject([
      { refusal: { kind: 'InvalidInput', path: ['changes', '0', 'price'] } },
    ]);
    const mine = eq(supplierProfiles.supplierId, supplier.tenantId);
    await app.db.update(supplierProfiles).set({ zeroPriceAllowed: true }).where(mine);
    expect(await price(zero)).toEqual([{ changed: true, refusal: null }]);
    await app.db.update(supplierProfiles).set({ zeroPriceAllowed: false }).where(mine);
  });

  it('a refused price does not stop the others, and two of one SKU follow each other', async () => {
    const skuId = await sku();
    const stranger = newId('tenant', app.clock.now());
    const results = await price(
      { skuId, levelId: gold, price: '9' },
      { skuId, price: '10' },
      { skuId, price: '11' },
      { skuId, distributorId: stranger, price: '9' },
      { skuId, price: '-1' },
    );
    expect(results.map(({ changed, refusal }) => refusal?.kind ?? changed)).toEqual([
      'InvalidInput',
      true,
      true,
      'NotFound',
      'InvalidInput',
    ]);
    expect((await offer(skuId))?.price.toFixed()).toBe('10.12');
  });

  it('two first prices at once leave one product and a whole history', async () => {
    const skuId = await sku();
    await Promise.all([price({ skuId, price: '10' }), price({ skuId, price: '11' })]);
    const history = await app.db.select().from(priceChanges).where(eq(priceChanges.skuId, skuId));
    const last = history.find((change) => change.oldPrice !== null);
    const first = history.find((change) => change.oldPrice === null);
    expect(history).toHaveLength(2);
    expect(last?.oldPrice).toBe(first?.newPrice);
  });
});

describe('visibility', () => {
  it('[VIS-01][VIS-02] decides what the distributor is offered, and names only own levels', async () => {
    const skuId = await sku();
    await price({ skuId, price: '10' });
    const set = (mode: 'LEVELS' | 'EXCEPT_DISTRIBUTORS' | 'HIDDEN', levelIds: Id<'level'>[] = []) =>
      perform(app.services.place, supplier.actor, (work) =>
        setVisibility(work, [skuId], { mode, levelIds, distributorIds: [distributor.tenantId] }),
      );
    const visible = async () => (await offer(skuId))?.visible;
    expect(await visible()).toBe(true);
    await set('EXCEPT_DISTRIBUTORS');
    expect(await visible()).toBe(false);
    await set('LEVELS', [gold]);
    expect(await visible()).toBe(true);
    await set('HIDDEN');
    expect(await visible()).toBe(false);
    expect(await set('LEVELS', [newId('level', app.clock.now())])).toMatchObject({
      ok: false,
      refusals: [{ kind: 'NotFound', path: ['levelIds'] }],
    });
    expect(await set('LEVELS', [])).toMatchObject({ ok: false });
  });
});

it('[CLAIM-16][PRICE-03][PRICE-04][VIS-01] the checks over live data find nothing, and find what is planted', async () => {
  for (const { name, sql } of checks)
    expect({ name, rows: [...(await app.sql.unsafe(sql))] }).toEqual({ name, rows: [] });
  await app.sql`update skus set claimed_at = created_at where id in (
    select sku_id from distribution_products where enabled)`;
  expect(await app.sql.unsafe(checks[0]?.sql ?? '')).not.toEqual([]);
});
