import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { maySeeStore } from '../../stores/store.access.ts';
import { stores } from '../../stores/store.table.ts';
import { listingMappings, skus } from '../sku.table.ts';

export interface MapListingInput {
  readonly storeId: Id<'store'>;
  /** The marketplace's SKU text as its order lists show it. */
  readonly platformSku: string;
  readonly skuId: Id<'sku'>;
}

export interface MapListingResult {
  readonly listingId: Id<'listingMapping'> | null;
  readonly result: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';
  readonly refusal: InvalidInput | NotFound | null;
}

export const MAX_LISTINGS_PER_ACT = 500;
const MAX_PLATFORM_SKU = 100;

/**
 * Says which merchant SKU stands behind a store's own SKU, each by itself (CLAIM-15). A listing
 * leads to one merchant SKU: mapping it anew moves it.
 */
export async function mapListings(
  work: Work<Actor>,
  inputs: readonly MapListingInput[],
): Promise<Outcome<{ results: MapListingResult[] }, InvalidInput>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  if (inputs.length < 1 || inputs.length > MAX_LISTINGS_PER_ACT) {
    return refused(
      invalidInput('listings', `Map 1 to ${MAX_LISTINGS_PER_ACT} listings at a time.`),
    );
  }
  const known = await ownedAmong(work, tenantId, inputs);
  const results: MapListingResult[] = [];
  const moved: Id<'listingMapping'>[] = [];
  for (const [index, input] of inputs.entries()) {
    const refusal = refuse(input, known, index);
    const result = refusal
      ? { listingId: null, result: 'REFUSED' as const, refusal }
      : await mapOne(work, tenantId, input);
    if (result.listingId && result.result !== 'UNCHANGED') moved.push(result.listingId);
    results.push(result);
  }
  if (moved.length > 0) {
    work.emit({
      kind: 'listings.mapped',
      tenants: [tenantId],
      objectId: tenantId,
      payload: { distributorId: tenantId, listingIds: moved },
    });
  }
  return done({ results });
}

/** Own stores and SKUs. The stores stay locked: two people mapping one listing follow each other. */
async function ownedAmong(
  work: Work<Actor>,
  tenantId: Id<'tenant'>,
  inputs: readonly MapListingInput[],
): Promise<ReadonlySet<string>> {
  const storeIds = [...new Set(inputs.map((input) => input.storeId))];
  const skuIds = [...new Set(inputs.map((input) => input.skuId))];
  const ownStores = await work.tx
    .select({ id: stores.id, isGlobal: stores.isGlobal })
    .from(stores)
    .where(and(eq(stores.tenantId, tenantId), inArray(stores.id, storeIds)))
    .orderBy(stores.id)
    .for('no key update');
  const ownSkus = await work.tx
    .select({ id: skus.id })
    .from(skus)
    .where(and(eq(skus.tenantId, tenantId), inArray(skus.id, skuIds)));
  return new Set<string>(
    [...ownStores.filter((store) => maySeeStore(work.actor, store)), ...ownSkus].map(
      (row) => row.id,
    ),
  );
}

function refuse(
  input: MapListingInput,
  known: ReadonlySet<string>,
  index: number,
): InvalidInput | NotFound | null {
  const at = (field: string) => ['listings', String(index), field];
  if (!known.has(input.storeId)) return notFound(at('storeId'), 'store');
  if (!known.has(input.skuId)) return notFound(at('skuId'), 'SKU');
  const text = input.platformSku.trim();
  if (text === '' || text.length > MAX_PLATFORM_SKU || /\p{Cc}/u.test(text)) {
    return invalidInput(
      at('platformSku'),
      `The store's SKU has 1 to ${MAX_PLATFORM_SKU} characters.`,
    );
  }
  return null;
}

async function mapOne(
  work: Work<Actor>,
  tenantId: Id<'tenant'>,
  input: MapListingInput,
): Promise<MapListingResult> {
  const platformSku = input.platformSku.trim();
  const [present] = await work.tx
    .select({ id: listingMappings.id, skuId: listingMappings.skuId })
    .from(listingMappings)
    .where(
      and(
        eq(listingMappings.tenantId, tenantId),
        eq(listingMappings.storeId, input.storeId),
        sql`lower(${listingMappings.platformSku}) = lower(${platformSku})`,
      ),
    );
  if (present?.skuId === input.skuId) {
    return { listingId: present.id, result: 'UNCHANGED', refusal: null };
  }
  if (present) {
    await work.tx
      .update(listingMappings)
      .set({ skuId: input.skuId })
      .where(and(eq(listingMappings.tenantId, tenantId), eq(listingMappings.id, present.id)));
    return { listingId: present.id, result: 'UPDATED', refusal: null };
  }
  const listingId = work.newId('listingMapping');
  await work.tx.insert(listingMappings).values({
    tenantId,
    id: listingId,
    storeId: input.storeId,
    platformSku,
    skuId: input.skuId,
    createdAt: work.now,
  });
  return { listingId, result: 'CREATED', refusal: null };
}
