import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Actor, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StateConflict,
  UserErrorInterface,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform, type Work } from '../platform/work.ts';
import { decideWithdrawal } from './commands/decide-withdrawal.ts';
import { requestWithdrawal } from './commands/request-withdrawal.ts';
import { sendBackOrder } from './commands/send-back-order.ts';
import { shipOrder } from './commands/ship-order.ts';
import { startProcessing } from './commands/start-processing.ts';
import { DistributionOrder, OrderStateEnum } from './distribution-order.graphql.ts';
import { orderById } from './distribution-order.read.ts';
import type { OrderState } from './order.rules.ts';
import type * as refusal from './withdrawal.rules.ts';

@ObjectType({
  implements: UserErrorInterface,
  description: 'Goods are with the carrier or the buyer; only an after-sale helps (A-11).',
})
export class TooLateToWithdraw extends UserErrorInterface implements refusal.TooLateToWithdraw {
  kind = 'TooLateToWithdraw' as const;

  @Field(() => OrderStateEnum, { description: 'The state the order is in.' })
  currentState!: OrderState;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'The order is not with the supplier, or a withdrawal is open already.',
})
export class NothingToWithdraw extends UserErrorInterface implements refusal.NothingToWithdraw {
  kind = 'NothingToWithdraw' as const;

  @Field(() => OrderStateEnum, { description: 'The state the order is in.' })
  currentState!: OrderState;
}

const OrderActError = userErrors('OrderActError', [
  InvalidInput,
  NotFound,
  StateConflict,
  IdempotencyKeyReused,
  TooLateToWithdraw,
  NothingToWithdraw,
]);

@ObjectType({ description: 'The outcome of an act on one order.' })
export class OrderActPayload {
  @Field(() => DistributionOrder, {
    nullable: true,
    description: 'The order afterwards; null when refused.',
  })
  order!: DistributionOrder | null;

  @Field(() => [OrderActError], { description: 'Why it was refused; empty when done.' })
  userErrors!: Refusal[];
}

@InputType({ description: 'An order and the key that makes the act happen once.' })
export class OrderActInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => ID, {
    description: 'Chosen by the client; the same key and input answer as the first time.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'Hand-over of an order to the carrier.' })
export class OrderShipInput extends OrderActInput {
  @Field(() => String, { description: 'The carrier, 1…100 characters.' })
  carrier!: string;

  @Field(() => String, { description: 'The tracking number, 1…100 characters.' })
  trackingNo!: string;
}

@InputType({ description: 'An order to take back.' })
export class OrderWithdrawInput extends OrderActInput {
  @Field(() => String, { nullable: true, description: 'For the supplier to read.' })
  reason?: string | null;
}

@InputType({ description: 'An order to give back to its distributor.' })
export class OrderSendBackInput extends OrderActInput {
  @Field(() => String, { description: 'For the distributor to read; required.' })
  reason!: string;
}

@InputType({ description: 'A withdrawal to agree to.' })
export class WithdrawalApproveInput {
  @Field(() => ID, { description: 'The withdrawal.' })
  withdrawalId!: string;

  @Field(() => ID, {
    description: 'Chosen by the client; the same key and input answer as the first time.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'A withdrawal to refuse.' })
export class WithdrawalRefuseInput extends WithdrawalApproveInput {
  @Field(() => String, { description: 'For the distributor to read; required.' })
  reason!: string;
}

type Acted = { readonly orderId: Id<'distributionOrder'> };
type Side = 'SUPPLIER' | 'DISTRIBUTOR';

@Resolver()
export class OrderActsResolver {
  @Mutation(() => OrderActPayload, {
    description:
      'The supplier begins to work on an order (FUL-02); from then a withdrawal needs its decision.',
  })
  orderStartProcessing(
    @Arg('input', () => OrderActInput, { description: 'Which order.' }) input: OrderActInput,
    @Ctx() context: Context,
  ): Promise<OrderActPayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_ORDERS');
    return act(context, actor, 'SUPPLIER', 'orderStartProcessing', input, (work, orderId) =>
      startProcessing(work, { orderId }),
    );
  }

  @Mutation(() => OrderActPayload, {
    description: 'The supplier has handed an order over; it waits for pick-up (ORD-26, 27).',
  })
  orderShip(
    @Arg('input', () => OrderShipInput, { description: 'Which order, with carrier and tracking.' })
    input: OrderShipInput,
    @Ctx() context: Context,
  ): Promise<OrderActPayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_ORDERS');
    return act(context, actor, 'SUPPLIER', 'orderShip', input, (work, orderId) =>
      shipOrder(work, { orderId, carrier: input.carrier, trackingNo: input.trackingNo }),
    );
  }

  @Mutation(() => OrderActPayload, {
    description: 'The supplier gives an order back with a full refund (FUL-02).',
  })
  orderSendBack(
    @Arg('input', () => OrderSendBackInput, { description: 'Which order, and why.' })
    input: OrderSendBackInput,
    @Ctx() context: Context,
  ): Promise<OrderActPayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_ORDERS');
    return act(context, actor, 'SUPPLIER', 'orderSendBack', input, (work, orderId) =>
      sendBackOrder(work, { orderId, reason: input.reason }),
    );
  }

  @Mutation(() => OrderActPayload, {
    description:
      'The distributor asks a pushed order back: at once before work began, else the supplier decides (ORD-33, A-11).',
  })
  orderWithdraw(
    @Arg('input', () => OrderWithdrawInput, { description: 'Which order, and why.' })
    input: OrderWithdrawInput,
    @Ctx() context: Context,
  ): Promise<OrderActPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PUSH');
    return act(context, actor, 'DISTRIBUTOR', 'orderWithdraw', input, (work, orderId) =>
      requestWithdrawal(work, { orderId, trigger: 'MANUAL', reason: input.reason?.trim() || null }),
    );
  }

  @Mutation(() => OrderActPayload, {
    description: 'The supplier agrees to a withdrawal: everything charged is refunded (ORD-35).',
  })
  withdrawalApprove(
    @Arg('input', () => WithdrawalApproveInput, { description: 'Which withdrawal.' })
    input: WithdrawalApproveInput,
    @Ctx() context: Context,
  ): Promise<OrderActPayload> {
    return decide(context, 'withdrawalApprove', input, { approve: true });
  }

  @Mutation(() => OrderActPayload, {
    description: 'The supplier refuses a withdrawal: the order stays, no money moves (ORD-36).',
  })
  withdrawalRefuse(
    @Arg('input', () => WithdrawalRefuseInput, { description: 'Which withdrawal, and why.' })
    input: WithdrawalRefuseInput,
    @Ctx() context: Context,
  ): Promise<OrderActPayload> {
    return decide(context, 'withdrawalRefuse', input, { approve: false, reason: input.reason });
  }
}

async function act(
  context: Context,
  actor: Actor,
  side: Side,
  command: string,
  input: OrderActInput,
  body: (work: Work<Actor>, orderId: Id<'distributionOrder'>) => Promise<Outcome<Acted>>,
): Promise<OrderActPayload> {
  const orderId = parseId('distributionOrder', input.orderId);
  if (!orderId) return { order: null, userErrors: [notFound('orderId', 'order')] };
  const call = { key: input.idempotencyKey, command, input };
  const outcome = await perform(context.place, actor, (work) => body(work, orderId), call);
  return answer(context, actor, side, outcome);
}

async function decide(
  context: Context,
  command: string,
  input: WithdrawalApproveInput,
  decision: { approve: true } | { approve: false; reason: string },
): Promise<OrderActPayload> {
  const actor = requirePermission(context.actor, 'SUPPLIER_WITHDRAWALS');
  const withdrawalId = parseId('withdrawal', input.withdrawalId);
  if (!withdrawalId) return { order: null, userErrors: [notFound('withdrawalId', 'withdrawal')] };
  const call = { key: input.idempotencyKey, command, input };
  const body = (work: Work<Actor>) => decideWithdrawal(work, { withdrawalId, ...decision });
  return answer(context, actor, 'SUPPLIER', await perform(context.place, actor, body, call));
}

async function answer(
  context: Context,
  actor: Actor,
  side: Side,
  outcome: Outcome<Acted>,
): Promise<OrderActPayload> {
  if (!outcome.ok) return { order: null, userErrors: [...outcome.refusals] };
  const { orderId } = outcome.value;
  const key = { tenantId: actor.tenantId, side, orderId };
  return { order: await context.loaders.of(orderById).load(key), userErrors: [] };
}
