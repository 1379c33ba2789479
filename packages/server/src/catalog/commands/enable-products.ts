import { and, eq, inArray } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import { completeOnboardingStep } from '../../plans/commands/complete-onboarding-step.ts';
import { supplierProfiles } from '../../plans/plan.table.ts';
import type { Work } from '../../platform/work.ts';
import { distributionProducts } from '../distribution-product.table.ts';
import { ineligibleReason, type ProductNotEligible, productNotEligible } from '../sku.rules.ts';
import { skus } from '../sku.table.ts';
import { refuseSkuList } from '../sku-list.rules.ts';

export interface EnableResult {
  /** False when it was on already, or refused. */
  readonly changed: boolean;
  readonly refusal: NotFound | ProductNotEligible | null;
}

/**
 * Offers SKUs for distribution, each by itself (SUP-03): combinations, claimed goods and SKUs
 * without a price are refused with the reason (CLAIM-16, 17).
 */
export async function enableProducts(
  work: Work<Actor>,
  skuIds: readonly Id<'sku'>[],
): Promise<Outcome<{ results: EnableResult[] }, InvalidInput>> {
  const { tenantId: supplierId } = requirePermission(work.actor, 'SUPPLIER_CATALOG');
  const refusal = refuseSkuList(skuIds);
  if (refusal) return refused(refusal);
  // The lock makes a claim that adopts one of them at this moment wait, or us see its mark.
  const owned = await work.tx
    .select()
    .from(skus)
    .where(and(eq(skus.tenantId, supplierId), inArray(skus.id, [...skuIds])))
    .orderBy(skus.id)
    .for('no key update');
  const products = await work.tx
    .select()
    .from(distributionProducts)
    .where(
      and(
        eq(distributionProducts.supplierId, supplierId),
        inArray(distributionProducts.skuId, [...skuIds]),
      ),
    )
    .orderBy(distributionProducts.skuId)
    .for('update');
  const [profile] = await work.tx
    .select({ currency: supplierProfiles.baseCurrency })
    .from(supplierProfiles)
    .where(eq(supplierProfiles.supplierId, supplierId));
  const enabledNow = new Set<Id<'sku'>>();
  const results = skuIds.map((skuId, index): EnableResult => {
    const path = ['skuIds', String(index)];
    const sku = owned.find((row) => row.id === skuId);
    if (!sku) return { changed: false, refusal: notFound(path, 'SKU') };
    const product = products.find((row) => row.skuId === skuId);
    const reason = ineligibleReason({
      isCombination: sku.isCombination,
      claimed: sku.claimedAt !== null,
      // A price in an earlier base currency is none (SUP-02).
      hasPrice: product !== undefined && product.currency === profile?.currency,
    });
    if (reason) return { changed: false, refusal: productNotEligible(reason, path) };
    if (product?.enabled) return { changed: false, refusal: null };
    enabledNow.add(skuId);
    return { changed: true, refusal: null };
  });
  if (enabledNow.size > 0) {
    await work.tx
      .update(distributionProducts)
      .set({ enabled: true, enabledAt: work.now, updatedAt: work.now })
      .where(
        and(
          eq(distributionProducts.supplierId, supplierId),
          inArray(distributionProducts.skuId, [...enabledNow]),
        ),
      );
    work.emit({
      kind: 'products.enabled',
      tenants: [supplierId],
      objectId: supplierId,
      payload: { supplierId, skuIds: [...enabledNow] },
    });
    await completeOnboardingStep(work, supplierId, 'PRICING');
  }
  return done({ results });
}
