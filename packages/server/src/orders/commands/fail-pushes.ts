import { sql } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import { idFromUuid, newId } from '../../kernel/ids.ts';
import { statesAllowing } from '../../kernel/state-machine.ts';
import type { Tx } from '../../platform/db.ts';
import { at, jsonRows, uuid } from '../../platform/uuid-list.ts';
import { recordEvents, type WorkPlace } from '../../platform/work.ts';
import { ORDER_TRANSITIONS } from '../order.rules.ts';
import type { PushDecision } from '../push-order.rules.ts';

const FAILABLE = statesAllowing(ORDER_TRANSITIONS, 'failPush');

/**
 * Keeps every failed check on the orders that were refused and tells the distributor, once for the
 * batch (ORD-15). An order that was not pushable at all (pushed already, cancelled) stays as it is.
 * Answers whether anything was written.
 */
export async function failPushes(
  tx: Tx,
  place: WorkPlace,
  batch: { readonly supplierId: string; readonly actor: Actor; readonly now: Date },
  decisions: readonly PushDecision[],
): Promise<boolean> {
  const failed = decisions.flatMap((decision) =>
    !decision.ok && FAILABLE.includes(decision.order.state) ? [decision] : [],
  );
  if (failed.length === 0) return false;
  const supplierId = idFromUuid('tenant', batch.supplierId);
  const distributorId = batch.actor.tenantId;
  const rows = failed.map(({ order, refusals }) => ({ id: order.id, refusals }));
  await tx.execute(sql`
    update distribution_orders o
    set state = 'PUSH_FAILED', state_at = ${at(batch.now)}, push_refusals = x.refusals
    from jsonb_to_recordset(${jsonRows(rows)}) as x(id uuid, refusals jsonb)
    where o.supplier_id = ${uuid('tenant', supplierId)} and o.id = x.id
      and o.state in (${sql.join(
        FAILABLE.map((state) => sql`${state}`),
        sql`, `,
      )})`);
  const facts = failed.map(({ order, refusals }) => ({
    orderId: idFromUuid('distributionOrder', order.id),
    packageNo: order.packageNo,
    reasons: refusals.map((refusal) => refusal.kind),
  }));
  await recordEvents(
    place,
    { tx, actor: batch.actor, now: batch.now, newId: (kind) => newId(kind, batch.now) },
    [
      ...facts.map((fact) => ({
        kind: 'order.pushFailed',
        tenants: [distributorId],
        objectId: fact.orderId,
        payload: { ...fact, supplierId, distributorId },
      })),
      {
        kind: 'orders.pushFailed',
        tenants: [],
        objectId: facts[0]!.orderId,
        payload: { supplierId, distributorId, failed: facts },
      },
    ],
  );
  return true;
}
