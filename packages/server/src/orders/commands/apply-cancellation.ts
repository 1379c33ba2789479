import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { statesAllowing } from '../../kernel/state-machine.ts';
import { uuid, uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { buyerOrders } from '../buyer-order.table.ts';
import { distributionOrders } from '../distribution-order.table.ts';
import { type BuyerCancellation, ORDER_TRANSITIONS } from '../order.rules.ts';
import type { OrderRow } from './lock-order.ts';
import { requestWithdrawal } from './request-withdrawal.ts';
import { cancelPackages } from './unpack-order.ts';

const NOT_WITH_SUPPLIER = statesAllowing(ORDER_TRANSITIONS, 'cancel');

/**
 * What the buyer's cancellation does here (ORD-20, 30, 32; A-11): packages the supplier does not
 * have are cancelled, or kept from being pushed while it is only asked for; pushed ones are
 * withdrawn; handed-over ones are left alone. No stock-in of cancelled goods follows (ORD-31).
 */
export async function applyCancellation(
  work: Work<Actor>,
  input: { readonly orderId: Id<'buyerOrder'>; readonly cancellation: BuyerCancellation },
): Promise<void> {
  const { tenantId } = work.actor;
  const { orderId, cancellation } = input;
  const final = cancellation === 'CANCELLED';
  await work.tx
    .update(buyerOrders)
    .set({ cancellation, updatedAt: work.now, ...(final ? { state: 'CANCELLED' as const } : {}) })
    .where(and(eq(buyerOrders.tenantId, tenantId), eq(buyerOrders.id, orderId)));

  const packages = await work.tx
    .select()
    .from(distributionOrders)
    .where(
      and(
        eq(distributionOrders.distributorId, tenantId),
        eq(distributionOrders.buyerOrderId, orderId),
      ),
    )
    .orderBy(distributionOrders.id)
    .for('update');
  const asked = cancellation !== 'NONE';
  const marked = packages.filter((order) => order.cancellationRequested !== asked);
  if (marked.length > 0) {
    await work.tx
      .update(distributionOrders)
      .set({ cancellationRequested: asked })
      .where(
        and(
          eq(distributionOrders.distributorId, tenantId),
          inArray(
            distributionOrders.id,
            marked.map(({ id }) => id),
          ),
        ),
      );
  }
  if (final) {
    await cancelPackages(
      work,
      packages.filter(({ state }) => NOT_WITH_SUPPLIER.includes(state)),
    );
  }
  if (!asked) return;
  const withdrawn = packages.filter(({ state }) => state === 'PUSHED');
  if (withdrawn.length > 1) await holdWhatRefundsMove(work, withdrawn);
  for (const order of withdrawn) {
    await requestWithdrawal(work, {
      orderId: order.id,
      trigger: 'CANCELLATION',
      reason: final ? 'The buyer cancelled the order.' : 'The buyer asks to cancel the order.',
    });
  }
}

/**
 * Accounts, then stock rows, of several refunds at once: refunded one by one they would be taken in
 * the order of the packages, and two cancellations could wait for each other.
 */
async function holdWhatRefundsMove(
  work: Work<Actor>,
  packages: readonly OrderRow[],
): Promise<void> {
  const suppliers = uuidList('tenant', [...new Set(packages.map((order) => order.supplierId))]);
  const orders = uuidList(
    'distributionOrder',
    packages.map(({ id }) => id),
  );
  await work.tx.execute(sql`
    select 1 from accounts
    where distributor_id = ${uuid('tenant', work.actor.tenantId)}
      and supplier_id = any(${suppliers}) and closed_at is null
    order by supplier_id for update`);
  await work.tx.execute(sql`
    select 1 from stock_levels
    where (supplier_id, warehouse_id, sku_id) in (
      select o.supplier_id, o.warehouse_id, l.sku_id
      from distribution_orders o
      join distribution_order_lines l on l.supplier_id = o.supplier_id and l.order_id = o.id
      where o.supplier_id = any(${suppliers}) and o.id = any(${orders}))
    order by warehouse_id, sku_id for update`);
}
