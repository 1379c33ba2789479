import { and, eq, or, sql } from 'drizzle-orm';
import { type Id, parseId } from '../../kernel/ids.ts';
import {
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import { lockPartnership } from '../../partnerships/commands/lock-partnership.ts';
import { uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { claims } from '../claim.table.ts';

export interface ChosenResult {
  readonly claimId: Id<'claim'> | null;
  readonly refusal: NotFound | StateConflict | null;
}

type ClaimRow = typeof claims.$inferSelect;

/** A claim, by its own id or by that of the supplier's SKU it holds; null = no such id. */
export type ClaimChoice = Id<'claim'> | Id<'sku'> | null;

export const toClaimChoice = (id: string): ClaimChoice =>
  parseId('claim', id) ?? parseId('sku', id);

const MAX_CHOSEN = 5_000;

export function tooMany(claimIds: readonly unknown[]): InvalidInput | null {
  return claimIds.length >= 1 && claimIds.length <= MAX_CHOSEN
    ? null
    : invalidInput('claimIds', `Choose 1 to ${MAX_CHOSEN} products at a time.`);
}

/**
 * The distributor's own claims among the chosen, locked behind their partnerships, by supplier; and
 * a result for each choice in its order. `objection` says why one does not fit its state.
 */
export async function lockChosen(
  work: Work,
  choices: readonly ClaimChoice[],
  objection: (claim: ClaimRow) => string | null,
): Promise<{ results: ChosenResult[]; chosen: Map<Id<'tenant'>, ClaimRow[]> }> {
  const claimIds = choices.flatMap((id) => (id && parseId('claim', id)) || []);
  const skuIds = choices.flatMap((id) => (id && parseId('sku', id)) || []);
  const own = and(
    eq(claims.distributorId, work.actor.tenantId),
    or(
      sql`${claims.id} = any(${uuidList('claim', claimIds)})`,
      sql`${claims.skuId} = any(${uuidList('sku', skuIds)})`,
    ),
  );
  const pairs = await work.tx
    .selectDistinct({ supplierId: claims.supplierId, partnershipId: claims.partnershipId })
    .from(claims)
    .where(own)
    .orderBy(claims.supplierId);
  for (const pair of pairs) {
    await lockPartnership(work.tx, pair.supplierId, pair.partnershipId, 'share');
  }
  const rows = await work.tx
    .select()
    .from(claims)
    .where(own)
    .orderBy(claims.id)
    .for('no key update');
  const found = new Map<string, ClaimRow>();
  for (const row of rows) found.set(row.id, row).set(row.skuId, row);
  const chosen = new Map<Id<'tenant'>, ClaimRow[]>();
  const seen = new Set<Id<'claim'>>();
  const results = choices.map((choice, i): ChosenResult => {
    const claim = choice && found.get(choice);
    const path = ['claimIds', String(i)];
    if (!claim) return { claimId: null, refusal: notFound(path, 'claim') };
    const claimId = claim.id;
    const message = objection(claim);
    if (message) return { claimId, refusal: stateConflict(path, claim.state, message) };
    if (!seen.has(claim.id)) {
      seen.add(claim.id);
      chosen.set(claim.supplierId, [...(chosen.get(claim.supplierId) ?? []), claim]);
    }
    return { claimId, refusal: null };
  });
  return { results, chosen };
}
