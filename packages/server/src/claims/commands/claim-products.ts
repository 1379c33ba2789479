import { sql } from 'drizzle-orm';
import { takeLocalSkus } from '../../catalog/commands/take-local-sku.ts';
import { skus } from '../../catalog/sku.table.ts';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput } from '../../kernel/refusals.ts';
import { lockPartnership } from '../../partnerships/commands/lock-partnership.ts';
import { uuid, uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { claimIntervals, claims } from '../claim.table.ts';
import {
  type ClaimItem,
  type PlannedItem,
  planClaims,
  reachableProducts,
} from '../claim-plan.read.ts';
import { type ClaimPlan, type ClaimRefusal, localSkuConflict } from '../claim-plan.rules.ts';

export const MAX_CLAIM_ITEMS = 500;

export interface ClaimResult {
  readonly outcome: ClaimPlan['outcome'] | 'REFUSED';
  readonly claimId: Id<'claim'> | null;
  readonly refusal: ClaimRefusal | null;
}

/**
 * Claims up to 500 products of any suppliers for the distributor; one bad row leaves the others
 * alone (CLAIM-12). A claim, its local SKU, its initial cost and its first stock rows are written
 * together or not at all (CLAIM-25). Claiming what is claimed changes nothing (CLAIM-24).
 */
export async function claimProducts(
  work: Work<Actor>,
  items: readonly ClaimItem[],
): Promise<Outcome<{ results: ClaimResult[] }, InvalidInput>> {
  const { tenantId: distributorId } = requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  if (items.length < 1 || items.length > MAX_CLAIM_ITEMS) {
    return refused(invalidInput('items', `Claim 1 to ${MAX_CLAIM_ITEMS} products at a time.`));
  }
  await lockWorld(work, distributorId, items);
  const planned = await planClaims(work.tx, distributorId, items);
  const taking = planned.filter(
    (row) => row.plan.ok && row.plan.value.outcome !== 'ALREADY_CLAIMED',
  ) as TakingItem[];
  const localIds = await takeLocalSkus(
    work,
    distributorId,
    taking.map(({ item, supplierId, plan }) => ({
      skuId: plan.value.localSkuId,
      code: plan.value.localCode,
      supplierId,
      supplierSkuId: item.skuId,
      initialCost: plan.value.initialCost,
    })),
  );
  const claimIds = await writeClaims(work, distributorId, taking, localIds);
  return done({
    results: planned.map(({ item, existing, plan }, i): ClaimResult => {
      if (!plan.ok) return { outcome: 'REFUSED', claimId: null, refusal: plan.refusals[0]! };
      const claimId = existing?.state === 'ACTIVE' ? existing.id : claimIds.get(item.skuId!);
      if (claimId) return { outcome: plan.value.outcome, claimId, refusal: null };
      const path = ['items', String(i), 'localCode'];
      const refusal = localSkuConflict(path, plan.value.localCode, 'JUST_TAKEN');
      return { outcome: 'REFUSED', claimId: null, refusal };
    }),
  });
}

type TakingItem = PlannedItem & {
  readonly item: { readonly skuId: Id<'sku'> };
  readonly supplierId: Id<'tenant'>;
  readonly partnershipId: Id<'partnership'>;
  readonly plan: { readonly ok: true; readonly value: ClaimPlan };
};

/**
 * One claiming act of a distributor at a time; then the partnerships (share), the products (share)
 * so that none is switched off unseen, the claims and the local SKUs that may be adopted.
 */
async function lockWorld(
  work: Work,
  distributorId: Id<'tenant'>,
  items: readonly ClaimItem[],
): Promise<void> {
  const { tx } = work;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`claims/${distributorId}`}, 0))`,
  );
  const products = await reachableProducts(tx, distributorId, items);
  const pairs = new Map(products.map((row) => [row.supplierId, row.partnershipId]));
  for (const [supplierId, partnershipId] of [...pairs].sort()) {
    await lockPartnership(tx, supplierId, partnershipId, 'share');
  }
  const skuIds = products.map((row) => row.skuId);
  await tx.execute(sql`
    select 1 from distribution_products where sku_id = any(${uuidList('sku', skuIds)})
    order by supplier_id, sku_id for share`);
  await tx.execute(sql`
    select 1 from claims where distributor_id = ${uuid('tenant', distributorId)}
      and sku_id = any(${uuidList('sku', skuIds)})
    order by id for no key update`);
  const given = items.flatMap((item) => item.localCode?.trim().toLowerCase() ?? []);
  await tx
    .select({ id: skus.id })
    .from(skus)
    .where(
      sql`${skus.tenantId} = ${uuid('tenant', distributorId)} and (
        lower(${skus.code}) in (
          select lower(s.code) from skus s join distribution_products d
            on d.supplier_id = s.tenant_id and d.sku_id = s.id
          where s.id = any(${uuidList('sku', skuIds)}))
        or lower(${skus.code}) = any(${given.length > 0 ? sql.param(given) : sql`'{}'`}::text[])
        or ${skus.id} in (select c.local_sku_id from claims c
          where c.distributor_id = ${uuid('tenant', distributorId)}
            and c.sku_id = any(${uuidList('sku', skuIds)})))`,
    )
    .orderBy(skus.id)
    .for('no key update');
}

async function writeClaims(
  work: Work,
  distributorId: Id<'tenant'>,
  taking: readonly TakingItem[],
  localIds: Map<string, Id<'sku'>>,
): Promise<Map<Id<'sku'>, Id<'claim'>>> {
  const rows = taking.flatMap(({ item, supplierId, partnershipId, plan, existing }) => {
    const { localCode, price, initialCost, rate } = plan.value;
    const localSkuId = localIds.get(localCode.toLowerCase());
    if (!localSkuId) return [];
    return {
      supplierId,
      id: existing?.id ?? work.newId('claim'),
      partnershipId,
      distributorId,
      skuId: item.skuId,
      localSkuId,
      state: 'ACTIVE' as const,
      reason: null,
      priceAtClaim: price.toFixed(),
      priceCurrency: price.currency,
      initialCost: initialCost.toFixed(),
      costCurrency: initialCost.currency,
      costRate: rate.rate,
      costRateSource: rate.source,
      claimedAt: work.now,
      stateAt: work.now,
    };
  });
  if (rows.length === 0) return new Map();
  const again = Object.fromEntries(
    Object.entries(REWRITTEN).map(([key, column]) => [key, sql.raw(`excluded.${column}`)]),
  );
  await work.tx
    .insert(claims)
    .values(rows)
    .onConflictDoUpdate({ target: [claims.supplierId, claims.id], set: again });
  await work.tx
    .insert(claimIntervals)
    .values(rows.map(({ supplierId, id }) => ({ supplierId, claimId: id, activeFrom: work.now })))
    .onConflictDoUpdate({
      target: [claimIntervals.supplierId, claimIntervals.claimId, claimIntervals.activeFrom],
      set: { activeTo: null },
    });
  for (const supplierId of new Set(rows.map((row) => row.supplierId))) {
    const own = rows.filter((row) => row.supplierId === supplierId);
    const payload = { supplierId, distributorId, claimIds: own.map((row) => row.id) };
    work.emit({ kind: 'claims.opened', tenants: [], objectId: supplierId, payload });
    work.emit({
      kind: 'claims.created',
      tenants: [supplierId, distributorId],
      objectId: own[0]!.partnershipId,
      payload,
    });
  }
  return new Map(rows.map((row) => [row.skuId, row.id]));
}

/** What claiming anew writes over: the same claim begins again, with today's price and cost. */
const REWRITTEN = {
  localSkuId: 'local_sku_id',
  state: 'state',
  reason: 'reason',
  priceAtClaim: 'price_at_claim',
  priceCurrency: 'price_currency',
  initialCost: 'initial_cost',
  costCurrency: 'cost_currency',
  costRate: 'cost_rate',
  costRateSource: 'cost_rate_source',
  claimedAt: 'claimed_at',
  stateAt: 'state_at',
} as const;
