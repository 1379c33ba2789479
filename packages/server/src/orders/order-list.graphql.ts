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
import { tenantById } from '../identity/organisation.read.ts';
import { DistributorSide, SupplierSide } from '../identity/side.graphql.ts';
import { parseId } from '../kernel/ids.ts';
import { supplierWarehouseById } from '../partnerships/supplier-warehouse.read.ts';
import { describedEnum } from '../platform/described-enum.graphql.ts';
import type { MatchingRead } from '../platform/matching.ts';
import {
  type Connection,
  checkPage,
  connectionOf,
  InstantRange,
  idsOf,
  SortedPageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
import type { Page } from '../platform/page.ts';
import type { Platform } from '../stores/platform.rules.ts';
import { PlatformEnum } from '../stores/store.graphql.ts';
import { warehouseById } from '../warehouses/warehouse.read.ts';
import { DistributionOrder, ShippingMethodEnum } from './distribution-order.graphql.ts';
import { orderById } from './distribution-order.read.ts';
import type { ShippingMethod } from './order.rules.ts';
import { SUPPLIER_SEES } from './order-filter.read.ts';
import {
  distributionMatching,
  distributionOrderCounts,
  distributionOrdersPage,
  type ListedOrder,
  supplyMatching,
  supplyOrderCounts,
  supplyOrdersPage,
} from './order-list.read.ts';
import {
  DISTRIBUTION_SORTS,
  DISTRIBUTION_TABS,
  type DistributionSort,
  type DistributionTab,
  SUPPLY_SORTS,
  SUPPLY_TABS,
  type SupplySort,
  type SupplyTab,
} from './order-list.rules.ts';

export const DistributionTabEnum = describedEnum(
  'DistributionOrderTab',
  "The distributor's lists of distribution orders.",
  DISTRIBUTION_TABS,
);
export const SupplyTabEnum = describedEnum(
  'SupplyOrderTab',
  "The supplier's lists of orders pushed to it.",
  SUPPLY_TABS,
);
const DistributionSortEnum = describedEnum(
  'DistributionOrderSort',
  'What a distributor can order its distribution orders by.',
  DISTRIBUTION_SORTS,
);
const SupplySortEnum = describedEnum(
  'SupplyOrderSort',
  'What a supplier can order the orders pushed to it by.',
  SUPPLY_SORTS,
);

export const DistributionOrderConnection = connectionOf(DistributionOrder, 'DistributionOrder', {
  matching: true,
});

const SEARCH = "Part of a package number, a tracking number, a recipient's name or a SKU.";

/** What both sides can narrow their orders by. */
@ArgsType()
class OrdersArgs extends SortedPageArgs {
  @Field(() => String, { nullable: true, description: SEARCH })
  search?: string | null;

  @Field(() => [ShippingMethodEnum], { nullable: true, description: 'Only shipped like this.' })
  shippingMethods?: ShippingMethod[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only with a line of this SKU, the reader's own.",
  })
  skuId?: string | null;

  @Field(() => InstantRange, {
    nullable: true,
    description: 'Only those that came to where they stand in this time.',
  })
  moved?: InstantRange | null;

  @Field(() => InstantRange, {
    nullable: true,
    description: 'Only those pushed last in this time.',
  })
  pushed?: InstantRange | null;
}

@ArgsType()
export class DistributionOrdersArgs extends OrdersArgs {
  @Field(() => DistributionTabEnum, { nullable: true, description: 'Which list; absent = all.' })
  tab?: DistributionTab | null;

  @Field(() => DistributionSortEnum, { nullable: true, description: 'Absent = MOVED.' })
  sort?: DistributionSort | null;

  @Field(() => [ID], { nullable: true, description: 'Only with these suppliers.' })
  supplierIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only of these stores.' })
  storeIds?: string[] | null;

  @Field(() => [PlatformEnum], { nullable: true, description: 'Only sold on these marketplaces.' })
  platforms?: Platform[] | null;
}

@ArgsType()
export class SupplyOrdersArgs extends OrdersArgs {
  @Field(() => SupplyTabEnum, { nullable: true, description: 'Which list; absent = all.' })
  tab?: SupplyTab | null;

  @Field(() => SupplySortEnum, { nullable: true, description: 'Absent = MOVED.' })
  sort?: SupplySort | null;

  @Field(() => [ID], { nullable: true, description: 'Only of these distributors.' })
  distributorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only from these warehouses.' })
  warehouseIds?: string[] | null;
}

@ObjectType({ description: 'How many orders a list of the distributor holds.' })
export class DistributionOrderCount {
  @Field(() => DistributionTabEnum, { description: 'The list.' })
  tab!: DistributionTab;

  @Field(() => Int, { description: 'Its orders.' })
  count!: number;
}

@ObjectType({ description: 'How many orders a list of the supplier holds.' })
export class SupplyOrderCount {
  @Field(() => SupplyTabEnum, { description: 'The list.' })
  tab!: SupplyTab;

  @Field(() => Int, { description: 'Its orders.' })
  count!: number;
}

@Resolver(() => DistributorSide)
export class DistributorOrders {
  @FieldResolver(() => DistributionOrderConnection, {
    description: 'Distribution orders of one list or all, in the order asked for.',
  })
  async distributionOrders(
    @Root() side: DistributorSide,
    @Args(() => DistributionOrdersArgs) args: DistributionOrdersArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DistributionOrder>> {
    checkPage(args);
    const filter = {
      ...args,
      tab: args.tab ?? null,
      skuIds: idsOf('sku', args.skuId ? [args.skuId] : null),
      supplierIds: idsOf('tenant', args.supplierIds),
      storeIds: idsOf('store', args.storeIds),
    };
    const { db } = context.database;
    const page = await distributionOrdersPage(db, side.id, filter, args);
    const warehouses = context.loaders.of(supplierWarehouseById);
    for (const { supplierWarehouse } of page.rows) {
      warehouses.prime(supplierWarehouse, supplierWarehouse);
    }
    return withParties(context, page, distributionMatching(db, side.id, filter, args));
  }

  @FieldResolver(() => [DistributionOrderCount], {
    description: 'How many orders each list holds.',
  })
  async distributionOrderCounts(
    @Root() side: DistributorSide,
    @Ctx() context: Context,
  ): Promise<DistributionOrderCount[]> {
    const counts = await distributionOrderCounts(context.database.db, side.id);
    const tabs = Object.keys(DISTRIBUTION_TABS) as DistributionTab[];
    return tabs.map((tab) => ({ tab, count: counts.get(tab) ?? 0 }));
  }

  @FieldResolver(() => DistributionOrder, { nullable: true, description: 'One order by id.' })
  async distributionOrder(
    @Root() side: DistributorSide,
    @Arg('id', () => ID, { description: 'Id of the order.' }) id: string,
    @Ctx() context: Context,
  ): Promise<DistributionOrder | null> {
    const orderId = parseId('distributionOrder', id);
    const key = { tenantId: side.id, side: 'DISTRIBUTOR' as const };
    return orderId && context.loaders.of(orderById).load({ ...key, orderId });
  }
}

@Resolver(() => SupplierSide)
export class SupplierOrders {
  @FieldResolver(() => DistributionOrderConnection, {
    description: 'Orders its distributors pushed to it, in the order asked for (FUL-01).',
  })
  async supplyOrders(
    @Root() side: SupplierSide,
    @Args(() => SupplyOrdersArgs) args: SupplyOrdersArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DistributionOrder>> {
    checkPage(args);
    const filter = {
      ...args,
      tab: args.tab ?? null,
      skuIds: idsOf('sku', args.skuId ? [args.skuId] : null),
      distributorIds: idsOf('tenant', args.distributorIds),
      warehouseIds: idsOf('warehouse', args.warehouseIds),
    };
    const { db } = context.database;
    const page = await supplyOrdersPage(db, side.id, filter, args);
    const warehouses = context.loaders.of(warehouseById);
    for (const { warehouse } of page.rows) warehouses.prime(warehouse, warehouse);
    return withParties(context, page, supplyMatching(db, side.id, filter, args));
  }

  @FieldResolver(() => [SupplyOrderCount], { description: 'How many orders each list holds.' })
  async supplyOrderCounts(
    @Root() side: SupplierSide,
    @Ctx() context: Context,
  ): Promise<SupplyOrderCount[]> {
    const counts = await supplyOrderCounts(context.database.db, side.id);
    const tabs = Object.keys(SUPPLY_TABS) as SupplyTab[];
    return tabs.map((tab) => ({ tab, count: counts.get(tab) ?? 0 }));
  }

  @FieldResolver(() => DistributionOrder, {
    nullable: true,
    description: 'One order by id; null as long as it is not pushed to this supplier (GEN-08).',
  })
  async supplyOrder(
    @Root() side: SupplierSide,
    @Arg('id', () => ID, { description: 'Id of the order.' }) id: string,
    @Ctx() context: Context,
  ): Promise<DistributionOrder | null> {
    const orderId = parseId('distributionOrder', id);
    if (!orderId) return null;
    const key = { tenantId: side.id, side: 'SUPPLIER' as const, orderId };
    const row = await context.loaders.of(orderById).load(key);
    return row && SUPPLIER_SEES.includes(row.state) ? row : null;
  }
}

/** The organisations of a page came with it; nobody needs to look them up again. */
function withParties(
  context: Context,
  page: Page<ListedOrder>,
  matching: MatchingRead,
): Connection<DistributionOrder> {
  const known = context.loaders.of(tenantById);
  for (const { supplier, distributor } of page.rows) {
    known.prime(supplier.id, supplier).prime(distributor.id, distributor);
  }
  return toConnection(page, ({ order }) => order, matching);
}
