import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { JobHandler } from '../../identity/job-handler.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import { chosenWork, startChosenJob } from '../../platform/chosen-job.ts';
import type { ItemResult } from '../../platform/job-work.ts';
import type { Work } from '../../platform/work.ts';
import { orderNosOf } from '../buyer-order.read.ts';
import type { ShippingMethod } from '../order.rules.ts';
import { type PackOutcome, packOrders } from './pack-orders.ts';

const PIECE = 20;

type OrderId = Id<'buyerOrder'>;

export interface HowToPackAll {
  /** The platform's carrier when null (ORD-06). */
  readonly shippingMethod: ShippingMethod | null;
  /** Split what needs several packages instead of refusing it (ORD-04). */
  readonly split: boolean;
}

/** Starts packing chosen orders as a job (ORD-03, ORD-04). */
export async function startPack(
  work: Work<Actor>,
  orderIds: readonly OrderId[],
  how: HowToPackAll,
): Promise<Outcome<{ jobId: Id<'job'> }, InvalidInput>> {
  requirePermission(work.actor, 'DISTRIBUTOR_ORDERS');
  return done({ jobId: await startChosenJob(work, 'ORDERS_PACK', orderIds, how) });
}

export const packOrdersWork: JobHandler = (services, job, actor) =>
  chosenWork<OrderId, HowToPackAll>(job, PIECE, async (piece, key, { shippingMethod, split }) => {
    const orderIds = piece.map(({ item }) => item);
    const items = orderIds.map((orderId) => ({
      orderId,
      supplierWarehouseId: null,
      shippingMethod,
      lines: null,
    }));
    const outcomes = await packOrders(services, await actor(), items, { split, key });
    const orderNos = await orderNosOf(services.database.db, job.tenantId, orderIds);
    return piece.map(({ rowNo, item }, at) => ({
      rowNo,
      objectId: item,
      subject: orderNos.get(item) ?? null,
      ...resultOf(outcomes[at]!),
    }));
  });

function resultOf({
  refusals,
  pushRefusals,
}: PackOutcome): Pick<ItemResult, 'result' | 'reason' | 'message'> {
  const [first] = refusals;
  if (!first) {
    const [unpushed] = pushRefusals;
    const message = pushRefusals.map((refusal) => refusal.message).join(' ');
    return { result: 'UPDATED', reason: unpushed?.kind ?? null, message: message || null };
  }
  const packed = 'currentState' in first && first.currentState === 'PACKED';
  return {
    result: packed ? 'UNCHANGED' : 'REFUSED',
    reason: first.kind,
    message: refusals.map(({ message }) => message).join(' '),
  };
}
