import { and, eq, inArray } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import { levels } from '../../partnerships/level.table.ts';
import { partnerships } from '../../partnerships/partnership.table.ts';
import type { Work } from '../../platform/work.ts';
import { distributionProducts } from '../distribution-product.table.ts';
import { refuseSkuList } from '../sku-list.rules.ts';
import type { Visibility } from '../visibility.rules.ts';

export interface VisibilityResult {
  readonly changed: boolean;
  readonly refusal: NotFound | null;
}

/** Gives products one visibility rule (VIS-01); claims of whom they no longer show to expire. */
export async function setVisibility(
  work: Work<Actor>,
  skuIds: readonly Id<'sku'>[],
  visibility: Visibility,
): Promise<Outcome<{ results: VisibilityResult[] }, InvalidInput | NotFound>> {
  const { tenantId: supplierId } = requirePermission(work.actor, 'SUPPLIER_CATALOG');
  const refusal = refuseSkuList(skuIds) ?? (await refuseNames(work, supplierId, visibility));
  if (refusal) return refused(refusal);
  const updated = await work.tx
    .update(distributionProducts)
    .set({
      visibility: visibility.mode,
      visibleLevelIds: namesLevels(visibility) ? [...visibility.levelIds] : [],
      visibleDistributorIds: namesDistributors(visibility) ? [...visibility.distributorIds] : [],
      updatedAt: work.now,
    })
    .where(
      and(
        eq(distributionProducts.supplierId, supplierId),
        inArray(distributionProducts.skuId, [...skuIds]),
      ),
    )
    .returning({ skuId: distributionProducts.skuId });
  const changed = new Set(updated.map((product) => product.skuId));
  if (changed.size > 0) {
    work.emit({
      kind: 'products.visibilityChanged',
      tenants: [supplierId],
      objectId: supplierId,
      payload: { supplierId, skuIds: [...changed] },
    });
  }
  return done({
    results: skuIds.map((skuId, index) => ({
      changed: changed.has(skuId),
      refusal: changed.has(skuId) ? null : notFound(['skuIds', String(index)], 'product'),
    })),
  });
}

const namesLevels = ({ mode }: Visibility) => mode === 'LEVELS';
const namesDistributors = ({ mode }: Visibility) =>
  mode === 'ONLY_DISTRIBUTORS' || mode === 'EXCEPT_DISTRIBUTORS';

/** A rule names own levels or partnered distributors, and at least one where it names any. */
async function refuseNames(
  work: Work<Actor>,
  supplierId: Id<'tenant'>,
  visibility: Visibility,
): Promise<InvalidInput | NotFound | null> {
  if (namesLevels(visibility)) {
    const ids = [...new Set(visibility.levelIds)];
    if (ids.length === 0) return invalidInput('levelIds', 'Choose at least one level.');
    const known = await work.tx
      .select({ id: levels.id })
      .from(levels)
      .where(and(eq(levels.supplierId, supplierId), inArray(levels.id, ids)));
    return known.length === ids.length ? null : notFound('levelIds', 'level');
  }
  if (namesDistributors(visibility)) {
    const ids = [...new Set(visibility.distributorIds)];
    if (ids.length === 0) return invalidInput('distributorIds', 'Choose at least one distributor.');
    const known = await work.tx
      .select({ id: partnerships.distributorId })
      .from(partnerships)
      .where(
        and(eq(partnerships.supplierId, supplierId), inArray(partnerships.distributorId, ids)),
      );
    return known.length === ids.length ? null : notFound('distributorIds', 'distributor');
  }
  return null;
}
