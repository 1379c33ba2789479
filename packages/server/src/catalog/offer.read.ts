import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import { levels } from '../partnerships/level.table.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import type { Executor } from '../platform/db.ts';
import { distributionPrices, distributionProducts } from './distribution-product.table.ts';
import { resolvePrice } from './price.rules.ts';
import { skus } from './sku.table.ts';
import { isVisible } from './visibility.rules.ts';

/** A supplier's product as one distributor meets it: shown or not, and at its own price. */
export interface Offer {
  readonly skuId: Id<'sku'>;
  readonly code: string;
  readonly name: string;
  readonly imageId: Id<'file'> | null;
  readonly isCombination: boolean;
  readonly weightGrams: number;
  /** On for distribution (SUP-03). */
  readonly enabled: boolean;
  /** Shows to this distributor (VIS-02); says nothing about `enabled`. */
  readonly visible: boolean;
  /** What this distributor pays (PRICE-03), in the supplier's base currency. */
  readonly price: Money;
}

/**
 * The offers of a supplier to a distributor by SKU, in two statements whatever their number.
 * A SKU the supplier has never offered is not in the map. Whether the two are partnered is not
 * asked here: a distributor without partnership counts as one without level.
 */
export async function offersFor(
  db: Executor,
  supplierId: Id<'tenant'>,
  distributorId: Id<'tenant'>,
  skuIds: readonly Id<'sku'>[],
): Promise<Map<Id<'sku'>, Offer>> {
  if (skuIds.length === 0) return new Map();
  const wanted = [...new Set(skuIds)];
  const rows = await db
    .select({ sku: skus, product: distributionProducts, level: levels })
    .from(distributionProducts)
    .innerJoin(
      skus,
      and(
        eq(skus.tenantId, distributionProducts.supplierId),
        eq(skus.id, distributionProducts.skuId),
      ),
    )
    .leftJoin(
      partnerships,
      and(
        eq(partnerships.supplierId, distributionProducts.supplierId),
        eq(partnerships.distributorId, distributorId),
      ),
    )
    .leftJoin(
      levels,
      and(eq(levels.supplierId, partnerships.supplierId), eq(levels.id, partnerships.levelId)),
    )
    .where(
      and(
        eq(distributionProducts.supplierId, supplierId),
        inArray(distributionProducts.skuId, wanted),
      ),
    );
  const levelId = rows[0]?.level?.id ?? null;
  const prices = await db
    .select()
    .from(distributionPrices)
    .where(
      and(
        eq(distributionPrices.supplierId, supplierId),
        inArray(distributionPrices.skuId, wanted),
        or(
          eq(distributionPrices.distributorId, distributorId),
          levelId ? eq(distributionPrices.levelId, levelId) : sql`false`,
        ),
      ),
    );
  const levelPrices = new Map(prices.filter((p) => p.levelId).map((p) => [p.skuId, p.price]));
  const ownPrices = new Map(prices.filter((p) => p.distributorId).map((p) => [p.skuId, p.price]));
  return new Map(
    rows.map(({ sku, product, level }) => {
      const offer: Offer = {
        skuId: sku.id,
        code: sku.code,
        name: sku.name,
        imageId: sku.imageId,
        isCombination: sku.isCombination,
        weightGrams: sku.weightGrams,
        enabled: product.enabled,
        visible: isVisible(
          {
            mode: product.visibility,
            levelIds: product.visibleLevelIds,
            distributorIds: product.visibleDistributorIds,
          },
          { levelId, distributorId },
        ),
        price: resolvePrice({
          base: product.basePrice,
          percentOfBase: level?.percentOfBase ?? null,
          levelPrice: levelPrices.get(sku.id) ?? null,
          distributorPrice: ownPrices.get(sku.id) ?? null,
          currency: product.currency,
        }),
      };
      return [sku.id, offer];
    }),
  );
}
