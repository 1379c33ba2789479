import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import type { Side } from '../partnership.access.ts';
import { type PartnershipRow, supplierOfPartnership } from '../partnership.read.ts';
import { lockPartnership } from './lock-partnership.ts';

/** The actor's own partnership, held for a change; null for another's as for one that is not. */
export async function lockOwnPartnership(
  work: Work<Actor>,
  side: Side,
  partnershipId: Id<'partnership'> | null,
): Promise<PartnershipRow | null> {
  if (!partnershipId) return null;
  const own = work.actor.tenantId;
  const supplierId =
    side === 'SUPPLIER' ? own : await supplierOfPartnership(work.tx, own, partnershipId);
  return supplierId && lockPartnership(work.tx, supplierId, partnershipId, 'update');
}
