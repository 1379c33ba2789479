import { and, eq, ne, sql } from 'drizzle-orm';
import { releaseLocalSkus } from '../../catalog/commands/take-local-sku.ts';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import { next } from '../../kernel/state-machine.ts';
import { uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { CLAIM_TRANSITIONS } from '../claim.rules.ts';
import { claims } from '../claim.table.ts';
import { type ChosenResult, type ClaimChoice, lockChosen, tooMany } from './lock-chosen.ts';

/**
 * Clears rows from the Expired tab (CLAIM-19): the product counts as unclaimed again, and shows as
 * such only while it is offered. The local SKU stays, as the distributor's own.
 */
export async function removeClaims(
  work: Work<Actor>,
  choices: readonly ClaimChoice[],
): Promise<Outcome<{ results: ChosenResult[] }, InvalidInput>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  const bounds = tooMany(choices);
  if (bounds) return refused(bounds);
  const { results, chosen } = await lockChosen(work, choices, (claim) =>
    next(CLAIM_TRANSITIONS, claim.state, 'remove')
      ? null
      : 'Only an expired or stopped product can be removed.',
  );
  for (const [supplierId, group] of chosen) {
    await work.tx
      .update(claims)
      .set({ state: 'REMOVED', reason: null, stateAt: work.now })
      .where(
        and(
          eq(claims.supplierId, supplierId),
          sql`${claims.id} = any(${uuidList(
            'claim',
            group.map((claim) => claim.id),
          )})`,
        ),
      );
  }
  const localIds = [...chosen.values()].flat().map((claim) => claim.localSkuId);
  const stillBehind = await work.tx
    .select({ localSkuId: claims.localSkuId })
    .from(claims)
    .where(
      and(
        eq(claims.distributorId, work.actor.tenantId),
        sql`${claims.localSkuId} = any(${uuidList('sku', localIds)})`,
        ne(claims.state, 'REMOVED'),
      ),
    );
  const kept = new Set(stillBehind.map((row) => row.localSkuId));
  await releaseLocalSkus(
    work,
    work.actor.tenantId,
    localIds.filter((id) => !kept.has(id)),
  );
  return done({ results });
}
