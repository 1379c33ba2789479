import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { subscribeAs } from '../identity/subscribe-as.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import { orderById } from './distribution-order.read.ts';
import { ORDER_EVENT_KINDS, type OrderEventKind, orderEventOf } from './order-event.rules.ts';
import { SUPPLIER_SEES } from './order-filter.read.ts';
import { OrderEventKindEnum } from './order-party.graphql.ts';

@ObjectType({ description: 'Something happened to one of the organisation’s distribution orders.' })
export class OrderEvent {
  @Field(() => ID, { description: 'Id of the event; a repeated one is told by it.' })
  id!: string;

  @Field(() => String, { description: 'Resume behind this cursor.' })
  cursor!: string;

  @Field(() => OrderEventKindEnum, { description: 'What happened.' })
  kind!: OrderEventKind;

  @Field(() => Date, { description: 'When.' })
  occurredAt!: Date;

  @Field(() => ID, { description: 'The order.' })
  orderId!: Id<'distributionOrder'>;
}

@Resolver(() => OrderEvent)
export class OrderEventsResolver {
  @Subscription(() => OrderEvent, {
    description:
      'What happens to the organisation’s distribution orders, on either side, as it happens.',
    subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
      subscribeAs(context, {
        permissions: ['DISTRIBUTOR_VIEW', 'SUPPLIER_VIEW'],
        kinds: ORDER_EVENT_KINDS,
        after: args.after,
        read: async (event) => {
          const kind = orderEventOf(event.kind);
          const orderId = event.objectId && parseId('distributionOrder', event.objectId);
          if (!kind || !orderId) return null;
          const { id, cursor, occurredAt } = event;
          return Object.assign(new OrderEvent(), { id, cursor, kind, occurredAt, orderId });
        },
      }),
  })
  orderEvents(
    @Root() event: OrderEvent,
    @Arg('after', () => String, { nullable: true, description: 'Resume behind this cursor.' })
    _after?: string | null,
  ): OrderEvent {
    return event;
  }

  @FieldResolver(() => DistributionOrder, {
    nullable: true,
    description: 'The order as it is now; null where the reader has no business with it any more.',
  })
  async order(
    @Root() event: OrderEvent,
    @Ctx() context: Context,
  ): Promise<DistributionOrder | null> {
    if (!context.actor) return null;
    const { tenantId } = context.actor;
    const orders = context.loaders.of(orderById);
    const { orderId } = event;
    const mine = await orders.load({ tenantId, side: 'DISTRIBUTOR', orderId });
    if (mine) return mine;
    const supplied = await orders.load({ tenantId, side: 'SUPPLIER', orderId });
    return supplied && SUPPLIER_SEES.includes(supplied.state) ? supplied : null;
  }
}
