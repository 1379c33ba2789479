import { and, count, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Outcome, refused } from '../../kernel/outcome.ts';
import type { InvalidInput, NotFound, StateConflict } from '../../kernel/refusals.ts';
import { endPartnership } from '../../partnerships/commands/end-partnership.ts';
import type { Work } from '../../platform/work.ts';
import { distributionOrders } from '../distribution-order.table.ts';
import { OPEN_STATES, type OrdersOpen, ordersOpen } from '../open-orders.rules.ts';

/**
 * A distributor ends a cooperation, which it may only while no order and no withdrawal is
 * open. The partnership is held for change first, so no push or package can slip in beside.
 */
export async function leavePartnership(
  work: Work<Actor>,
  input: { readonly partnershipId: Id<'partnership'>; readonly reason: string | null },
): Promise<
  Outcome<
    { partnershipId: Id<'partnership'> },
    NotFound | StateConflict | InvalidInput | OrdersOpen
  >
> {
  const ended = await endPartnership(work, { ...input, by: 'DISTRIBUTOR' });
  if (!ended.ok) return ended;
  const [row] = await work.tx
    .select({ orders: count() })
    .from(distributionOrders)
    .where(
      and(
        eq(distributionOrders.distributorId, work.actor.tenantId),
        eq(distributionOrders.partnershipId, input.partnershipId),
        inArray(distributionOrders.state, [...OPEN_STATES]),
      ),
    );
  return row && row.orders > 0 ? refused(ordersOpen(row.orders)) : ended;
}
