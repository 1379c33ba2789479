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
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import { DistributorSide, SupplierSide } from '../identity/side.graphql.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { supplierWarehouseById } from '../partnerships/supplier-warehouse.read.ts';
import {
  type Connection,
  checkPage,
  connectionOf,
  PageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
import type { Page } from '../platform/page.ts';
import { warehouseById } from '../warehouses/warehouse.read.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import { orderById } from './distribution-order.read.ts';
import {
  distributionOrderCounts,
  distributionOrdersPage,
  type ListedOrder,
  SUPPLIER_SEES,
  supplyOrderCounts,
  supplyOrdersPage,
} from './order-list.read.ts';
import {
  DISTRIBUTION_TABS,
  type DistributionTab,
  SUPPLY_TABS,
  type SupplyTab,
} from './order-list.rules.ts';

const enumOf = <T extends string>(words: Record<T, string>) =>
  Object.fromEntries(Object.keys(words).map((name) => [name, name])) as { [V in T]: V };
const described = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([name, description]) => [name, { description }]));

export const DistributionTabEnum = enumOf(DISTRIBUTION_TABS);
registerEnumType(DistributionTabEnum, {
  name: 'DistributionOrderTab',
  description: "The distributor's lists of distribution orders.",
  valuesConfig: described(DISTRIBUTION_TABS),
});

export const SupplyTabEnum = enumOf(SUPPLY_TABS);
registerEnumType(SupplyTabEnum, {
  name: 'SupplyOrderTab',
  description: "The supplier's lists of orders pushed to it.",
  valuesConfig: described(SUPPLY_TABS),
});

export const DistributionOrderConnection = connectionOf(DistributionOrder, 'DistributionOrder');

const SEARCH = "Part of a package number, a tracking number, a recipient's name or a SKU.";

@ArgsType()
export class DistributionOrdersArgs extends PageArgs {
  @Field(() => DistributionTabEnum, { nullable: true, description: 'Which list; absent = all.' })
  tab?: DistributionTab | null;

  @Field(() => String, { nullable: true, description: SEARCH })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only with these suppliers.' })
  supplierIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only with a line of this merchant SKU.' })
  skuId?: string | null;
}

@ArgsType()
export class SupplyOrdersArgs extends PageArgs {
  @Field(() => SupplyTabEnum, { nullable: true, description: 'Which list; absent = all.' })
  tab?: SupplyTab | null;

  @Field(() => String, { nullable: true, description: SEARCH })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only of these distributors.' })
  distributorIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only with a line of this SKU.' })
  skuId?: string | null;
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
    description: 'Distribution orders, those that moved last first.',
  })
  async distributionOrders(
    @Root() side: DistributorSide,
    @Args(() => DistributionOrdersArgs) args: DistributionOrdersArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DistributionOrder>> {
    checkPage(args);
    const skuId = skuOf(args);
    if (skuId === 'NONE') return toConnection(NOTHING);
    const filter = {
      ...searched(args),
      tab: args.tab ?? null,
      partnerIds: tenants(args.supplierIds),
      skuId,
    };
    const page = await distributionOrdersPage(context.database.db, side.id, filter, args);
    const warehouses = context.loaders.of(supplierWarehouseById);
    for (const { supplierWarehouse } of page.rows) {
      warehouses.prime(supplierWarehouse, supplierWarehouse);
    }
    return withParties(context, page);
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
    description: 'Orders its distributors pushed to it, those that moved last first (FUL-01).',
  })
  async supplyOrders(
    @Root() side: SupplierSide,
    @Args(() => SupplyOrdersArgs) args: SupplyOrdersArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DistributionOrder>> {
    checkPage(args);
    const partnerIds = tenants(args.distributorIds);
    const skuId = skuOf(args);
    if (skuId === 'NONE') return toConnection(NOTHING);
    const filter = { ...searched(args), tab: args.tab ?? null, partnerIds, skuId };
    const page = await supplyOrdersPage(context.database.db, side.id, filter, args);
    const warehouses = context.loaders.of(warehouseById);
    for (const { warehouse } of page.rows) warehouses.prime(warehouse, warehouse);
    return withParties(context, page);
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
function withParties(context: Context, page: Page<ListedOrder>): Connection<DistributionOrder> {
  const known = context.loaders.of(tenantById);
  for (const { supplier, distributor } of page.rows) {
    known.prime(supplier.id, supplier).prime(distributor.id, distributor);
  }
  return toConnection(page, ({ order }) => order);
}

const searched = ({ search }: { search?: string | null }) => ({
  search: search?.slice(0, 200) ?? null,
});

const tenants = (ids: readonly string[] | null | undefined): Id<'tenant'>[] | null =>
  ids?.flatMap((id) => parseId('tenant', id) ?? []) ?? null;

const NOTHING = { rows: [], cursors: [], hasNextPage: false } as const;

/** The SKU to narrow a list to; NONE when what was sent cannot name one. */
const skuOf = ({ skuId }: { skuId?: string | null }): Id<'sku'> | null | 'NONE' =>
  skuId ? (parseId('sku', skuId) ?? 'NONE') : null;
