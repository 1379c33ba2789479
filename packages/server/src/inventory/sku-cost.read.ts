import { Decimal } from 'decimal.js';
import { and, eq, inArray } from 'drizzle-orm';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { skuCosts } from './sku-cost.table.ts';

interface AverageCost {
  readonly cost: Decimal;
  readonly currency: Currency;
}

/** What a unit of these own SKUs cost on average; those never received with a price are left out. */
export async function averageCostsOf(
  db: Executor,
  tenantId: Id<'tenant'>,
  skuIds: readonly Id<'sku'>[],
): Promise<Map<Id<'sku'>, AverageCost>> {
  const rows = await db
    .select()
    .from(skuCosts)
    .where(and(eq(skuCosts.tenantId, tenantId), inArray(skuCosts.skuId, [...skuIds])));
  return new Map(
    rows.map(({ skuId, averageCost, currency }) => [
      skuId,
      { cost: new Decimal(averageCost), currency },
    ]),
  );
}

interface CostKey {
  readonly tenantId: Id<'tenant'>;
  readonly skuId: Id<'sku'>;
}

const keyOf = ({ tenantId, skuId }: CostKey) => `${tenantId}/${skuId}`;

/** The average cost of SKUs by owner and id. */
export const averageCostOfSku = loaderKind(async (db: Executor, keys: readonly CostKey[]) => {
  const found = new Map<string, AverageCost>();
  for (const tenantId of new Set(keys.map((key) => key.tenantId))) {
    const own = keys.filter((key) => key.tenantId === tenantId).map(({ skuId }) => skuId);
    for (const [skuId, cost] of await averageCostsOf(db, tenantId, own)) {
      found.set(keyOf({ tenantId, skuId }), cost);
    }
  }
  return found;
}, keyOf);
