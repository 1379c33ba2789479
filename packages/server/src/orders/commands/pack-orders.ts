import { type Actor, may } from '../../identity/actor.access.ts';
import type { Context } from '../../identity/context.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/outcome.ts';
import { perform } from '../../platform/work.ts';
import { autoPushOf } from '../order-settings.read.ts';
import { type PackOrderInput, packOrder } from './pack-order.ts';
import { pushOrders } from './push-orders.ts';

export type PackItem = Omit<PackOrderInput, 'split'>;

export interface PackOutcome {
  readonly orderId: Id<'buyerOrder'>;
  readonly packageIds: readonly Id<'distributionOrder'>[];
  /** Why it was not packed; empty when it was. */
  readonly refusals: readonly Refusal[];
  /** With auto-push on: what its packages were refused for. */
  readonly pushRefusals: readonly Refusal[];
}

interface HowToPack {
  /** Make as many packages as are needed and leave what cannot be packed (ORD-04). */
  readonly split: boolean;
  /** Begins the key of each order. */
  readonly key: string;
}

/**
 * Packs orders, each in a transaction of its own, so that one refusal does not hold back the
 * others. With the setting on, and the right to spend, what was packed is pushed at once (ORD-09).
 */
export async function packOrders(
  place: Pick<Context, 'place' | 'database' | 'clock'>,
  actor: Actor,
  items: readonly PackItem[],
  how: HowToPack,
): Promise<PackOutcome[]> {
  const packed: PackOutcome[] = [];
  for (const item of items) packed.push(await packOne(place, actor, item, how));
  const any = packed.some(({ packageIds }) => packageIds.length > 0);
  if (!any || !may(actor, 'DISTRIBUTOR_PUSH')) return packed;
  if (!(await autoPushOf(place.database.db, actor.tenantId))) return packed;
  // A key an order: packing again may find more of them packed, which is no other input.
  return Promise.all(
    packed.map(async (one) => {
      if (one.packageIds.length === 0) return one;
      const outcomes = await pushOrders(place, actor, {
        orderIds: one.packageIds,
        idempotencyKey: `auto/${how.key}/${one.orderId}`,
      });
      return { ...one, pushRefusals: outcomes.flatMap(({ refusals }) => refusals) };
    }),
  );
}

async function packOne(
  place: Pick<Context, 'place'>,
  actor: Actor,
  item: PackItem,
  { split, key }: HowToPack,
): Promise<PackOutcome> {
  const { orderId } = item;
  const outcome = await perform(place.place, actor, (work) => packOrder(work, { ...item, split }), {
    key: `${key}/${orderId}`,
    command: split ? 'orderSplitPack' : 'orderPack',
    input: item,
  });
  const packageIds = outcome.ok ? outcome.value.packageIds : [];
  const refusals = outcome.ok ? [] : outcome.refusals;
  return { orderId, packageIds, refusals, pushRefusals: [] };
}
