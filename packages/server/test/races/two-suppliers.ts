import { eq } from 'drizzle-orm';
import { setFees } from '../../src/catalog/commands/set-fees.ts';
import { listingMappings } from '../../src/catalog/sku.table.ts';
import { claims } from '../../src/claims/claim.table.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { perform } from '../../src/platform/work.ts';
import { stores } from '../../src/stores/store.table.ts';
import type { TestApp } from '../../src/testing/app.ts';
import {
  buildDistributor,
  buildSupplier,
  type TestOrganisation,
} from '../../src/testing/factories.ts';
import { buildPartnership, mustSucceed } from '../../src/testing/partnership.ts';
import { buildClaim, buildProduct, buildStock } from '../../src/testing/trade.ts';

export interface TwoSuppliers {
  readonly distributor: TestOrganisation;
  readonly suppliers: readonly [TestOrganisation, TestOrganisation];
  readonly storeId: Id<'store'>;
  /** A buyer's order naming a product of each supplier, in the order of `first`. */
  readonly order: (orderNo: string, first: 0 | 1) => Record<string, unknown>;
}

const FEES = {
  levelId: null,
  handling: { perOrder: '1.00', perUnit: '0.20' },
  shipping: null,
};

/** A distributor that trades with two suppliers on credit, one listed product of each. */
export async function buildTwoSuppliers(app: TestApp): Promise<TwoSuppliers> {
  const { place } = app.services;
  const distributor = await buildDistributor(app);
  const now = app.clock.now();
  const storeId = newId('store', now);
  await app.db.insert(stores).values({
    tenantId: distributor.tenantId,
    id: storeId,
    platform: 'TIKTOK_SHOP',
    nickname: 'Store',
    country: 'MY',
    currency: 'MYR',
    createdAt: now,
  });
  const supply = async (code: string) => {
    const supplier = await buildSupplier(app);
    const { warehouseIds } = await buildPartnership(app, supplier, distributor, {
      creditEnabled: true,
      creditLimit: '100000.00',
      creditDays: 30,
    });
    const skuId = await buildProduct(app, supplier, code);
    await buildStock(app, supplier, warehouseIds[0]!, skuId, 100_000);
    mustSucceed(await perform(place, supplier.actor, (work) => setFees(work, FEES)));
    const claimId = await buildClaim(app, distributor, skuId);
    const [claim] = await app.db.select().from(claims).where(eq(claims.id, claimId));
    await app.db.insert(listingMappings).values({
      tenantId: distributor.tenantId,
      id: newId('listingMapping', now),
      storeId,
      platformSku: `LISTING-${code}`,
      skuId: claim!.localSkuId,
      createdAt: now,
    });
    return supplier;
  };
  const suppliers = [await supply('A'), await supply('B')] as const;
  const line = (code: string) => ({
    platformSku: `LISTING-${code}`,
    productName: code,
    quantity: 1,
    unitPrice: '19.90',
  });
  return {
    distributor,
    suppliers,
    storeId,
    order: (orderNo, first) => ({
      orderNo,
      status: 'TO_SHIP',
      currency: 'MYR',
      recipient: {
        name: 'Nur Aisyah',
        phone: '+60123456789',
        country: 'MY',
        province: 'Selangor',
        addressLine: '8 Jalan SS 2/24',
      },
      orderedAt: '2026-11-02T01:00:00.000Z',
      lines: first === 0 ? [line('A'), line('B')] : [line('B'), line('A')],
    }),
  };
}
