import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { DistributorSide } from '../identity/side.graphql.ts';
import { parseId } from '../kernel/ids.ts';
import { describedEnum } from '../platform/described-enum.graphql.ts';
import {
  type Connection,
  checkPage,
  InstantRange,
  idsOf,
  SortedPageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
import type { Platform } from '../stores/platform.rules.ts';
import { PlatformEnum } from '../stores/store.graphql.ts';
import { storeById } from '../stores/store.read.ts';
import {
  BuyerOrder,
  BuyerOrderConnection,
  BuyerOrderStateEnum,
  toBuyerOrder,
} from './buyer-order.graphql.ts';
import { buyerOrderById, buyerOrderCounts } from './buyer-order.read.ts';
import { buyerOrdersMatching, buyerOrdersPage } from './buyer-order-list.read.ts';
import type { BuyerOrderState } from './order.rules.ts';
import { BUYER_ORDER_SORTS, type BuyerOrderSort } from './order-list.rules.ts';
import { autoPushOf } from './order-settings.read.ts';

const BuyerOrderSortEnum = describedEnum(
  'BuyerOrderSort',
  "What buyers' orders can be ordered by.",
  BUYER_ORDER_SORTS,
);

@ArgsType()
export class BuyerOrdersArgs extends SortedPageArgs {
  @Field(() => BuyerOrderSortEnum, { nullable: true, description: 'Absent = ORDERED.' })
  sort?: BuyerOrderSort | null;

  @Field(() => BuyerOrderStateEnum, { description: 'Which of them.' })
  state!: BuyerOrderState;

  @Field(() => String, {
    nullable: true,
    description: "Part of an order number, a recipient's name, a SKU or a product's name.",
  })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only of these stores.' })
  storeIds?: string[] | null;

  @Field(() => [PlatformEnum], { nullable: true, description: 'Only of these marketplaces.' })
  platforms?: Platform[] | null;

  @Field(() => InstantRange, { nullable: true, description: 'Only ordered in this time.' })
  ordered?: InstantRange | null;
}

@ObjectType({ description: "How many buyers' orders stand in each state." })
export class BuyerOrderCounts {
  @Field(() => Int, { description: 'Still to be packed.' })
  toPack!: number;

  @Field(() => Int, { description: 'All packed.' })
  packed!: number;

  @Field(() => Int, { description: 'Cancelled.' })
  cancelled!: number;
}

@Resolver(() => DistributorSide)
export class DistributorBuyerOrders {
  @FieldResolver(() => BuyerOrderConnection, {
    description:
      "Buyers' orders of one state, in the order asked for, each with what keeps it from being packed.",
  })
  async buyerOrders(
    @Root() side: DistributorSide,
    @Args(() => BuyerOrdersArgs) args: BuyerOrdersArgs,
    @Ctx() context: Context,
  ): Promise<Connection<BuyerOrder>> {
    checkPage(args);
    const filter = { ...args, storeIds: idsOf('store', args.storeIds) };
    const { db } = context.database;
    const page = await buyerOrdersPage(db, side.id, filter, args);
    const stores = context.loaders.of(storeById);
    for (const { store } of page.rows) stores.prime({ tenantId: side.id, id: store.id }, store);
    return toConnection(
      page,
      ({ order }) => toBuyerOrder(order),
      buyerOrdersMatching(db, side.id, filter, args),
    );
  }

  @FieldResolver(() => BuyerOrder, { nullable: true, description: "One buyer's order by id." })
  async buyerOrder(
    @Root() side: DistributorSide,
    @Arg('id', () => ID, { description: 'Id of the order.' }) id: string,
    @Ctx() context: Context,
  ): Promise<BuyerOrder | null> {
    const orderId = parseId('buyerOrder', id);
    if (!orderId) return null;
    const row = await context.loaders.of(buyerOrderById).load({ tenantId: side.id, id: orderId });
    return row && toBuyerOrder(row);
  }

  @FieldResolver(() => BuyerOrderCounts, {
    description: "How many buyers' orders stand in each state.",
  })
  async buyerOrderCounts(
    @Root() side: DistributorSide,
    @Ctx() context: Context,
  ): Promise<BuyerOrderCounts> {
    const counts = await buyerOrderCounts(context.database.db, side.id);
    return { toPack: counts.TO_PACK, packed: counts.PACKED, cancelled: counts.CANCELLED };
  }

  @FieldResolver(() => Boolean, { description: 'Whether packing pushes at once (ORD-09).' })
  autoPush(@Root() side: DistributorSide, @Ctx() context: Context): Promise<boolean> {
    return autoPushOf(context.database.db, side.id);
  }
}
