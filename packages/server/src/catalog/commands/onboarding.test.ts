import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { updateSupplierProfile } from '../../plans/commands/update-supplier-profile.ts';
import { supplierProfiles } from '../../plans/plan.table.ts';
import { perform } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildSupplier } from '../../testing/factories.ts';
import { distributionProducts } from '../distribution-product.table.ts';
import { createSku } from './create-sku.ts';
import { enableProducts } from './enable-products.ts';
import { setFees } from './set-fees.ts';
import { setPrices } from './set-prices.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const SHIPPING = {
  zones: [
    {
      countries: [],
      provinces: [],
      firstGrams: 1000,
      firstFee: '4.50',
      stepGrams: 500,
      stepFee: '1.20',
    },
  ],
  freeAbove: null,
  freeForPlatformLogistics: false,
};

it('[SUP-01] the first product, the first price that is on, and both fees tick their steps; then it is live', async () => {
  const { actor, tenantId } = await buildSupplier(app);
  const mine = eq(supplierProfiles.supplierId, tenantId);
  await app.db
    .update(supplierProfiles)
    .set({ completedSteps: ['BASE_CURRENCY', 'INVENTORY_RULE', 'BIGSHOP'], liveAt: null })
    .where(mine);
  const steps = async () => {
    const [row] = await app.db.select().from(supplierProfiles).where(mine);
    return { done: row?.completedSteps.length, live: row?.liveAt !== null };
  };
  const run = app.services.place;
  const made = await perform(run, actor, (work) => createSku(work, { code: 'A', name: 'A' }));
  if (!made.ok) throw new Error('refused');
  const { skuId } = made.value;
  expect(await steps()).toEqual({ done: 4, live: false });
  await perform(run, actor, (work) => setPrices(work, [{ skuId, price: '12.50' }]));
  expect(await steps()).toEqual({ done: 4, live: false });
  await perform(run, actor, (work) => enableProducts(work, [skuId]));
  expect(await steps()).toEqual({ done: 5, live: false });
  const handling = { perOrder: '1.00', perUnit: '0.20' };
  await perform(run, actor, (work) => setFees(work, { levelId: null, handling, shipping: null }));
  expect(await steps()).toEqual({ done: 5, live: false });
  await perform(run, actor, (work) =>
    setFees(work, { levelId: null, handling: null, shipping: SHIPPING }),
  );
  expect(await steps()).toEqual({ done: 6, live: true });
});

it('[SUP-02][PRICE-01] without a base currency nothing can be priced or charged', async () => {
  const { actor, tenantId } = await buildSupplier(app);
  await app.db
    .update(supplierProfiles)
    .set({ baseCurrency: null, liveAt: null })
    .where(eq(supplierProfiles.supplierId, tenantId));
  const run = app.services.place;
  const made = await perform(run, actor, (work) => createSku(work, { code: 'B', name: 'B' }));
  if (!made.ok) throw new Error('refused');
  const { skuId } = made.value;
  const priced = await perform(run, actor, (work) => setPrices(work, [{ skuId, price: '1' }]));
  const charged = await perform(run, actor, (work) =>
    setFees(work, { levelId: null, handling: { perOrder: '0', perUnit: '0' }, shipping: null }),
  );
  expect(priced).toMatchObject({ ok: false, refusals: [{ kind: 'InvalidInput' }] });
  expect(charged).toMatchObject({ ok: false, refusals: [{ kind: 'InvalidInput' }] });
});

it('[SUP-02][PRICE-01] another base currency leaves no price of the old one in force', async () => {
  const { actor, tenantId } = await buildSupplier(app);
  const mine = eq(supplierProfiles.supplierId, tenantId);
  await app.db.update(supplierProfiles).set({ liveAt: null }).where(mine);
  const run = app.services.place;
  const made = await perform(run, actor, (work) => createSku(work, { code: 'C', name: 'C' }));
  if (!made.ok) throw new Error('refused');
  const { skuId } = made.value;
  const price = () => perform(run, actor, (work) => setPrices(work, [{ skuId, price: '12.50' }]));
  const enable = () => perform(run, actor, (work) => enableProducts(work, [skuId]));
  const product = async () =>
    (
      await app.db.select().from(distributionProducts).where(eq(distributionProducts.skuId, skuId))
    )[0];
  await price();
  await enable();
  const moved = await perform(run, actor, (work) =>
    updateSupplierProfile(work, { baseCurrency: 'SGD' }),
  );
  expect(moved.ok).toBe(true);
  expect(await product()).toMatchObject({ enabled: false, currency: 'MYR' });
  expect(await enable()).toMatchObject({
    value: { results: [{ refusal: { reason: 'NO_PRICE' } }] },
  });
  expect(await price()).toMatchObject({ value: { results: [{ changed: true }] } });
  expect(await enable()).toMatchObject({ value: { results: [{ changed: true }] } });
  expect(await product()).toMatchObject({ enabled: true, currency: 'SGD', basePrice: '12.5000' });
});
