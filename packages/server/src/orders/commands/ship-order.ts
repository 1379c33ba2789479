import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { reserveStock } from '../../inventory/commands/reserve-stock.ts';
import { shipReservations } from '../../inventory/commands/ship-reservations.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { distributionOrderLines } from '../distribution-order.table.ts';
import { linesOfOrder, lockOrderOfSupplier } from './lock-order.ts';
import { moveOrder } from './move-order.ts';

const MAX_TEXT = 100;

export interface ShipOrderInput {
  readonly orderId: Id<'distributionOrder'>;
  /** 1…100 characters. */
  readonly carrier: string;
  readonly trackingNo: string;
}

/**
 * The supplier has handed the parcel over: the reserved units leave the warehouse, carrier and
 * tracking number reach the distributor, the order waits for pick-up (ORD-26, 27, 40). An order
 * whose withdrawal is open cannot ship (F8); units pushed on backorder must be in stock by now.
 */
export async function shipOrder(
  work: Work<Actor>,
  input: ShipOrderInput,
): Promise<Outcome<{ orderId: Id<'distributionOrder'> }, NotFound | StateConflict | InvalidInput>> {
  const { tenantId: supplierId } = requirePermission(work.actor, 'SUPPLIER_ORDERS');
  const carrier = input.carrier.trim();
  const trackingNo = input.trackingNo.trim();
  const wrong = [
    ...(fits(carrier)
      ? []
      : [invalidInput('carrier', 'Name the carrier, in 1 to 100 characters.')]),
    ...(fits(trackingNo)
      ? []
      : [invalidInput('trackingNo', 'Enter the tracking number, 1 to 100 characters.')]),
  ];
  if (wrong.length > 0) return refused(...wrong);
  const order = await lockOrderOfSupplier(work.tx, supplierId, input.orderId);
  if (!order) return refused(notFound('orderId', 'order'));
  if (order.state !== 'PUSHED') {
    const why =
      order.state === 'WITHDRAWING'
        ? 'The distributor asked for this order back. Decide the withdrawal first.'
        : 'This order is not waiting to be shipped.';
    return refused(stateConflict('orderId', order.state, why));
  }
  const lines = await linesOfOrder(work.tx, order);
  const move = { supplierId, warehouseId: order.warehouseId, orderId: order.id };
  const owed = lines.map((line) => ({
    skuId: line.skuId,
    quantity: line.quantity - line.reserved,
  }));
  if (!(await reserveStock(work, { ...move, lines: owed }))) {
    return refused(invalidInput('orderId', 'The units on backorder are not in stock yet.'));
  }
  await shipReservations(work, { ...move, lines });
  await work.tx
    .update(distributionOrderLines)
    .set({ reserved: sql`${distributionOrderLines.quantity}` })
    .where(
      and(
        eq(distributionOrderLines.supplierId, supplierId),
        eq(distributionOrderLines.orderId, order.id),
      ),
    );
  await moveOrder(work, order, 'ship', {
    carrier,
    trackingNo,
    shippedAt: work.now,
    processingAt: order.processingAt ?? work.now,
  });
  const { distributorId, packageNo } = order;
  work.emit({
    kind: 'order.shipped',
    tenants: [supplierId, distributorId],
    objectId: order.id,
    payload: { orderId: order.id, supplierId, distributorId, packageNo, carrier, trackingNo },
  });
  return done({ orderId: order.id });
}

const fits = (text: string) => text !== '' && text.length <= MAX_TEXT;
