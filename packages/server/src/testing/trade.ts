import { createSku } from '../catalog/commands/create-sku.ts';
import { enableProducts } from '../catalog/commands/enable-products.ts';
import { setPrices } from '../catalog/commands/set-prices.ts';
import { claimProducts } from '../claims/commands/claim-products.ts';
import { setStock } from '../inventory/commands/set-stock.ts';
import type { Id } from '../kernel/ids.ts';
import { perform } from '../platform/work.ts';
import type { TestApp } from './app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from './factories.ts';
import { buildPartnership, mustSucceed } from './partnership.ts';

/** A SKU of an organisation, through the command; `code` must be new to it. */
export async function buildSku(
  app: TestApp,
  owner: TestOrganisation,
  code: string,
  components: readonly { skuId: Id<'sku'>; quantity: number }[] = [],
): Promise<Id<'sku'>> {
  const { skuId } = mustSucceed(
    await perform(app.services.place, owner.actor, (work) =>
      createSku(work, { code, name: `Name of ${code}`, weightGrams: 400, components }),
    ),
  );
  return skuId;
}

/** A SKU that its supplier distributes at a price. */
export async function buildProduct(
  app: TestApp,
  supplier: TestOrganisation,
  code: string,
  price = '12.50',
): Promise<Id<'sku'>> {
  const skuId = await buildSku(app, supplier, code);
  const { place } = app.services;
  mustSucceed(await perform(place, supplier.actor, (work) => setPrices(work, [{ skuId, price }])));
  mustSucceed(await perform(place, supplier.actor, (work) => enableProducts(work, [skuId])));
  return skuId;
}

/** Sets the supplier's available quantity of one SKU. */
export async function buildStock(
  app: TestApp,
  supplier: TestOrganisation,
  warehouseId: Id<'warehouse'>,
  skuId: Id<'sku'>,
  available: number,
): Promise<void> {
  const { results } = mustSucceed(
    await perform(app.services.place, supplier.actor, (work) =>
      setStock(work, {
        supplierId: supplier.tenantId,
        warehouseId,
        levels: [{ skuId, available }],
      }),
    ),
  );
  if (results[0]?.refusal) throw new Error(results[0].refusal.message);
}

/** The distributor's claim on a product; fails the test when it is refused. */
export async function buildClaim(
  app: TestApp,
  distributor: TestOrganisation,
  skuId: Id<'sku'>,
  localCode?: string,
): Promise<Id<'claim'>> {
  const { results } = mustSucceed(
    await perform(app.services.place, distributor.actor, (work) =>
      claimProducts(work, [{ skuId, localCode: localCode ?? null }]),
    ),
  );
  const [result] = results;
  if (!result?.claimId) throw new Error(result?.refusal?.message ?? 'no result');
  return result.claimId;
}

/** A supplier and a partnered distributor with one warehouse, and one product with 40 in stock. */
export async function buildTrade(app: TestApp, options: { currency?: 'MYR' | 'IDR' } = {}) {
  const supplier = await buildSupplier(app);
  const distributor = await buildDistributor(app, { currency: options.currency ?? 'MYR' });
  const { partnershipId, warehouseIds } = await buildPartnership(app, supplier, distributor);
  const warehouseId = warehouseIds[0] as Id<'warehouse'>;
  const skuId = await buildProduct(app, supplier, 'MUG-01');
  await buildStock(app, supplier, warehouseId, skuId, 40);
  return { supplier, distributor, partnershipId, warehouseId, skuId };
}
