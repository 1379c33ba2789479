import { afterAll, beforeAll, expect, it } from 'vitest';
import { Money } from '../../kernel/money.ts';
import { done } from '../../kernel/outcome.ts';
import { perform } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildSupplier } from '../../testing/factories.ts';
import { checks } from '../catalog.checks.ts';
import { createSku } from './create-sku.ts';
import { enableProducts } from './enable-products.ts';
import { setPrices } from './set-prices.ts';
import { takeLocalSkus } from './take-local-sku.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('[CLAIM-17] enabling a SKU and adopting it for a claim at once never do both', async () => {
  const { actor, tenantId } = await buildSupplier(app, { distributor: true });
  const supplier = await buildSupplier(app);
  const run = app.services.place;
  const outcomes: string[] = [];
  for (let i = 0; i < 12; i += 1) {
    const code = `RACE-${i}`;
    const made = await perform(run, actor, (work) => createSku(work, { code, name: code }));
    const source = await perform(run, supplier.actor, (work) =>
      createSku(work, { code, name: code }),
    );
    if (!made.ok || !source.ok) throw new Error('refused');
    const { skuId } = made.value;
    await perform(run, actor, (work) => setPrices(work, [{ skuId, price: '5' }]));
    const taking = {
      skuId,
      code,
      supplierId: supplier.tenantId,
      supplierSkuId: source.value.skuId,
      initialCost: Money.of('5', 'MYR'),
    };
    const [enabled, taken] = await Promise.all([
      perform(run, actor, (work) => enableProducts(work, [skuId])),
      perform(run, actor, async (work) =>
        done([...(await takeLocalSkus(work, tenantId, [taking])).keys()]),
      ),
    ]);
    const isEnabled = enabled.ok && enabled.value.results[0]?.changed;
    const isTaken = taken.ok && taken.value.length === 1;
    outcomes.push(`${isEnabled}/${isTaken}`);
  }
  expect(
    outcomes.filter((outcome) => outcome === 'true/true' || outcome === 'false/false'),
  ).toEqual([]);
  expect(await app.sql.unsafe(checks[0]?.sql ?? '')).toEqual([]);
});
