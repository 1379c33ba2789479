import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { invalidInput, notFound } from '../kernel/refusals.ts';
import { keyProblem } from '../platform/idempotency.ts';
import { InvalidInput, userErrors } from '../platform/user-error.graphql.ts';
import { type PushOutcome, pushOrders } from './commands/push-orders.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import { orderById } from './distribution-order.read.ts';
import { OrderPushError } from './push-error.graphql.ts';

/** Orders one call may bring. */
const MAX_ORDERS = 500;

@InputType({ description: 'Which orders to push.' })
export class OrderPushInput {
  @Field(() => [ID], { description: `The orders, 1…${MAX_ORDERS}.` })
  orderIds!: string[];

  @Field(() => ID, {
    description: 'Chosen by the client; the same key and orders answer as the first time.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of one order of a push.' })
export class OrderPushResult {
  @Field(() => ID, { description: 'The order asked for.' })
  orderId!: string;

  @Field(() => DistributionOrder, {
    nullable: true,
    description: 'The order as it is now; null when there is none.',
  })
  order?: DistributionOrder | null;

  @Field(() => ID, {
    nullable: true,
    description: "The charge's ledger transaction; null when refused.",
  })
  transactionId!: string | null;

  @Field(() => [OrderPushError], { description: 'Every failed check; empty when pushed (ORD-15).' })
  userErrors!: Refusal[];
}

const OrderPushRequestError = userErrors('OrderPushRequestError', [InvalidInput]);

@ObjectType({ description: 'The outcome of a push, order by order.' })
export class OrderPushPayload {
  @Field(() => [OrderPushResult], { description: 'One result an order, in the order asked.' })
  results!: OrderPushResult[];

  @Field(() => [OrderPushRequestError], { description: 'Why nothing was tried at all.' })
  userErrors!: Refusal[];
}

@Resolver(() => OrderPushResult)
export class PushOrderResolver {
  @Mutation(() => OrderPushPayload, {
    description:
      'Pushes orders to their suppliers: checks partnership, mapping, balance, credit and stock, charges and reserves at once (ORD-10…23).',
  })
  async orderPush(
    @Arg('input', () => OrderPushInput, { description: 'Which orders.' })
    input: OrderPushInput,
    @Ctx() context: Context,
  ): Promise<OrderPushPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PUSH');
    const wrong = inputRefusals(input);
    if (wrong.length > 0) return { results: [], userErrors: wrong };
    const known = input.orderIds.flatMap((id) => parseId('distributionOrder', id) ?? []);
    const outcomes = known.length
      ? await pushOrders(context, actor, { orderIds: known, idempotencyKey: input.idempotencyKey })
      : [];
    const byId = new Map<string, PushOutcome>(
      outcomes.map((outcome) => [outcome.orderId, outcome]),
    );
    const results = input.orderIds.map((orderId, i) => {
      const outcome = byId.get(orderId);
      return {
        orderId,
        transactionId: outcome?.transactionId ?? null,
        userErrors: [...(outcome?.refusals ?? [notFound(['orderIds', String(i)], 'order')])],
      };
    });
    return { results, userErrors: [] };
  }

  @FieldResolver(() => DistributionOrder, {
    nullable: true,
    description: 'The order as it is now.',
  })
  async order(
    @Root() result: OrderPushResult,
    @Ctx() context: Context,
  ): Promise<DistributionOrder | null> {
    const orderId = parseId('distributionOrder', result.orderId);
    if (!orderId || !context.actor) return null;
    const { tenantId } = context.actor;
    return context.loaders.of(orderById).load({ tenantId, side: 'DISTRIBUTOR', orderId });
  }
}

function inputRefusals(input: OrderPushInput): Refusal[] {
  const { orderIds, idempotencyKey } = input;
  const count = orderIds.length;
  return [
    ...(count >= 1 && count <= MAX_ORDERS
      ? []
      : [invalidInput('orderIds', `Choose 1 to ${MAX_ORDERS} orders.`)]),
    ...[keyProblem(idempotencyKey) ?? []].flat(),
  ];
}
