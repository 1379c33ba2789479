import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import type { Work } from '../../platform/work.ts';
import type { PartnershipRow } from '../partnership.read.ts';
import type { ApplicationState } from '../partnership.rules.ts';
import { applications } from '../partnership.table.ts';

/** Writes what became of the pending application of a held partnership. */
export async function decideApplication(
  work: Work<Actor>,
  row: PartnershipRow,
  state: Exclude<ApplicationState, 'PENDING'>,
  rejectReason: string | null = null,
): Promise<void> {
  await work.tx
    .update(applications)
    .set({ state, rejectReason, decidedBy: work.actor.userId, decidedAt: work.now })
    .where(
      and(
        eq(applications.supplierId, row.supplierId),
        eq(applications.partnershipId, row.id),
        eq(applications.state, 'PENDING'),
      ),
    );
}
