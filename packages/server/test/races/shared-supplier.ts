import { eq } from 'drizzle-orm';
import { listingMappings } from '../../src/catalog/sku.table.ts';
import { claims } from '../../src/claims/claim.table.ts';
import { newId } from '../../src/kernel/ids.ts';
import { stores } from '../../src/stores/store.table.ts';
import type { TestApp } from '../../src/testing/app.ts';
import { buildDistributor, buildSupplier } from '../../src/testing/factories.ts';
import { buyerOrder, pack, takeIn } from '../../src/testing/orders.ts';
import { buildPartnership, buildWarehouse } from '../../src/testing/partnership.ts';
import { buildClaim, buildProduct, buildStock } from '../../src/testing/trade.ts';

/** A supplier with one product in one warehouse, and two distributors with so many packed orders. */
export async function buildSharedSupplier(app: TestApp, ordersEach: number) {
  const supplier = await buildSupplier(app);
  const warehouseId = await buildWarehouse(app, supplier);
  const skuId = await buildProduct(app, supplier, 'CUP');
  await buildStock(app, supplier, warehouseId, skuId, 10_000);
  const join = async () => {
    const distributor = await buildDistributor(app);
    const { partnershipId } = await buildPartnership(app, supplier, distributor, {
      warehouseIds: [warehouseId],
      creditEnabled: true,
      creditLimit: '100000.00',
      creditDays: 30,
    });
    const claimId = await buildClaim(app, distributor, skuId);
    const [claim] = await app.db.select().from(claims).where(eq(claims.id, claimId));
    const now = app.clock.now();
    const { tenantId, token } = distributor;
    const storeId = newId('store', now);
    await app.db.insert(stores).values({
      tenantId,
      id: storeId,
      platform: 'TIKTOK_SHOP',
      nickname: 'Store',
      country: 'MY',
      currency: 'MYR',
      createdAt: now,
    });
    await app.db.insert(listingMappings).values({
      tenantId,
      id: newId('listingMapping', now),
      storeId,
      platformSku: 'LISTING-CUP',
      skuId: claim!.localSkuId,
      createdAt: now,
    });
    const lines = [
      { platformSku: 'LISTING-CUP', productName: 'Cup', quantity: 1, unitPrice: '19.90' },
    ];
    const drafts = Array.from({ length: ordersEach }, (_, i) => buyerOrder(`C-${i}`, { lines }));
    const { results } = await takeIn(app, token, storeId, drafts);
    const packed = await pack(
      app,
      token,
      results.map(({ order }) => ({ orderId: order!.id })),
    );
    const orders = packed.flatMap(({ packages }) => packages.map(({ id }) => id));
    if (orders.length !== ordersEach) throw new Error('not every order was packed');
    return { ...distributor, partnershipId, claimId, orders };
  };
  return { supplier, warehouseId, skuId, distributors: [await join(), await join()] as const };
}
