import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import { beginJob } from '../identity/begin-job.ts';
import type { Context } from '../identity/context.ts';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { invalidInput } from '../kernel/refusals.ts';
import { MAX_CHOSEN } from '../platform/chosen-job.ts';
import { Job } from '../platform/job.graphql.ts';
import { IdempotencyKeyReused, InvalidInput, userErrors } from '../platform/user-error.graphql.ts';
import { startPack } from './commands/start-pack.ts';
import { startPush } from './commands/start-push.ts';
import { ShippingMethodEnum } from './distribution-order.graphql.ts';
import type { ShippingMethod } from './order.rules.ts';

const KEY = 'Chosen by the client; the same key and input answer with the same job.';

@InputType({ description: 'Which orders to push as a job.' })
export class OrderPushStartInput {
  @Field(() => [ID], { description: `The orders, 1…${MAX_CHOSEN}; one named twice counts once.` })
  orderIds!: string[];

  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which orders to pack as a job, and how.' })
export class OrderPackStartInput {
  @Field(() => [ID], {
    description: `The buyers' orders, 1…${MAX_CHOSEN}; one named twice counts once.`,
  })
  orderIds!: string[];

  @Field(() => ShippingMethodEnum, {
    nullable: true,
    description: "For all of them; absent = the platform's carrier (ORD-06).",
  })
  shippingMethod?: ShippingMethod | null;

  @Field(() => Boolean, {
    description: 'Split an order that needs several packages instead of refusing it (ORD-04).',
  })
  split!: boolean;

  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;
}

const OrderPushStartError = userErrors('OrderPushStartError', [InvalidInput, IdempotencyKeyReused]);
const OrderPackStartError = userErrors('OrderPackStartError', [InvalidInput, IdempotencyKeyReused]);

@ObjectType({ description: 'The outcome of starting a push.' })
export class OrderPushStartPayload {
  @Field(() => Job, { nullable: true, description: 'The job; watch it with jobChanged.' })
  job!: Job | null;

  @Field(() => [OrderPushStartError], { description: 'Why it was not started; empty when it was.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The outcome of starting to pack.' })
export class OrderPackStartPayload {
  @Field(() => Job, { nullable: true, description: 'The job; watch it with jobChanged.' })
  job!: Job | null;

  @Field(() => [OrderPackStartError], { description: 'Why it was not started; empty when it was.' })
  userErrors!: readonly Refusal[];
}

@Resolver()
export class BulkActs {
  @Mutation(() => OrderPushStartPayload, {
    description:
      'Pushes many orders as a job: answers at once, goes on in the background, charges each order once whatever happens to the process (ORD-10…23).',
  })
  async orderPushStart(
    @Arg('input', () => OrderPushStartInput, { description: 'Which orders.' })
    input: OrderPushStartInput,
    @Ctx() context: Context,
  ): Promise<OrderPushStartPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PUSH');
    const chosen = chosenOf('distributionOrder', input.orderIds);
    if (!chosen.ids) return { job: null, userErrors: chosen.refusals };
    const call = { key: input.idempotencyKey, command: 'orderPushStart', input: chosen.ids };
    return beginJob(context, actor, (work) => startPush(work, chosen.ids), call);
  }

  @Mutation(() => OrderPackStartPayload, {
    description:
      'Packs many orders as a job: answers at once and goes on in the background (ORD-03, ORD-04). With auto-push on, packages are pushed right after (ORD-09).',
  })
  async orderPackStart(
    @Arg('input', () => OrderPackStartInput, { description: 'Which orders, and how.' })
    input: OrderPackStartInput,
    @Ctx() context: Context,
  ): Promise<OrderPackStartPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_ORDERS');
    const chosen = chosenOf('buyerOrder', input.orderIds);
    if (!chosen.ids) return { job: null, userErrors: chosen.refusals };
    const how = { shippingMethod: input.shippingMethod ?? null, split: input.split };
    const call = {
      key: input.idempotencyKey,
      command: 'orderPackStart',
      input: { orderIds: chosen.ids, ...how },
    };
    return beginJob(context, actor, (work) => startPack(work, chosen.ids, how), call);
  }
}

function chosenOf<K extends 'distributionOrder' | 'buyerOrder'>(kind: K, given: readonly string[]) {
  const ids = [...new Set(given)].flatMap((id) => parseId(kind, id) ?? []);
  const problem =
    given.length < 1 || given.length > MAX_CHOSEN
      ? `Choose 1 to ${MAX_CHOSEN} orders.`
      : ids.length < new Set(given).size && 'One of these is no order.';
  return problem ? { ids: null, refusals: [invalidInput('orderIds', problem)] } : { ids };
}
