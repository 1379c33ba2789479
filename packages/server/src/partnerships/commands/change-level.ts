import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound, type StateConflict } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { notPartnered } from '../partnership.rules.ts';
import { partnerships } from '../partnership.table.ts';
import { lockOwnPartnership } from './lock-own-partnership.ts';
import { type ChosenLevel, ownLevel } from './own-level.ts';

/** Puts a partnered distributor on another level, or on none; its prices follow by reaction. */
export async function changeLevel(
  work: Work<Actor>,
  input: { partnershipId: Id<'partnership'> | null; levelId: ChosenLevel },
): Promise<Outcome<{ partnershipId: Id<'partnership'> }, NotFound | StateConflict>> {
  requirePermission(work.actor, 'SUPPLIER_PARTNERSHIPS');
  const row = await lockOwnPartnership(work, 'SUPPLIER', input.partnershipId);
  if (!row) return refused(notFound('partnershipId', 'partnership'));
  const conflict = notPartnered(row.state);
  if (conflict) return refused(conflict);
  const level = await ownLevel(work, input.levelId);
  if (!level.ok) return level;
  if (level.value === row.levelId) return done({ partnershipId: row.id });
  await work.tx
    .update(partnerships)
    .set({ levelId: level.value })
    .where(and(eq(partnerships.supplierId, row.supplierId), eq(partnerships.id, row.id)));
  work.emit({
    kind: 'partnership.levelChanged',
    // The level itself is the supplier's own affair; what changes for the distributor are prices.
    tenants: [row.supplierId],
    objectId: row.id,
    payload: {
      partnershipId: row.id,
      supplierId: row.supplierId,
      distributorId: row.distributorId,
    },
  });
  return done({ partnershipId: row.id });
}
