import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { done, type Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../platform/work.ts';
import { orderSettings } from '../distribution-order.table.ts';

/** Whether a packed order is pushed at once (ORD-09). It spends money, so it needs the right to. */
export async function setAutoPush(
  work: Work<Actor>,
  input: { readonly autoPush: boolean },
): Promise<Outcome<{ autoPush: boolean }, never>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PUSH');
  await work.tx
    .insert(orderSettings)
    .values({ tenantId, autoPush: input.autoPush })
    .onConflictDoUpdate({ target: orderSettings.tenantId, set: { autoPush: input.autoPush } });
  return done({ autoPush: input.autoPush });
}
