import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import type { Id } from '../kernel/ids.ts';
import { Account, toAccount } from '../ledger/account.graphql.ts';
import { accountOfPair } from '../ledger/account.read.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { sideOf } from '../partnerships/partnership.access.ts';
import { Partnership, toPartnership } from '../partnerships/partnership.graphql.ts';
import { partnershipById } from '../partnerships/partnership.read.ts';
import { supplierWarehouseById } from '../partnerships/supplier-warehouse.read.ts';
import type { Platform } from '../stores/platform.rules.ts';
import { PlatformEnum } from '../stores/store.graphql.ts';
import { warehouseById } from '../warehouses/warehouse.read.ts';
import { BuyerOrder, OrderedProduct, toBuyerOrder } from './buyer-order.graphql.ts';
import { buyerOrderById } from './buyer-order.read.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import type { DistributionOrderRow } from './distribution-order.read.ts';
import { mayPush, mayShip, mayUnpack, mayWithdraw } from './order.access.ts';
import { ORDER_EVENT_WORDS, type OrderEventKind, orderEventOf } from './order-event.rules.ts';
import { DistributionOrderLine } from './order-line.graphql.ts';
import { toPartner } from './order-partner.ts';
import { historyOfOrder, orderedSku } from './order-party.read.ts';

export const OrderEventKindEnum = Object.fromEntries(
  Object.keys(ORDER_EVENT_WORDS).map((kind) => [kind, kind]),
) as { [K in OrderEventKind]: K };
registerEnumType(OrderEventKindEnum, {
  name: 'OrderEventKind',
  description: 'What happened to a distribution order.',
  valuesConfig: Object.fromEntries(
    Object.entries(ORDER_EVENT_WORDS).map(([kind, description]) => [kind, { description }]),
  ),
});

@ObjectType({ description: 'One thing that happened to an order.' })
export class OrderHistoryEntry {
  @Field(() => ID, { description: 'Id of the event.' })
  id!: string;

  @Field(() => OrderEventKindEnum, { description: 'What happened.' })
  kind!: OrderEventKind;

  @Field(() => Date, { description: 'When.' })
  occurredAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who did it, of the reader’s own people; null otherwise.',
  })
  actorName!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given, where there is one.' })
  reason!: string | null;
}

/** Who deals in an order, and what each side may do with it. */
@Resolver(() => DistributionOrder)
export class OrderPartyFields {
  @FieldResolver(() => Partner, { description: 'Who supplies it.' })
  supplier(@Root() order: DistributionOrderRow, @Ctx() context: Context): Promise<Partner> {
    return partner(context, order.supplierId);
  }

  @FieldResolver(() => Partner, { description: 'Who sold it.' })
  distributor(@Root() order: DistributionOrderRow, @Ctx() context: Context): Promise<Partner> {
    return partner(context, order.distributorId);
  }

  @FieldResolver(() => Partnership, {
    nullable: true,
    description: 'The partnership it is dealt under; null for whoever may not see it.',
  })
  async partnership(
    @Root() order: DistributionOrderRow,
    @Ctx() { actor, loaders }: Context,
  ): Promise<Partnership | null> {
    const row = await loaders.of(partnershipById).load(order.partnershipId);
    return row && sideOf(actor, row) ? toPartnership(row) : null;
  }

  @FieldResolver(() => PlatformEnum, { description: 'The marketplace it was sold on.' })
  platform(@Root() order: DistributionOrderRow): Platform {
    return order.platform;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The warehouse it ships from: for the supplier its own name for it, for the distributor the supplier warehouse’s.',
  })
  async warehouseName(
    @Root() order: DistributionOrderRow,
    @Ctx() context: Context,
  ): Promise<string | null> {
    if (context.actor?.tenantId === order.supplierId) {
      const own = { tenantId: order.supplierId, id: order.warehouseId };
      return (await context.loaders.of(warehouseById).load(own))?.name ?? null;
    }
    const image = { supplierId: order.supplierId, id: order.supplierWarehouseId };
    return (await context.loaders.of(supplierWarehouseById).load(image))?.name ?? null;
  }

  @FieldResolver(() => BuyerOrder, {
    nullable: true,
    description:
      "The buyer's order behind it; null for the supplier, to whom it is nobody's business (GEN-08).",
  })
  async buyerOrder(
    @Root() order: DistributionOrderRow,
    @Ctx() context: Context,
  ): Promise<BuyerOrder | null> {
    if (context.actor?.tenantId !== order.distributorId) return null;
    const key = { tenantId: order.distributorId, id: order.buyerOrderId };
    const row = await context.loaders.of(buyerOrderById).load(key);
    return row && toBuyerOrder(row);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'The account it is charged to; null while there is none.',
  })
  async account(
    @Root() order: DistributionOrderRow,
    @Ctx() context: Context,
  ): Promise<Account | null> {
    const { supplierId, distributorId } = order;
    const row = await context.loaders.of(accountOfPair).load({ supplierId, distributorId });
    return row && toAccount(row);
  }

  @FieldResolver(() => [OrderHistoryEntry], {
    description: 'Everything that happened to it, oldest first.',
  })
  async history(
    @Root() order: DistributionOrderRow,
    @Ctx() context: Context,
  ): Promise<OrderHistoryEntry[]> {
    if (!context.actor) return [];
    const key = { tenantId: context.actor.tenantId, orderId: order.id };
    const rows = (await context.loaders.of(historyOfOrder).load(key)) ?? [];
    return rows.flatMap(({ payload, ...row }) => {
      const kind = orderEventOf(row.kind);
      const reason = typeof payload.reason === 'string' ? payload.reason : null;
      return kind ? [{ ...row, kind, reason }] : [];
    });
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may push it now.' })
  viewerCanPush(@Root() order: DistributionOrderRow, @Ctx() { actor }: Context): boolean {
    return mayPush(actor, order);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may ask for it back now.' })
  viewerCanWithdraw(@Root() order: DistributionOrderRow, @Ctx() { actor }: Context): boolean {
    return mayWithdraw(actor, order);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may take the package apart now.',
  })
  viewerCanUnpack(@Root() order: DistributionOrderRow, @Ctx() { actor }: Context): boolean {
    return mayUnpack(actor, order);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the viewer may ship it, or send it back, now (never the distributor, ORD-28).',
  })
  viewerCanShip(@Root() order: DistributionOrderRow, @Ctx() { actor }: Context): boolean {
    return mayShip(actor, order);
  }
}

@Resolver(() => DistributionOrderLine)
export class OrderLineProduct {
  @FieldResolver(() => OrderedProduct, { nullable: true, description: "The supplier's product." })
  product(
    @Root() line: DistributionOrderLine,
    @Ctx() context: Context,
  ): Promise<OrderedProduct | null> {
    return context.loaders.of(orderedSku).load({ tenantId: line.supplierId, id: line.skuId });
  }

  @FieldResolver(() => OrderedProduct, {
    nullable: true,
    description: "The distributor's own merchant SKU; null for the supplier.",
  })
  async localProduct(
    @Root() line: DistributionOrderLine,
    @Ctx() context: Context,
  ): Promise<OrderedProduct | null> {
    const { actor } = context;
    if (!may(actor, 'DISTRIBUTOR_VIEW') || !actor) return null;
    return context.loaders.of(orderedSku).load({ tenantId: actor.tenantId, id: line.localSkuId });
  }
}

async function partner(context: Context, id: Id<'tenant'>): Promise<Partner> {
  const row = await context.loaders.of(tenantById).load(id);
  if (!row) throw new Error(`no organisation ${id}`);
  return toPartner(row);
}
