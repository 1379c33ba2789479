import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import { next } from '../../kernel/state-machine.ts';
import { uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { CLAIM_TRANSITIONS } from '../claim.rules.ts';
import { claimIntervals, claims } from '../claim.table.ts';
import { type ChosenResult, type ClaimChoice, lockChosen, tooMany } from './lock-chosen.ts';

/**
 * The distributor stops products it holds (CLAIM-09): each claim goes to STOPPED, its stock in every
 * supplier warehouse to zero (STOCK-05, 09; A-07). Claiming again is possible at once.
 */
export async function stopClaims(
  work: Work<Actor>,
  choices: readonly ClaimChoice[],
): Promise<Outcome<{ results: ChosenResult[] }, InvalidInput>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  const bounds = tooMany(choices);
  if (bounds) return refused(bounds);
  const { results, chosen } = await lockChosen(work, choices, (claim) =>
    next(CLAIM_TRANSITIONS, claim.state, 'stop') ? null : 'Only a claimed product can be stopped.',
  );
  // Sorted, as everybody who lets go of locks over several suppliers does.
  for (const [supplierId, group] of [...chosen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ids = group.map((claim) => claim.id);
    await work.tx
      .update(claims)
      .set({ state: 'STOPPED', reason: 'STOPPED_BY_ME', stateAt: work.now })
      .where(
        and(
          eq(claims.supplierId, supplierId),
          sql`${claims.id} = any(${uuidList('claim', ids)})`,
          eq(claims.state, 'ACTIVE'),
        ),
      );
    await work.tx
      .update(claimIntervals)
      .set({ activeTo: work.now })
      .where(
        and(
          eq(claimIntervals.supplierId, supplierId),
          sql`${claimIntervals.claimId} = any(${uuidList('claim', ids)})`,
          isNull(claimIntervals.activeTo),
        ),
      );
    work.emit({
      kind: 'claims.closed',
      tenants: [],
      objectId: supplierId,
      payload: { supplierId, claimIds: ids, reason: 'STOPPED_BY_ME' },
    });
    work.emit({
      kind: 'claims.stopped',
      tenants: [supplierId, work.actor.tenantId],
      objectId: group[0]!.partnershipId,
      payload: { supplierId, distributorId: work.actor.tenantId, claimIds: ids },
    });
  }
  return done({ results });
}
