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
  registerEnumType,
} from 'type-graphql';
import { type Actor, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { invalidInput, notFound } from '../kernel/refusals.ts';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { BuyerCancellationEnum, BuyerOrder, toBuyerOrder } from './buyer-order.graphql.ts';
import { buyerOrderById } from './buyer-order.read.ts';
import { BuyerOrdersCreateInput, MAX_ORDERS, toDraft } from './buyer-order-input.graphql.ts';
import { checkDraft } from './check-draft.rules.ts';
import { setBuyerCancellation } from './commands/set-buyer-cancellation.ts';
import { type TakenIn, takeInOrders } from './commands/take-in-orders.ts';
import type { OrderDraft } from './formats/order-draft.rules.ts';
import type { BuyerCancellation } from './order.rules.ts';
import { inSafeBatches } from './take-in-order.rules.ts';

export const TakeInResultEnum = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  UNCHANGED: 'UNCHANGED',
} as const;
registerEnumType(TakeInResultEnum, {
  name: 'TakeInResult',
  description: 'What taking an order in did.',
  valuesConfig: {
    CREATED: { description: 'It is new here.' },
    UPDATED: { description: 'It was known and has changed.' },
    UNCHANGED: { description: 'Nothing was done; the message says why.' },
  },
});

const BuyerOrdersCreateError = userErrors('BuyerOrdersCreateError', [InvalidInput, NotFound]);

@ObjectType({ description: 'What became of one order.' })
export class BuyerOrderResult {
  @Field(() => String, { description: 'The order number asked for.' })
  orderNo!: string;

  @Field(() => TakeInResultEnum, {
    nullable: true,
    description: 'What was done; null when refused.',
  })
  result!: TakenIn['result'] | null;

  @Field(() => String, { nullable: true, description: 'Why nothing or little was done.' })
  message!: string | null;

  @Field(() => [InvalidInput], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: Refusal[];

  orderId!: Id<'buyerOrder'> | null;
}

@ObjectType({ description: "The outcome of taking buyers' orders in." })
export class BuyerOrdersCreatePayload {
  @Field(() => [BuyerOrderResult], { description: 'One result an order, in the order asked.' })
  results!: BuyerOrderResult[];

  @Field(() => [BuyerOrdersCreateError], { description: 'Why nothing was tried at all.' })
  userErrors!: Refusal[];
}

@InputType({ description: "A buyer's word on its order." })
export class BuyerOrderSetCancellationInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => BuyerCancellationEnum, {
    description: 'What the marketplace says now. CANCELLED is final.',
  })
  cancellation!: BuyerCancellation;

  @Field(() => ID, {
    description: 'Chosen by the client; the same key and input answer as the first time.',
  })
  idempotencyKey!: string;
}

const BuyerOrderError = userErrors('BuyerOrderSetCancellationError', [
  InvalidInput,
  NotFound,
  StateConflict,
  IdempotencyKeyReused,
]);

@ObjectType({ description: "The outcome of an act on a buyer's order." })
export class BuyerOrderSetCancellationPayload {
  @Field(() => BuyerOrder, {
    nullable: true,
    description: 'The order afterwards; null when refused.',
  })
  order!: BuyerOrder | null;

  @Field(() => [BuyerOrderError], { description: 'Why it was refused; empty when done.' })
  userErrors!: Refusal[];
}

@Resolver(() => BuyerOrderResult)
export class BuyerOrderActs {
  @Mutation(() => BuyerOrdersCreatePayload, {
    description:
      'Takes in buyers’ orders of a store (ORD-01). Store and order number make an order known: sending it again changes nothing but its cancellation and carrier.',
  })
  async buyerOrdersCreate(
    @Arg('input', () => BuyerOrdersCreateInput, { description: 'The store and its orders.' })
    input: BuyerOrdersCreateInput,
    @Ctx() context: Context,
  ): Promise<BuyerOrdersCreatePayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_ORDERS');
    const storeId = parseId('store', input.storeId);
    const faults: Refusal[] = storeId ? [] : [notFound('storeId', 'store')];
    if (input.orders.length < 1 || input.orders.length > MAX_ORDERS) {
      faults.push(invalidInput('orders', `Send 1 to ${MAX_ORDERS} orders.`));
    }
    if (!storeId || faults.length > 0) return { results: [], userErrors: faults };
    return takeIn(context, actor, storeId, input.orders.map(toDraft));
  }

  @Mutation(() => BuyerOrderSetCancellationPayload, {
    description:
      'Notes that the buyer cancels, asks to, or no longer asks. A pushed package is withdrawn (ORD-30), a shipped one left alone (ORD-32).',
  })
  async buyerOrderSetCancellation(
    @Arg('input', () => BuyerOrderSetCancellationInput, { description: 'Which order, and what.' })
    input: BuyerOrderSetCancellationInput,
    @Ctx() context: Context,
  ): Promise<BuyerOrderSetCancellationPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_ORDERS');
    const orderId = parseId('buyerOrder', input.orderId);
    if (!orderId) return { order: null, userErrors: [notFound('orderId', 'order')] };
    const { cancellation } = input;
    const outcome = await perform(
      context.place,
      actor,
      (work) => setBuyerCancellation(work, { orderId, cancellation }),
      { key: input.idempotencyKey, command: 'buyerOrderSetCancellation', input },
    );
    if (!outcome.ok) return { order: null, userErrors: [...outcome.refusals] };
    return { order: await load(context, orderId), userErrors: [] };
  }

  @FieldResolver(() => BuyerOrder, { nullable: true, description: 'The order as it is now.' })
  async order(
    @Root() result: BuyerOrderResult,
    @Ctx() context: Context,
  ): Promise<BuyerOrder | null> {
    return result.orderId && load(context, result.orderId);
  }
}

async function load(context: Context, id: Id<'buyerOrder'>): Promise<BuyerOrder | null> {
  const { tenantId } = requirePermission(context.actor, 'DISTRIBUTOR_ORDERS');
  const row = await context.loaders.of(buyerOrderById).load({ tenantId, id });
  return row && toBuyerOrder(row);
}

/** Sound orders are taken in together; each unsound one says what is wrong with it. */
async function takeIn(
  context: Context,
  actor: Actor,
  storeId: Id<'store'>,
  drafts: readonly OrderDraft[],
): Promise<BuyerOrdersCreatePayload> {
  const checked = drafts.map((draft, at) => ({
    draft,
    faults: checkDraft(draft, ['orders', String(at)]),
  }));
  const sound = checked.flatMap(({ draft, faults }) => (faults.length === 0 ? [draft] : []));
  const taken = new Map<OrderDraft, TakenIn>();
  for (const batch of inSafeBatches(sound, ({ status }) => status)) {
    const outcome = await perform(context.place, actor, (work) =>
      takeInOrders(work, { storeId, orders: batch }),
    );
    if (!outcome.ok) return { results: [], userErrors: [...outcome.refusals] };
    batch.forEach((draft, at) => {
      const one = outcome.value[at];
      if (one) taken.set(draft, one);
    });
  }
  const results = checked.map(({ draft, faults }) => {
    const one = taken.get(draft);
    return Object.assign(new BuyerOrderResult(), {
      orderNo: draft.orderNo,
      result: one?.result ?? null,
      message: one?.message ?? null,
      orderId: one?.orderId ?? null,
      userErrors: faults,
    });
  });
  return { results, userErrors: [] };
}
