import { and, eq, sql } from 'drizzle-orm';
import { type Actor, may, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { stores } from '../../stores/store.table.ts';
import { listingMappings } from '../sku.table.ts';

/** Takes a listing off its merchant SKU; orders for it can then not be packed (CLAIM-15). */
export async function unmapListing(
  work: Work<Actor>,
  listingId: Id<'listingMapping'>,
): Promise<Outcome<{ listingId: Id<'listingMapping'>; skuId: Id<'sku'> }, NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  const [row] = await work.tx
    .delete(listingMappings)
    .where(
      and(
        eq(listingMappings.tenantId, tenantId),
        eq(listingMappings.id, listingId),
        // PERM-07: what somebody may not see does not exist for them.
        may(work.actor, 'DISTRIBUTOR_GLOBAL_STORES')
          ? undefined
          : sql`not exists (select 1 from ${stores} s where s.tenant_id = ${listingMappings.tenantId}
              and s.id = ${listingMappings.storeId} and s.is_global)`,
      ),
    )
    .returning({ skuId: listingMappings.skuId });
  if (!row) return refused(notFound('listingId', 'listing'));
  work.emit({
    kind: 'listings.unmapped',
    tenants: [tenantId],
    objectId: tenantId,
    payload: { distributorId: tenantId, listingIds: [listingId] },
  });
  return done({ listingId, skuId: row.skuId });
}
