import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound, type StateConflict } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { decideApplication } from './decide-application.ts';
import { lockOwnPartnership } from './lock-own-partnership.ts';
import { movePartnership } from './move-partnership.ts';

/** A distributor takes back an application that was not decided yet. */
export async function cancelApplication(
  work: Work<Actor>,
  input: { partnershipId: Id<'partnership'> | null },
): Promise<Outcome<{ partnershipId: Id<'partnership'> }, NotFound | StateConflict>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const row = await lockOwnPartnership(work, 'DISTRIBUTOR', input.partnershipId);
  if (!row) return refused(notFound('partnershipId', 'application'));
  const moved = await movePartnership(work, row, 'cancel');
  if (!moved.ok) return moved;
  await decideApplication(work, row, 'CANCELLED');
  work.emit({
    kind: 'application.cancelled',
    tenants: [row.supplierId, row.distributorId],
    objectId: row.id,
    payload: {
      partnershipId: row.id,
      supplierId: row.supplierId,
      distributorId: row.distributorId,
    },
  });
  return done({ partnershipId: row.id });
}
