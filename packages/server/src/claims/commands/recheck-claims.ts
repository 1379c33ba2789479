import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { skus } from '../../catalog/sku.table.ts';
import type { Id } from '../../kernel/ids.ts';
import { uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { type ExpiryReason, recheck } from '../claim.rules.ts';
import { claimIntervals, claims } from '../claim.table.ts';
import { type ClaimStanding, claimStandings, lockClaims } from '../claim-facts.read.ts';
import { type ClaimsScope, inScope } from '../claims-scope.ts';
import { recordPriceChanges } from './record-price-changes.ts';

/**
 * Brings claims in line with what the supplier's side says of their products: off, hidden or the
 * partnership over → expired; on and visible again → back (CLAIM-18, 27, 28; PART-14; ).
 * One command for every such fact, in the fact's own transaction, for any number of distributors.
 */
export async function recheckClaims(work: Work, scope: ClaimsScope): Promise<void> {
  const which = inScope(scope, ['ACTIVE', 'EXPIRED']);
  await lockClaims(work.tx, scope.supplierId, which);
  const found = await claimStandings(work.tx, scope.supplierId, which);
  const expiring = new Map<ExpiryReason, ClaimStanding[]>();
  const reviving: ClaimStanding[] = [];
  for (const claim of found) {
    const decision = recheck(claim.state, claim.standing);
    if (decision?.event === 'revive') reviving.push(claim);
    if (decision?.event === 'expire') {
      expiring.set(decision.reason, [...(expiring.get(decision.reason) ?? []), claim]);
    }
  }
  for (const [reason, group] of expiring) await expire(work, scope.supplierId, reason, group);
  await revive(work, scope.supplierId, reviving);
}

async function expire(
  work: Work,
  supplierId: Id<'tenant'>,
  reason: ExpiryReason,
  group: readonly ClaimStanding[],
): Promise<void> {
  const claimIds = group.map((claim) => claim.id);
  const ids = uuidList('claim', claimIds);
  await work.tx
    .update(claims)
    .set({ state: 'EXPIRED', reason, stateAt: work.now })
    .where(
      and(
        eq(claims.supplierId, supplierId),
        sql`${claims.id} = any(${ids})`,
        eq(claims.state, 'ACTIVE'),
      ),
    );
  await work.tx
    .update(claimIntervals)
    .set({ activeTo: work.now })
    .where(
      and(
        eq(claimIntervals.supplierId, supplierId),
        sql`${claimIntervals.claimId} = any(${ids})`,
        isNull(claimIntervals.activeTo),
      ),
    );
  work.emit({
    kind: 'claims.closed',
    tenants: [],
    objectId: supplierId,
    payload: { supplierId, claimIds, reason },
  });
  tellDistributors(work, 'claims.expired', supplierId, group, { reason });
}

async function revive(
  work: Work,
  supplierId: Id<'tenant'>,
  candidates: readonly ClaimStanding[],
): Promise<void> {
  const group = await withFreeLocalSku(work, candidates);
  if (group.length === 0) return;
  const claimIds = group.map((claim) => claim.id);
  await work.tx
    .update(claims)
    .set({ state: 'ACTIVE', reason: null, stateAt: work.now })
    .where(
      and(
        eq(claims.supplierId, supplierId),
        sql`${claims.id} = any(${uuidList('claim', claimIds)})`,
        eq(claims.state, 'EXPIRED'),
      ),
    );
  await work.tx
    .insert(claimIntervals)
    .select(
      sql`select supplier_id, id, ${work.now.toISOString()}::timestamptz, null::timestamptz
        from claims where supplier_id = ${sql.param(supplierId, claims.supplierId)}
          and id = any(${uuidList('claim', claimIds)})`,
    )
    .onConflictDoUpdate({
      target: [claimIntervals.supplierId, claimIntervals.claimId, claimIntervals.activeFrom],
      set: { activeTo: null },
    });
  work.emit({
    kind: 'claims.opened',
    tenants: [],
    objectId: supplierId,
    payload: { supplierId, claimIds },
  });
  tellDistributors(work, 'claims.revived', supplierId, group, {});
  await recordPriceChanges(work, { supplierId, claimIds }, work.now);
}

/** CLAIM-29: a local SKU that stands for another product by now keeps the old claim expired. */
async function withFreeLocalSku(
  work: Work,
  candidates: readonly ClaimStanding[],
): Promise<ClaimStanding[]> {
  if (candidates.length === 0) return [];
  const localIds = [...new Set(candidates.map((claim) => claim.localSkuId))];
  const distributorIds = [...new Set(candidates.map((claim) => claim.distributorId))];
  await work.tx
    .select({ id: skus.id })
    .from(skus)
    .where(
      and(
        inArray(skus.tenantId, distributorIds),
        sql`${skus.id} = any(${uuidList('sku', localIds)})`,
      ),
    )
    .orderBy(skus.tenantId, skus.id)
    .for('no key update');
  const held = await work.tx
    .select({ localSkuId: claims.localSkuId })
    .from(claims)
    .where(
      and(
        inArray(claims.distributorId, distributorIds),
        sql`${claims.localSkuId} = any(${uuidList('sku', localIds)})`,
        eq(claims.state, 'ACTIVE'),
      ),
    );
  const taken = new Set(held.map((row) => row.localSkuId));
  return candidates.filter((claim) => {
    if (taken.has(claim.localSkuId)) return false;
    taken.add(claim.localSkuId);
    return true;
  });
}

function tellDistributors(
  work: Work,
  kind: string,
  supplierId: Id<'tenant'>,
  group: readonly ClaimStanding[],
  more: Record<string, unknown>,
): void {
  const byDistributor = new Map<Id<'tenant'>, ClaimStanding[]>();
  for (const claim of group) {
    const known = byDistributor.get(claim.distributorId) ?? [];
    byDistributor.set(claim.distributorId, known);
    known.push(claim);
  }
  for (const [distributorId, own] of byDistributor) {
    const { partnershipId } = own[0]!;
    const claimIds = own.map((claim) => claim.id);
    work.emit({
      kind,
      tenants: [supplierId, distributorId],
      objectId: partnershipId,
      payload: { supplierId, distributorId, partnershipId, claimIds, ...more },
    });
  }
}
