import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { users } from '../identity/user.table.ts';
import { type Id, parseId, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import {
  distributionPrices,
  distributionProducts,
  priceChanges,
} from './distribution-product.table.ts';
import { grouped, type SkuKey, skuKeyOf } from './sku.read.ts';

export type ProductRow = typeof distributionProducts.$inferSelect;
export type PriceRow = typeof distributionPrices.$inferSelect;

const suppliersOf = (keys: readonly SkuKey[]) => [...new Set(keys.map((key) => key.tenantId))];
const skuIdsOf = (keys: readonly SkuKey[]) => [...new Set(keys.map((key) => key.id))];

/** The distribution settings of a SKU by its owner and id; none before it has a base price. */
export const productOfSku = loaderKind<SkuKey, ProductRow>(async (db, keys) => {
  const rows = await db
    .select()
    .from(distributionProducts)
    .where(
      and(
        inArray(distributionProducts.supplierId, suppliersOf(keys)),
        inArray(distributionProducts.skuId, skuIdsOf(keys)),
      ),
    );
  return new Map(rows.map((row) => [skuKeyOf({ tenantId: row.supplierId, id: row.skuId }), row]));
}, skuKeyOf);

/** Level and distributor prices of a SKU. */
export const pricesOfSku = loaderKind<SkuKey, PriceRow[]>(async (db, keys) => {
  const rows = await db
    .select()
    .from(distributionPrices)
    .where(
      and(
        inArray(distributionPrices.supplierId, suppliersOf(keys)),
        inArray(distributionPrices.skuId, skuIdsOf(keys)),
      ),
    )
    .orderBy(distributionPrices.id);
  return grouped(rows, (row) => skuKeyOf({ tenantId: row.supplierId, id: row.skuId }));
}, skuKeyOf);

export type PriceChangeRow = typeof priceChanges.$inferSelect & { readonly changedBy: string };

/** Every change of a SKU's prices, newest first, with who made it (PRICE-04). */
export async function priceHistory(
  db: Executor,
  supplierId: Id<'tenant'>,
  skuId: Id<'sku'>,
  request: PageRequest,
): Promise<Page<PriceChangeRow>> {
  const rows = await db
    .select({ change: priceChanges, changedBy: users.name })
    .from(priceChanges)
    .innerJoin(users, eq(users.id, priceChanges.actorUserId))
    .where(
      and(
        eq(priceChanges.supplierId, supplierId),
        eq(priceChanges.skuId, skuId),
        request.after ? behind(request.after) : undefined,
      ),
    )
    .orderBy(desc(priceChanges.effectiveFrom), desc(priceChanges.id))
    .limit(request.first + 1);
  const flat = rows.map(({ change, changedBy }) => ({ ...change, changedBy }));
  return toPage(flat, request, (row) => [row.effectiveFrom.toISOString(), row.id]);
}

function behind(after: string): SQL {
  const [at, id] = decodeCursor(after, 2) ?? [];
  const changeId = typeof id === 'string' ? parseId('priceChange', id) : null;
  if (!changeId || typeof at !== 'string' || Number.isNaN(Date.parse(at))) throw badCursor();
  const uuid = uuidOf('priceChange', changeId);
  return sql`(${priceChanges.effectiveFrom}, ${priceChanges.id}) < (${at}::timestamptz, ${uuid}::uuid)`;
}
