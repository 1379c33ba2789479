import type { Id } from '../../kernel/ids.ts';
import type { NewEvent, Work } from '../../platform/work.ts';
import { plans } from '../plan.table.ts';

/** Every organisation begins on V0 with Inventory off and no side taken up. Reacts to `organisation.founded`. */
export async function startPlan(work: Work, event: NewEvent): Promise<void> {
  const tenantId = event.payload.tenantId as Id<'tenant'>;
  await work.tx
    .insert(plans)
    .values({ tenantId, tier: 'V0', changedAt: work.now })
    .onConflictDoNothing();
}
