import type { Decimal } from 'decimal.js';
import { and, eq, inArray, sql, sum } from 'drizzle-orm';
import { tenants } from '../../identity/tenant.table.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { averageCostsOf } from '../sku-cost.read.ts';
import { skuCosts } from '../sku-cost.table.ts';
import { stockLevels } from '../stock.table.ts';
import { movingAverage, readUnitCost } from '../stock-act.rules.ts';

export interface ReceivedLine {
  readonly quantity: number;
  /** What a unit cost, in the organisation's selling currency; null = not known. */
  readonly unitCost?: string | null;
}

type Line = ReceivedLine & { readonly skuId: Id<'sku'> | null };

/**
 * Moves the average costs of received SKUs (STOCK-14). Called before the goods are booked in, their
 * stock rows held. A cost in another currency, from before the organisation changed it, is forgotten.
 */
export async function averageCosts(
  work: Work,
  tenantId: Id<'tenant'>,
  lines: readonly Line[],
): Promise<Outcome<null, InvalidInput>> {
  const faults: InvalidInput[] = [];
  const priced = lines.flatMap(({ skuId, quantity, unitCost }, at) => {
    if (!skuId || unitCost === undefined || unitCost === null) return [];
    const cost = readUnitCost(unitCost, ['lines', String(at)]);
    if ('kind' in cost) faults.push(cost);
    return 'kind' in cost ? [] : [{ skuId, quantity, cost }];
  });
  if (faults.length > 0) return refused(...faults);
  if (priced.length === 0) return done(null);
  const skuIds = priced.map(({ skuId }) => skuId);
  const currency = await currencyOf(work, tenantId);
  const units = await unitsOnHand(work, tenantId, skuIds);
  const known = await averageCostsOf(work.tx, tenantId, skuIds);
  const values = priced.map(({ skuId, quantity, cost }) => {
    const before = known.get(skuId);
    const was: Decimal | null = before?.currency === currency ? before.cost : null;
    const average = movingAverage(
      { units: units.get(skuId) ?? 0, cost: was },
      { units: quantity, cost },
    );
    return { tenantId, skuId, averageCost: average.toFixed(), currency, updatedAt: work.now };
  });
  await work.tx
    .insert(skuCosts)
    .values(values)
    .onConflictDoUpdate({
      target: [skuCosts.tenantId, skuCosts.skuId],
      set: {
        averageCost: sql`excluded.average_cost`,
        currency: sql`excluded.currency`,
        updatedAt: work.now,
      },
    });
  return done(null);
}

/** Receipts of one SKU into different warehouses move one average: one at a time. */
async function currencyOf(work: Work, tenantId: Id<'tenant'>) {
  const [row] = await work.tx
    .select({ currency: tenants.sellingCurrency })
    .from(tenants)
    .where(eq(tenants.id, tenantId))
    .for('no key update');
  if (!row) throw new Error(`no organisation ${tenantId}`);
  return row.currency;
}

async function unitsOnHand(work: Work, tenantId: Id<'tenant'>, skuIds: Id<'sku'>[]) {
  const rows = await work.tx
    .select({
      skuId: stockLevels.skuId,
      units: sum(sql`${stockLevels.available} + ${stockLevels.locked}`).mapWith(Number),
    })
    .from(stockLevels)
    .where(and(eq(stockLevels.supplierId, tenantId), inArray(stockLevels.skuId, skuIds)))
    .groupBy(stockLevels.skuId);
  return new Map(rows.map(({ skuId, units }) => [skuId, units]));
}
