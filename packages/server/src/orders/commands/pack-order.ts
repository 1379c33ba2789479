import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
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
import { PLATFORMS } from '../../stores/platform.rules.ts';
import { stores } from '../../stores/store.table.ts';
import { buyerOrders } from '../buyer-order.table.ts';
import type { ShippingMethod } from '../order.rules.ts';
import { packFacts } from '../pack-facts.read.ts';
import { planPackages } from '../pack-order.rules.ts';
import { type PackLine, type PackPlan } from '../pack-plan.rules.ts';
import {
  nothingPackable,
  type PackRefusal,
  sellerDeliveryNotOffered,
  splitNeeded,
} from '../pack-refusals.rules.ts';
import { writePackages } from './write-packages.ts';

export interface PackOrderInput {
  readonly orderId: Id<'buyerOrder'>;
  /** Chosen by stock when null. */
  readonly supplierWarehouseId: Id<'supplierWarehouse'> | null;
  /** The platform's carrier when null (ORD-06). */
  readonly shippingMethod: ShippingMethod | null;
  /** Only these lines, at most these units; null = the whole order. */
  readonly lines: readonly PackLineInput[] | null;
  /** Make as many packages as are needed and leave what cannot be packed (ORD-04). */
  readonly split: boolean;
}

export interface PackLineInput {
  readonly lineId: Id<'buyerOrderLine'>;
  readonly quantity: number;
}

export interface Packed {
  readonly orderId: Id<'buyerOrder'>;
  readonly packageIds: readonly Id<'distributionOrder'>[];
}

export type PackOrderRefusal = PackRefusal | NotFound | StateConflict | InvalidInput;

/**
 * Packs a buyer's order: one distribution order per package, each of one supplier from one of its
 * warehouses (ORD-03), its units held back (STOCK-20). Own goods never get into a package (ORD-42).
 */
export async function packOrder(
  work: Work<Actor>,
  input: PackOrderInput,
): Promise<Outcome<Packed, PackOrderRefusal>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_ORDERS');
  const found = await lockOrder(work, tenantId, input.orderId);
  if (!found) return refused(notFound('orderId', 'order'));
  const { order, platform } = found;
  if (order.state !== 'TO_PACK') {
    const said = order.state === 'PACKED' ? 'packed already' : 'cancelled';
    return refused(stateConflict('orderId', order.state, `This order is ${said}.`));
  }
  if (order.cancellation !== 'NONE') {
    return refused(
      stateConflict('orderId', order.cancellation, 'The buyer asks to cancel this order.'),
    );
  }
  const method = input.shippingMethod ?? 'PLATFORM';
  if (method === 'SELLER_DELIVERY' && !PLATFORMS[platform].sellerDelivery) {
    return refused(sellerDeliveryNotOffered(PLATFORMS[platform].name));
  }
  const facts = (await packFacts(work.tx, tenantId, [order.id])).get(order.id) ?? [];
  const chosen = chooseLines(
    facts.map(({ pack }) => pack),
    input.lines,
  );
  if (!chosen.ok) return chosen;
  const plan = planPackages(chosen.value, input.supplierWarehouseId);
  if (plan.parts.length === 0) return refused(nothingPackable(plan));
  if (!input.split && isMixed(plan)) return refused(splitNeeded(plan));
  return writePackages(work, { order, platform, method, plan, lines: chosen.value });
}

/** Own goods beside distributed ones make an order mixed as well: it is split first (ORD-42). */
function isMixed({ parts, blocked }: PackPlan): boolean {
  return parts.length > 1 || blocked.length > 0;
}

async function lockOrder(work: Work, tenantId: Id<'tenant'>, orderId: Id<'buyerOrder'>) {
  const [row] = await work.tx
    .select({ order: buyerOrders, platform: stores.platform })
    .from(buyerOrders)
    .innerJoin(
      stores,
      and(eq(stores.tenantId, buyerOrders.tenantId), eq(stores.id, buyerOrders.storeId)),
    )
    .where(and(eq(buyerOrders.tenantId, tenantId), eq(buyerOrders.id, orderId)))
    .for('update', { of: buyerOrders });
  return row ?? null;
}

function chooseLines(
  all: readonly PackLine[],
  wanted: readonly PackLineInput[] | null,
): Outcome<readonly PackLine[], NotFound | InvalidInput> {
  if (!wanted) return done(all);
  const faults: (NotFound | InvalidInput)[] = [];
  const chosen = wanted.flatMap(({ lineId, quantity }, at) => {
    const line = all.find((one) => one.lineId === lineId);
    if (!line) faults.push(notFound(['lines', String(at), 'lineId'], 'line'));
    else if (!Number.isInteger(quantity) || quantity < 1 || quantity > line.remaining) {
      const most = `Between 1 and ${line.remaining} units are left to pack.`;
      faults.push(invalidInput(['lines', String(at), 'quantity'], most));
    }
    return line ? [{ ...line, remaining: quantity }] : [];
  });
  if (new Set(wanted.map(({ lineId }) => lineId)).size < wanted.length) {
    faults.push(invalidInput('lines', 'A line is named twice.'));
  }
  return faults.length > 0 ? refused(...faults) : done(chosen);
}
