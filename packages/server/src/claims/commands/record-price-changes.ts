import { sql } from 'drizzle-orm';
import { type Id, idFromUuid, uuidOf } from '../../kernel/ids.ts';
import { at, jsonRows, uuid } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { type ClaimStanding, claimStandings, lockClaims } from '../claim-facts.read.ts';
import { type ClaimsScope, inScope } from '../claims-scope.ts';

/**
 * Compares what each claim's distributor pays now with what it was last told, and writes the
 * differences (CLAIM-04): a change of a base price that a distributor's own price outweighs is
 * none. Storefront prices and orders already pushed are not touched (CLAIM-22, 23). One event per
 * distributor; the statements do not grow with the number of claims. Two changes within a
 * millisecond keep their order.
 */
export async function recordPriceChanges(
  work: Work,
  scope: ClaimsScope,
  effectiveFrom: Date,
): Promise<void> {
  const { supplierId } = scope;
  const which = inScope(scope, ['ACTIVE']);
  await lockClaims(work.tx, supplierId, which);
  const found = await claimStandings(work.tx, supplierId, which);
  const changed = found.filter(
    ({ price, toldPrice }) =>
      price.currency !== toldPrice.currency || price.compare(toldPrice) !== 0,
  );
  if (changed.length === 0) return;
  await work.tx.execute(sql`
    insert into claim_price_changes (supplier_id, id, claim_id, distributor_id, old_price, new_price,
      currency, effective_from)
    select ${uuid('tenant', supplierId)}, x.id, x.claim, x.distributor, x.old, x.new, x.currency,
      greatest(${at(effectiveFrom)}, (select max(p.effective_from) + interval '1 millisecond'
        from claim_price_changes p where p.supplier_id = ${uuid('tenant', supplierId)} and p.claim_id = x.claim))
    from jsonb_to_recordset(${jsonRows(
      changed.map((claim) => ({
        id: uuidOf('claimPriceChange', work.newId('claimPriceChange')),
        claim: uuidOf('claim', claim.id),
        distributor: uuidOf('tenant', claim.distributorId),
        old: claim.toldPrice.toFixed(),
        new: claim.price.toFixed(),
        currency: claim.price.currency,
      })),
    )}) as x(id uuid, claim uuid, distributor uuid, old numeric, new numeric, currency text)`);
  const listings = await listingsOf(work, changed);
  const byDistributor = new Map<Id<'tenant'>, ClaimStanding[]>();
  for (const claim of changed) {
    const known = byDistributor.get(claim.distributorId) ?? [];
    byDistributor.set(claim.distributorId, known);
    known.push(claim);
  }
  for (const [distributorId, own] of byDistributor) {
    work.emit({
      kind: 'claims.pricesChanged',
      tenants: [distributorId],
      objectId: own[0]!.partnershipId,
      payload: {
        distributorId,
        supplierId,
        changes: own.map((claim) => ({
          claimId: claim.id,
          skuId: claim.skuId,
          oldPrice: claim.toldPrice.toFixed(),
          newPrice: claim.price.toFixed(),
          currency: claim.price.currency,
          listings: listings.get(claim.localSkuId) ?? 0,
        })),
        effectiveFrom: effectiveFrom.toISOString(),
      },
    });
  }
}

/** How many store listings each local SKU is mapped to: those whose margin just moved. */
async function listingsOf(
  work: Work,
  changed: readonly ClaimStanding[],
): Promise<Map<Id<'sku'>, number>> {
  const rows = await work.tx.execute<{ sku_id: string; listings: number }>(sql`
    select m.sku_id, count(*)::integer as listings
    from jsonb_to_recordset(${jsonRows(
      changed.map((claim) => ({
        distributor: uuidOf('tenant', claim.distributorId),
        sku: uuidOf('sku', claim.localSkuId),
      })),
    )}) as x(distributor uuid, sku uuid)
    join listing_mappings m on m.tenant_id = x.distributor and m.sku_id = x.sku
    group by m.sku_id`);
  return new Map(rows.map((row) => [idFromUuid('sku', row.sku_id), row.listings]));
}
