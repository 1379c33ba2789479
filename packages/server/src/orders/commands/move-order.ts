import { and, eq } from 'drizzle-orm';
import { next } from '../../kernel/state-machine.ts';
import type { Work } from '../../platform/work.ts';
import { distributionOrders } from '../distribution-order.table.ts';
import { ORDER_TRANSITIONS, type OrderEvent, type OrderState } from '../order.rules.ts';
import type { OrderRow } from './lock-order.ts';

type OrderChanges = Partial<
  Omit<typeof distributionOrders.$inferInsert, 'supplierId' | 'id' | 'state'>
>;

/**
 * Takes an order the caller holds through one event of its lifecycle; null when the table does not
 * allow it. `to` overrides the target only where the table names a family (a refused withdrawal).
 */
export async function moveOrder(
  work: Work,
  order: OrderRow,
  event: OrderEvent,
  changes: OrderChanges = {},
  to?: OrderState,
): Promise<OrderState | null> {
  const allowed = next(ORDER_TRANSITIONS, order.state, event);
  if (!allowed) return null;
  const state = to ?? allowed;
  await work.tx
    .update(distributionOrders)
    .set({ ...changes, state, stateAt: work.now })
    .where(
      and(
        eq(distributionOrders.supplierId, order.supplierId),
        eq(distributionOrders.id, order.id),
        eq(distributionOrders.state, order.state),
      ),
    );
  return state;
}
