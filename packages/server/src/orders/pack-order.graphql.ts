import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { invalidInput, type NotFound, notFound } from '../kernel/refusals.ts';
import { keyProblem } from '../platform/idempotency.ts';
import { InvalidInput, userErrors } from '../platform/user-error.graphql.ts';
import { BuyerOrder, PackPlanObject, toBuyerOrder } from './buyer-order.graphql.ts';
import { buyerOrderById, lineFactsOfOrder } from './buyer-order.read.ts';
import { describePlan } from './buyer-order-fields.graphql.ts';
import { type PackItem, packOrders } from './commands/pack-orders.ts';
import { DistributionOrder, ShippingMethodEnum } from './distribution-order.graphql.ts';
import { orderById } from './distribution-order.read.ts';
import type { ShippingMethod } from './order.rules.ts';
import { OrderPackError, SplitNeeded } from './pack-error.graphql.ts';

const MAX_ORDERS = 100;

@InputType({ description: 'Units of a line to pack.' })
export class PackLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'Units, at most what is not yet packed.' })
  quantity!: number;
}

@InputType({ description: 'An order to pack, and how.' })
export class OrderPackItem {
  @Field(() => ID, { description: "The buyer's order." })
  orderId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The supplier warehouse to pack from; absent = the one with stock.',
  })
  supplierWarehouseId?: string | null;

  @Field(() => ShippingMethodEnum, {
    nullable: true,
    description: "Absent = the platform's carrier (ORD-06).",
  })
  shippingMethod?: ShippingMethod | null;

  @Field(() => [PackLineInput], {
    nullable: true,
    description: 'Only these; absent = the whole order.',
  })
  lines?: PackLineInput[] | null;
}

@InputType({ description: 'Orders to pack.' })
export class OrderPackInput {
  @Field(() => [OrderPackItem], {
    description: `The orders, 1…${MAX_ORDERS}; each succeeds or fails alone.`,
  })
  orders!: OrderPackItem[];

  @Field(() => ID, {
    description: 'Chosen by the client; the same key and input answer as the first time.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of one order that was to be packed.' })
export class OrderPackResult {
  @Field(() => ID, { description: 'The order asked for.' })
  orderId!: string;

  packageIds!: readonly Id<'distributionOrder'>[];

  @Field(() => [OrderPackError], { description: 'Why it was not packed; empty when it was.' })
  userErrors!: Refusal[];

  @Field(() => [String], {
    description:
      'With auto-push on: in words, which checks its packages failed. They wait in Push Failed.',
  })
  pushRefusals!: string[];
}

const OrderPackRequestError = userErrors('OrderPackRequestError', [InvalidInput]);

@ObjectType({ description: 'The outcome of packing, order by order.' })
export class OrderPackPayload {
  @Field(() => [OrderPackResult], { description: 'One result an order, in the order asked.' })
  results!: OrderPackResult[];

  @Field(() => [OrderPackRequestError], { description: 'Why nothing was tried at all.' })
  userErrors!: Refusal[];
}

@Resolver(() => OrderPackResult)
export class PackOrderResolver {
  @Mutation(() => OrderPackPayload, {
    description:
      'Packs orders, each into one package of one supplier from one warehouse (ORD-03). An order that needs several is refused with the split it needs (ORD-04). With auto-push on, packages are pushed right after (ORD-09).',
  })
  orderPack(
    @Arg('input', () => OrderPackInput, { description: 'Which orders.' }) input: OrderPackInput,
    @Ctx() context: Context,
  ): Promise<OrderPackPayload> {
    return pack(context, input, false);
  }

  @Mutation(() => OrderPackPayload, {
    description:
      'Packs orders into as many packages as they need, "-2", "-3" behind the number, and leaves what cannot be packed (ORD-04).',
  })
  orderSplitPack(
    @Arg('input', () => OrderPackInput, { description: 'Which orders.' }) input: OrderPackInput,
    @Ctx() context: Context,
  ): Promise<OrderPackPayload> {
    return pack(context, input, true);
  }

  @FieldResolver(() => BuyerOrder, { nullable: true, description: 'The order as it is now.' })
  async order(
    @Root() result: OrderPackResult,
    @Ctx() context: Context,
  ): Promise<BuyerOrder | null> {
    const id = parseId('buyerOrder', result.orderId);
    if (!id || !context.actor) return null;
    const { tenantId } = context.actor;
    const row = await context.loaders.of(buyerOrderById).load({ tenantId, id });
    return row && toBuyerOrder(row);
  }

  @FieldResolver(() => [DistributionOrder], { description: 'The packages that were made.' })
  async packages(
    @Root() result: OrderPackResult,
    @Ctx() context: Context,
  ): Promise<DistributionOrder[]> {
    if (!context.actor) return [];
    const { tenantId } = context.actor;
    const orders = context.loaders.of(orderById);
    const rows = await Promise.all(
      result.packageIds.map((orderId) => orders.load({ tenantId, side: 'DISTRIBUTOR', orderId })),
    );
    return rows.flatMap((row) => row ?? []);
  }
}

@Resolver(() => SplitNeeded)
export class SplitNeededFields {
  @FieldResolver(() => PackPlanObject, {
    description: 'The split that orderSplitPack would carry out.',
  })
  async plan(
    @Root() refusal: SplitNeeded & { orderId: Id<'buyerOrder'> },
    @Ctx() context: Context,
  ): Promise<PackPlanObject> {
    const { tenantId } = requirePermission(context.actor, 'DISTRIBUTOR_ORDERS');
    const facts = context.loaders.of(lineFactsOfOrder);
    const lines = (await facts.load({ tenantId, id: refusal.orderId })) ?? [];
    return describePlan(context, lines, refusal);
  }
}

async function pack(
  context: Context,
  input: OrderPackInput,
  split: boolean,
): Promise<OrderPackPayload> {
  const actor = requirePermission(context.actor, 'DISTRIBUTOR_ORDERS');
  const wrong = requestFaults(input);
  if (wrong.length > 0) return { results: [], userErrors: wrong };
  const read = input.orders.map(readItem);
  const items = read.flatMap((one) => ('kind' in one ? [] : one));
  const how = { split, key: input.idempotencyKey };
  const packed = new Map(
    (await packOrders(context, actor, items, how)).map((one) => [one.orderId, one]),
  );
  const results = read.map((one, at): OrderPackResult => {
    const outcome = 'kind' in one ? null : packed.get(one.orderId)!;
    const orderId = outcome?.orderId ?? input.orders[at]!.orderId;
    const refusals = outcome?.refusals ?? [one as Refusal];
    return Object.assign(new OrderPackResult(), {
      orderId,
      packageIds: outcome?.packageIds ?? [],
      userErrors: refusals.map((refusal) => ({ ...refusal, orderId })),
      pushRefusals: outcome?.pushRefusals.map(({ message }) => message) ?? [],
    });
  });
  return { results, userErrors: [] };
}

function requestFaults({ orders, idempotencyKey }: OrderPackInput): Refusal[] {
  const twice = new Set(orders.map(({ orderId }) => orderId)).size < orders.length;
  return [
    ...(orders.length >= 1 && orders.length <= MAX_ORDERS
      ? []
      : [invalidInput('orders', `Choose 1 to ${MAX_ORDERS} orders.`)]),
    ...(twice ? [invalidInput('orders', 'An order is named twice.')] : []),
    ...(idempotencyKey.length <= 200
      ? [keyProblem(idempotencyKey) ?? []].flat()
      : [invalidInput('idempotencyKey', 'An idempotency key has 1 to 200 characters.')]),
  ];
}

function readItem(item: OrderPackItem): PackItem | NotFound {
  const orderId = parseId('buyerOrder', item.orderId);
  if (!orderId) return notFound('orderId', 'order');
  const place = item.supplierWarehouseId ?? null;
  const supplierWarehouseId = place === null ? null : parseId('supplierWarehouse', place);
  if (place !== null && !supplierWarehouseId) return notFound('supplierWarehouseId', 'warehouse');
  const lines = item.lines?.map(({ lineId, quantity }) => ({
    lineId: parseId('buyerOrderLine', lineId) ?? ('' as Id<'buyerOrderLine'>),
    quantity,
  }));
  const shippingMethod = item.shippingMethod ?? null;
  return { orderId, supplierWarehouseId, shippingMethod, lines: lines ?? null };
}
