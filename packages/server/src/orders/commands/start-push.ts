import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { JobHandler } from '../../identity/job-handler.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import { chosenWork, startChosenJob } from '../../platform/chosen-job.ts';
import type { ItemResult } from '../../platform/job-work.ts';
import type { Work } from '../../platform/work.ts';
import { packageNosOf } from '../distribution-order.read.ts';
import { type PushOutcome, pushOrders } from './push-orders.ts';

/** Orders a piece pushes: few enough for progress to be seen, as many as a batch likes. */
const PIECE = 50;

type OrderId = Id<'distributionOrder'>;

/** Starts pushing chosen orders as a job (ORD-10…23). */
export async function startPush(
  work: Work<Actor>,
  orderIds: readonly OrderId[],
): Promise<Outcome<{ jobId: Id<'job'> }, InvalidInput>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PUSH');
  return done({ jobId: await startChosenJob(work, 'ORDERS_PUSH', orderIds, null) });
}

export const pushOrdersWork: JobHandler = (services, job, actor) =>
  chosenWork<OrderId>(job, PIECE, async (piece, key) => {
    const orderIds = piece.map(({ item }) => item);
    const author = await actor();
    const pushed = await pushOrders(services, author, { orderIds, idempotencyKey: key });
    const outcomes = new Map(pushed.map((outcome) => [outcome.orderId, outcome]));
    const refused = orderIds.filter((id) => outcomes.get(id)?.transactionId == null);
    const packageNos = await packageNosOf(services.database.db, job.tenantId, refused);
    return piece.map(({ rowNo, item }) => ({
      rowNo,
      objectId: item,
      subject: packageNos.get(item) ?? null,
      ...resultOf(outcomes.get(item)!),
    }));
  });

/** An order pushed before is where the job wants it; somebody was quicker. */
function resultOf({
  transactionId,
  refusals,
}: PushOutcome): Pick<ItemResult, 'result' | 'reason' | 'message'> {
  if (transactionId) return { result: 'UPDATED' };
  const [first] = refusals;
  const pushed = first?.kind === 'AlreadyPushed' && 'state' in first && first.state !== 'CANCELLED';
  return {
    result: pushed ? 'UNCHANGED' : 'REFUSED',
    reason: first?.kind ?? null,
    message: refusals.map(({ message }) => message).join(' '),
  };
}
