import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { parseId } from '../kernel/ids.ts';
import { JobRow } from '../platform/job.graphql.ts';
import { BuyerOrder, toBuyerOrder } from './buyer-order.graphql.ts';
import { buyerOrderById } from './buyer-order.read.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import { orderById } from './distribution-order.read.ts';

/** The orders that rows of jobs are about, as they are now. */
@Resolver(() => JobRow)
export class JobRowOrders {
  @FieldResolver(() => DistributionOrder, {
    nullable: true,
    description: 'The package a push was about, as it is now; null in other jobs.',
  })
  async order(@Root() row: JobRow, @Ctx() context: Context): Promise<DistributionOrder | null> {
    const orderId = row.objectId && parseId('distributionOrder', row.objectId);
    if (!orderId || !context.actor || !may(context.actor, 'DISTRIBUTOR_VIEW')) return null;
    const { tenantId } = context.actor;
    return context.loaders.of(orderById).load({ tenantId, side: 'DISTRIBUTOR', orderId });
  }

  @FieldResolver(() => BuyerOrder, {
    nullable: true,
    description: "The buyer's order that was to be packed, as it is now; null in other jobs.",
  })
  async buyerOrder(@Root() row: JobRow, @Ctx() context: Context): Promise<BuyerOrder | null> {
    const id = row.objectId && parseId('buyerOrder', row.objectId);
    if (!id || !context.actor || !may(context.actor, 'DISTRIBUTOR_VIEW')) return null;
    const { tenantId } = context.actor;
    const found = await context.loaders.of(buyerOrderById).load({ tenantId, id });
    return found && toBuyerOrder(found);
  }
}
