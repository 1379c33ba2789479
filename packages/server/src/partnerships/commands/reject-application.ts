import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  type NotFound,
  notFound,
  type StateConflict,
} from '../../kernel/refusals.ts';
import { requiredText } from '../../kernel/text.ts';
import type { Work } from '../../platform/work.ts';
import { decideApplication } from './decide-application.ts';
import { lockOwnPartnership } from './lock-own-partnership.ts';
import { movePartnership } from './move-partnership.ts';

/** A supplier turns an application down, with a reason the distributor reads (PART-07, SUP-07). */
export async function rejectApplication(
  work: Work<Actor>,
  input: { partnershipId: Id<'partnership'> | null; reason: string },
): Promise<Outcome<{ partnershipId: Id<'partnership'> }, NotFound | StateConflict | InvalidInput>> {
  requirePermission(work.actor, 'SUPPLIER_PARTNERSHIPS');
  const row = await lockOwnPartnership(work, 'SUPPLIER', input.partnershipId);
  if (!row) return refused(notFound('partnershipId', 'application'));
  const reason = requiredText('reason', input.reason, 500);
  if (reason.faults.length > 0) return refused(...reason.faults);
  const moved = await movePartnership(work, row, 'reject');
  if (!moved.ok) return moved;
  await decideApplication(work, row, 'REJECTED', reason.text);
  work.emit({
    kind: 'application.rejected',
    tenants: [row.supplierId, row.distributorId],
    objectId: row.id,
    payload: {
      partnershipId: row.id,
      supplierId: row.supplierId,
      distributorId: row.distributorId,
      reason: reason.text,
    },
  });
  return done({ partnershipId: row.id });
}
