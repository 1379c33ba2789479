import { and, eq, ne } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { supplierProfiles } from '../../plans/plan.table.ts';
import type { NewEvent, Work } from '../../platform/work.ts';
import { distributionPrices, distributionProducts } from '../distribution-product.table.ts';

/**
 * After a change of the base currency, which is possible only before going live (SUP-02): prices
 * typed in the old one hold for nobody any more, so products are off until they have a new price.
 */
export async function dropOtherCurrency(work: Work, event: NewEvent): Promise<void> {
  const supplierId = event.payload.supplierId as Id<'tenant'>;
  const [profile] = await work.tx
    .select({ currency: supplierProfiles.baseCurrency })
    .from(supplierProfiles)
    .where(eq(supplierProfiles.supplierId, supplierId));
  const currency = profile?.currency;
  if (!currency) return;
  await work.tx
    .delete(distributionPrices)
    .where(
      and(eq(distributionPrices.supplierId, supplierId), ne(distributionPrices.currency, currency)),
    );
  const off = await work.tx
    .update(distributionProducts)
    .set({ enabled: false, enabledAt: null, updatedAt: work.now })
    .where(
      and(
        eq(distributionProducts.supplierId, supplierId),
        ne(distributionProducts.currency, currency),
        eq(distributionProducts.enabled, true),
      ),
    )
    .returning({ skuId: distributionProducts.skuId });
  if (off.length === 0) return;
  work.emit({
    kind: 'products.disabled',
    tenants: [supplierId],
    objectId: supplierId,
    payload: { supplierId, skuIds: off.map((product) => product.skuId) },
  });
}
