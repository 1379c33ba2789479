import { and, eq, inArray } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { distributionProducts } from '../distribution-product.table.ts';
import { refuseSkuList } from '../sku-list.rules.ts';

export interface DisableResult {
  /** False when it was off already, or refused. */
  readonly changed: boolean;
  readonly refusal: NotFound | null;
}

/** Takes SKUs out of distribution; claims on them expire in the same transaction (SUP-03, 04). */
export async function disableProducts(
  work: Work<Actor>,
  skuIds: readonly Id<'sku'>[],
): Promise<Outcome<{ results: DisableResult[] }, InvalidInput>> {
  const { tenantId: supplierId } = requirePermission(work.actor, 'SUPPLIER_CATALOG');
  const refusal = refuseSkuList(skuIds);
  if (refusal) return refused(refusal);
  const products = await work.tx
    .select({ skuId: distributionProducts.skuId, enabled: distributionProducts.enabled })
    .from(distributionProducts)
    .where(
      and(
        eq(distributionProducts.supplierId, supplierId),
        inArray(distributionProducts.skuId, [...skuIds]),
      ),
    )
    .orderBy(distributionProducts.skuId)
    .for('update');
  const enabled = new Map(products.map((product) => [product.skuId, product.enabled]));
  const results = skuIds.map((skuId, index): DisableResult => {
    const known = enabled.has(skuId);
    return {
      changed: enabled.get(skuId) ?? false,
      refusal: known ? null : notFound(['skuIds', String(index)], 'product'),
    };
  });
  const disabledNow = skuIds.filter((skuId) => enabled.get(skuId));
  if (disabledNow.length > 0) {
    await work.tx
      .update(distributionProducts)
      .set({ enabled: false, enabledAt: null, updatedAt: work.now })
      .where(
        and(
          eq(distributionProducts.supplierId, supplierId),
          inArray(distributionProducts.skuId, disabledNow),
        ),
      );
    work.emit({
      kind: 'products.disabled',
      tenants: [supplierId],
      objectId: supplierId,
      payload: { supplierId, skuIds: disabledNow },
    });
  }
  return done({ results });
}
