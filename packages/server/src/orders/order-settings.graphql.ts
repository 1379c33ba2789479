import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { BuyerOrder, toBuyerOrder } from './buyer-order.graphql.ts';
import { buyerOrderById } from './buyer-order.read.ts';
import { leavePartnership } from './commands/leave-partnership.ts';
import { type CarrierStatus, reportCarrier } from './commands/report-carrier.ts';
import { setAutoPush } from './commands/set-auto-push.ts';
import { unpackOrder } from './commands/unpack-order.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import { orderById } from './distribution-order.read.ts';
import { OrderActInput, OrderActPayload } from './order-acts.graphql.ts';
import { OrdersOpen } from './pack-error.graphql.ts';

export const CarrierStatusEnum: { [S in CarrierStatus]: S } = {
  PICKED_UP: 'PICKED_UP',
  DELIVERED: 'DELIVERED',
};
registerEnumType(CarrierStatusEnum, {
  name: 'CarrierStatus',
  description: "The carrier's word on a parcel.",
  valuesConfig: {
    PICKED_UP: { description: 'The carrier has it: the order leaves To Pickup for Shipped.' },
    DELIVERED: { description: 'The buyer has it.' },
  },
});

@InputType({ description: "The carrier's word on a shipped order." })
export class OrderReportCarrierInput extends OrderActInput {
  @Field(() => CarrierStatusEnum, { description: 'What the carrier says.' })
  status!: CarrierStatus;
}

@ObjectType({ description: 'The setting afterwards.' })
export class OrderAutoPushPayload {
  @Field(() => Boolean, { description: 'Whether packing pushes at once.' })
  autoPush!: boolean;
}

const OrderUnpackError = userErrors('OrderUnpackError', [
  InvalidInput,
  NotFound,
  StateConflict,
  IdempotencyKeyReused,
]);

@ObjectType({ description: 'The outcome of taking a package apart.' })
export class OrderUnpackPayload {
  @Field(() => BuyerOrder, {
    nullable: true,
    description: 'The order to pack anew; null when refused.',
  })
  buyerOrder!: BuyerOrder | null;

  @Field(() => DistributionOrder, {
    nullable: true,
    description: 'The package, cancelled; null when refused.',
  })
  order!: DistributionOrder | null;

  @Field(() => [OrderUnpackError], { description: 'Why it was refused; empty when done.' })
  userErrors!: Refusal[];
}

@InputType({ description: 'A cooperation to end.' })
export class PartnershipLeaveInput {
  @Field(() => ID, { description: 'The partnership.' })
  partnershipId!: string;

  @Field(() => String, { nullable: true, description: 'For the supplier to read.' })
  reason?: string | null;
}

const PartnershipLeaveError = userErrors('PartnershipLeaveError', [
  NotFound,
  InvalidInput,
  StateConflict,
  OrdersOpen,
]);

@ObjectType({ description: 'The outcome of ending a cooperation.' })
export class PartnershipLeavePayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The partnership that ended; null when refused.',
  })
  partnershipId!: string | null;

  @Field(() => [PartnershipLeaveError], { description: 'Why it was refused; empty when done.' })
  userErrors!: Refusal[];
}

@Resolver()
export class OrderSettingsResolver {
  @Mutation(() => OrderAutoPushPayload, {
    description: 'Sets whether packing pushes at once (ORD-09).',
  })
  async orderSetAutoPush(
    @Arg('autoPush', () => Boolean, { description: 'True to push at once.' }) autoPush: boolean,
    @Ctx() context: Context,
  ): Promise<OrderAutoPushPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PUSH');
    await perform(context.place, actor, (work) => setAutoPush(work, { autoPush }));
    return { autoPush };
  }

  @Mutation(() => OrderUnpackPayload, {
    description:
      'Takes a package apart that the supplier does not have; its lines wait to be packed anew.',
  })
  async orderUnpack(
    @Arg('input', () => OrderActInput, { description: 'Which package.' }) input: OrderActInput,
    @Ctx() context: Context,
  ): Promise<OrderUnpackPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_ORDERS');
    const none = { buyerOrder: null, order: null };
    const orderId = parseId('distributionOrder', input.orderId);
    if (!orderId) return { ...none, userErrors: [notFound('orderId', 'order')] };
    const call = { key: input.idempotencyKey, command: 'orderUnpack', input };
    const outcome = await perform(
      context.place,
      actor,
      (work) => unpackOrder(work, { orderId }),
      call,
    );
    if (!outcome.ok) return { ...none, userErrors: [...outcome.refusals] };
    const { tenantId } = actor;
    const buyerOrder = await context.loaders
      .of(buyerOrderById)
      .load({ tenantId, id: outcome.value.buyerOrderId });
    const order = await context.loaders
      .of(orderById)
      .load({ tenantId, side: 'DISTRIBUTOR', orderId });
    return { buyerOrder: buyerOrder && toBuyerOrder(buyerOrder), order, userErrors: [] };
  }

  @Mutation(() => OrderActPayload, {
    description:
      "Takes down the carrier's word on a shipped order; the supplier's side reports it (ORD-26).",
  })
  async orderReportCarrier(
    @Arg('input', () => OrderReportCarrierInput, { description: 'Which order, and what.' })
    input: OrderReportCarrierInput,
    @Ctx() context: Context,
  ): Promise<OrderActPayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_ORDERS');
    const orderId = parseId('distributionOrder', input.orderId);
    if (!orderId) return { order: null, userErrors: [notFound('orderId', 'order')] };
    const call = { key: input.idempotencyKey, command: 'orderReportCarrier', input };
    const { status } = input;
    const outcome = await perform(
      context.place,
      actor,
      (work) => reportCarrier(work, { orderId, status }),
      call,
    );
    if (!outcome.ok) return { order: null, userErrors: [...outcome.refusals] };
    const key = { tenantId: actor.tenantId, side: 'SUPPLIER' as const, orderId };
    return { order: await context.loaders.of(orderById).load(key), userErrors: [] };
  }

  @Mutation(() => PartnershipLeavePayload, {
    description:
      'The distributor ends a cooperation; refused while an order or withdrawal is open (A-38).',
  })
  async partnershipLeave(
    @Arg('input', () => PartnershipLeaveInput, { description: 'Which partnership.' })
    input: PartnershipLeaveInput,
    @Ctx() context: Context,
  ): Promise<PartnershipLeavePayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PARTNERSHIPS');
    const partnershipId = parseId('partnership', input.partnershipId);
    if (!partnershipId) {
      return { partnershipId: null, userErrors: [notFound('partnershipId', 'partnership')] };
    }
    const outcome = await perform(context.place, actor, (work) =>
      leavePartnership(work, { partnershipId, reason: input.reason ?? null }),
    );
    return outcome.ok
      ? { partnershipId, userErrors: [] }
      : { partnershipId: null, userErrors: [...outcome.refusals] };
  }
}
