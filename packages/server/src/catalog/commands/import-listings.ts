import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { done, type Outcome, type Refusal } from '../../kernel/outcome.ts';
import type { ItemResult } from '../../platform/job-work.ts';
import type { ColumnSpec, TableRow } from '../../platform/tabular-file.ts';
import { undefused } from '../../platform/tabular-write.ts';
import type { Work } from '../../platform/work.ts';
import { maySeeStore } from '../../stores/store.access.ts';
import { stores } from '../../stores/store.table.ts';
import { skus } from '../sku.table.ts';
import { mapListings } from './map-listings.ts';

export type ListingColumn = 'store' | 'platformSku' | 'code';

export const LISTING_COLUMNS: readonly ColumnSpec<ListingColumn>[] = [
  { key: 'store', names: ['store', 'store name', 'store nickname'], required: true },
  { key: 'platformSku', names: ['platform_sku', 'seller sku', 'store sku'], required: true },
  { key: 'code', names: ['code', 'sku', 'merchant sku', 'sku code'], required: true },
];

/** Takes in a piece of a list of listings by store name, store SKU and merchant SKU code (CLAIM-15). */
export async function importListings(
  work: Work<Actor>,
  rows: readonly TableRow<ListingColumn>[],
): Promise<Outcome<readonly ItemResult[], Refusal>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  const codes = rows.map((row) => undefused(row.values.code).toLowerCase());
  const every = await work.tx.select().from(stores).where(eq(stores.tenantId, tenantId));
  const ownStores = every.filter((store) => maySeeStore(work.actor, store));
  const ownSkus = await work.tx
    .select({ id: skus.id, code: skus.code })
    .from(skus)
    .where(and(eq(skus.tenantId, tenantId), inArray(sql`lower(${skus.code})`, codes)));
  const skuByCode = new Map(ownSkus.map((sku) => [sku.code.toLowerCase(), sku.id]));
  const results: ItemResult[] = [];
  const sound: {
    rowNo: number;
    subject: string;
    input: Parameters<typeof mapListings>[1][number];
  }[] = [];
  for (const { rowNo, values } of rows) {
    const subject = undefused(values.platformSku);
    const refuse = (column: string, message: string) =>
      results.push({ rowNo, result: 'REFUSED', subject, column, message });
    const named = ownStores.filter(
      (store) => store.nickname.toLowerCase() === undefused(values.store).toLowerCase(),
    );
    const skuId = skuByCode.get(undefused(values.code).toLowerCase());
    const [store] = named;
    if (!store) refuse('store', `You have no store named "${values.store}".`);
    else if (named.length > 1) refuse('store', `Several stores are named "${values.store}".`);
    else if (!skuId) refuse('code', `You have no SKU with the code "${values.code}".`);
    else sound.push({ rowNo, subject, input: { storeId: store.id, platformSku: subject, skuId } });
  }
  if (sound.length > 0) {
    const outcome = await mapListings(
      work,
      sound.map(({ input }) => input),
    );
    if (!outcome.ok) return outcome;
    for (const [index, { rowNo, subject }] of sound.entries()) {
      const { result, refusal } = outcome.value.results[index] ?? {
        result: 'REFUSED',
        refusal: null,
      };
      const told = refusal ? { column: 'platform_sku', message: refusal.message } : {};
      results.push({ rowNo, result, subject, ...told });
    }
  }
  return done(results);
}
