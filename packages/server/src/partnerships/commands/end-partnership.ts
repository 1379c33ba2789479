import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  type NotFound,
  notFound,
  type StateConflict,
} from '../../kernel/refusals.ts';
import { optionalText } from '../../kernel/text.ts';
import type { Work } from '../../platform/work.ts';
import type { Side } from '../partnership.access.ts';
import { withdrawWarehouses } from './assign-warehouses.ts';
import { lockOwnPartnership } from './lock-own-partnership.ts';
import { movePartnership } from './move-partnership.ts';

export interface EndPartnershipInput {
  readonly partnershipId: Id<'partnership'> | null;
  readonly reason?: string | null;
  /**
   * Who ends it. A distributor may only while nothing is open: whoever offers that checks the
   * orders in the same transaction, since orders are not known here.
   */
  readonly by: Side;
}

/**
 * Ends the cooperation (PART-13): mappings are dropped with their stock, claims expire by reaction,
 * new pushes are refused by the state. The row, its history and the money account stay (PART-21).
 */
export async function endPartnership(
  work: Work<Actor>,
  input: EndPartnershipInput,
): Promise<Outcome<{ partnershipId: Id<'partnership'> }, NotFound | StateConflict | InvalidInput>> {
  requirePermission(work.actor, `${input.by}_PARTNERSHIPS`);
  const row = await lockOwnPartnership(work, input.by, input.partnershipId);
  if (!row) return refused(notFound('partnershipId', 'partnership'));
  const reason = optionalText('reason', input.reason, 500);
  if (reason.faults.length > 0) return refused(...reason.faults);
  const moved = await movePartnership(work, row, 'end', {
    endReason: reason.text,
    endedBy: input.by,
  });
  if (!moved.ok) return moved;
  const detached = await withdrawWarehouses(work, row, 'ALL');
  work.emit({
    kind: 'partnership.ended',
    tenants: [row.supplierId, row.distributorId],
    objectId: row.id,
    payload: {
      partnershipId: row.id,
      supplierId: row.supplierId,
      distributorId: row.distributorId,
      endedBy: input.by,
      reason: reason.text,
      detachedSupplierWarehouseIds: detached,
    },
  });
  return done({ partnershipId: row.id });
}
