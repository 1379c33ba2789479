import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import { idFromUuid, newId } from '../../kernel/ids.ts';
import { statesAllowing } from '../../kernel/state-machine.ts';
import type { Tx } from '../../platform/db.ts';
import { recordEvent, type WorkPlace } from '../../platform/work.ts';
import { distributionOrders } from '../distribution-order.table.ts';
import { ORDER_TRANSITIONS } from '../order.rules.ts';
import type { PushDecision } from '../push-order.rules.ts';

const FAILABLE = statesAllowing(ORDER_TRANSITIONS, 'failPush');

/**
 * Keeps every failed check on the orders that were refused and tells the distributor (ORD-15). An
 * order that was not pushable at all (pushed already, cancelled) stays as it is. Answers whether
 * anything was written.
 */
export async function failPushes(
  tx: Tx,
  place: WorkPlace,
  batch: { readonly supplierId: string; readonly actor: Actor; readonly now: Date },
  decisions: readonly PushDecision[],
): Promise<boolean> {
  const supplierId = idFromUuid('tenant', batch.supplierId);
  const failed = decisions.flatMap((decision) =>
    !decision.ok && FAILABLE.includes(decision.order.state) ? [decision] : [],
  );
  for (const { order, refusals } of failed) {
    const orderId = idFromUuid('distributionOrder', order.id);
    await tx
      .update(distributionOrders)
      .set({ state: 'PUSH_FAILED', stateAt: batch.now, pushRefusals: [...refusals] })
      .where(
        and(
          eq(distributionOrders.supplierId, supplierId),
          eq(distributionOrders.id, orderId),
          inArray(distributionOrders.state, FAILABLE),
        ),
      );
    await recordEvent(
      place,
      { tx, actor: batch.actor, now: batch.now, newId: (kind) => newId(kind, batch.now) },
      {
        kind: 'order.pushFailed',
        tenants: [batch.actor.tenantId],
        objectId: orderId,
        payload: {
          orderId,
          packageNo: order.packageNo,
          supplierId,
          distributorId: batch.actor.tenantId,
          reasons: refusals.map((refusal) => refusal.kind),
        },
      },
    );
  }
  return failed.length > 0;
}
