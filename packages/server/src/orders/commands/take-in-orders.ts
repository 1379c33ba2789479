import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import { requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { stores } from '../../stores/store.table.ts';
import { buyerOrderLines, buyerOrders } from '../buyer-order.table.ts';
import type { OrderDraft } from '../formats/order-draft.rules.ts';
import { decideTakeIn, type TakeIn } from '../take-in-order.rules.ts';
import { applyCancellation } from './apply-cancellation.ts';
import { followMarketplace } from './report-carrier.ts';

export interface TakeInOrdersInput {
  readonly storeId: Id<'store'>;
  /** At most some hundreds; an order number appears once. */
  readonly orders: readonly OrderDraft[];
}

export interface TakenIn {
  readonly orderNo: string;
  /** Null when the order was not taken in. */
  readonly orderId: Id<'buyerOrder'> | null;
  readonly result: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  /** Why nothing or little happened; null for a new order. */
  readonly message: string | null;
}

/**
 * Takes in buyers' orders of one store (ORD-01), from a file or over the API: new ones as they are,
 * known ones by what the marketplace changed (a cancellation on a pushed order starts its
 * withdrawal, A-11). Store and order number make an order known, so repeating changes nothing.
 */
export async function takeInOrders(
  work: Work<Actor>,
  input: TakeInOrdersInput,
): Promise<Outcome<readonly TakenIn[], NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_ORDERS');
  const [store] = await work.tx
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.tenantId, tenantId), eq(stores.id, input.storeId)));
  if (!store) return refused(notFound('storeId', 'store'));

  const known = await lockKnown(work, input);
  const decided = input.orders.map((draft) => {
    const before = known.get(draft.orderNo) ?? null;
    return { draft, before, decision: decideTakeIn(before, draft) };
  });
  const created = await insertNew(
    work,
    input.storeId,
    decided.flatMap(({ draft, decision }) =>
      decision.act === 'CREATE' ? [{ draft, decision }] : [],
    ),
  );
  // What the marketplace calls shipped has been picked up (ORD-26).
  const shipped = decided.flatMap(({ draft, before }) =>
    before && draft.status === 'SHIPPED' ? [before.id] : [],
  );
  const pickedUp = await followMarketplace(work, tenantId, shipped);
  const results: TakenIn[] = [];
  for (const { draft, before, decision } of decided) {
    const { orderNo } = draft;
    if (decision.act === 'CREATE') {
      const orderId = created.get(orderNo) ?? null;
      results.push(
        orderId
          ? { orderNo, orderId, result: 'CREATED', message: null }
          : {
              orderNo,
              orderId,
              result: 'UNCHANGED',
              message: 'Known already; nothing has changed.',
            },
      );
      continue;
    }
    if (decision.act === 'UPDATE' && before)
      await update(work, before.id, before.cancellation, decision);
    const gone = before !== null && pickedUp.has(before.id);
    const result = decision.act === 'UPDATE' || gone ? 'UPDATED' : 'UNCHANGED';
    const message = gone ? 'The carrier has it.' : decision.message;
    results.push({ orderNo, orderId: before?.id ?? null, result, message });
  }
  return done(results);
}

async function lockKnown(work: Work<Actor>, { storeId, orders }: TakeInOrdersInput) {
  const rows = await work.tx
    .select({
      id: buyerOrders.id,
      orderNo: buyerOrders.orderNo,
      cancellation: buyerOrders.cancellation,
      carrier: buyerOrders.platformCarrier,
      trackingNo: buyerOrders.platformTrackingNo,
    })
    .from(buyerOrders)
    .where(
      and(
        eq(buyerOrders.tenantId, work.actor.tenantId),
        eq(buyerOrders.storeId, storeId),
        inArray(
          buyerOrders.orderNo,
          orders.map(({ orderNo }) => orderNo),
        ),
      ),
    )
    .orderBy(buyerOrders.id)
    .for('update');
  return new Map(rows.map((row) => [row.orderNo, row]));
}

type New = { draft: OrderDraft; decision: Extract<TakeIn, { act: 'CREATE' }> };

/** Ids by order number; one that another upload took in at this very moment is not among them. */
async function insertNew(work: Work<Actor>, storeId: Id<'store'>, fresh: readonly New[]) {
  const { tenantId } = work.actor;
  // In one order for everybody: two uploads of the same orders wait for each other, never in a circle.
  const unique = [...new Map(fresh.map((one) => [one.draft.orderNo, one])).values()].sort((a, b) =>
    a.draft.orderNo < b.draft.orderNo ? -1 : 1,
  );
  if (unique.length === 0) return new Map<string, Id<'buyerOrder'>>();
  const rows = await work.tx
    .insert(buyerOrders)
    .values(
      unique.map(({ draft, decision }) => ({
        tenantId,
        id: work.newId('buyerOrder'),
        storeId,
        orderNo: draft.orderNo,
        state: 'TO_PACK' as const,
        cancellation: decision.cancellation,
        currency: draft.currency,
        recipientName: draft.recipient.name,
        recipientPhone: draft.recipient.phone,
        country: draft.recipient.country,
        province: draft.recipient.province,
        city: draft.recipient.city,
        district: draft.recipient.district,
        postcode: draft.recipient.postcode,
        addressLine: draft.recipient.addressLine,
        buyerNote: draft.buyerNote,
        platformCarrier: draft.carrier,
        platformTrackingNo: draft.trackingNo,
        orderedAt: draft.orderedAt,
        paidAt: draft.paidAt,
        importedAt: work.now,
        updatedAt: work.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: buyerOrders.id, orderNo: buyerOrders.orderNo });
  const ids = new Map(rows.map((row) => [row.orderNo, row.id]));
  const lines = unique.flatMap(({ draft }) => {
    const orderId = ids.get(draft.orderNo);
    if (!orderId) return [];
    return draft.lines.map((line, at) => ({
      tenantId,
      id: work.newId('buyerOrderLine'),
      orderId,
      lineNo: at + 1,
      ...line,
    }));
  });
  if (lines.length > 0) await work.tx.insert(buyerOrderLines).values(lines);
  return ids;
}

async function update(
  work: Work<Actor>,
  orderId: Id<'buyerOrder'>,
  before: string,
  decision: Extract<TakeIn, { act: 'UPDATE' }>,
): Promise<void> {
  await work.tx
    .update(buyerOrders)
    .set({
      platformCarrier: decision.carrier,
      platformTrackingNo: decision.trackingNo,
      updatedAt: work.now,
    })
    .where(and(eq(buyerOrders.tenantId, work.actor.tenantId), eq(buyerOrders.id, orderId)));
  if (decision.cancellation !== before) {
    await applyCancellation(work, { orderId, cancellation: decision.cancellation });
  }
}
