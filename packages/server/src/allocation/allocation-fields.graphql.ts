import { Arg, Ctx, Field, FieldResolver, ID, InputType, Resolver, Root } from 'type-graphql';
import { Sku, toSku } from '../catalog/sku.graphql.ts';
import { skuById } from '../catalog/sku.read.ts';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { DistributorSide } from '../identity/side.graphql.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { partnerById } from '../partnerships/partner.read.ts';
import {
  SupplierWarehouse,
  toSupplierWarehouse,
} from '../partnerships/supplier-warehouse.graphql.ts';
import { supplierWarehouseById } from '../partnerships/supplier-warehouse.read.ts';
import { Store, toStore } from '../stores/store.graphql.ts';
import { storeById } from '../stores/store.read.ts';
import {
  AllocationRule,
  AllocationTrial,
  DefaultWarehouse,
  toAllocationRule,
  WarehouseChoiceObject,
} from './allocation.graphql.ts';
import {
  allocationPolicyOf,
  allocationRulesOf,
  defaultWarehousesOf,
  partneredSupplierIds,
} from './allocation.read.ts';
import { warehouseChoices } from './allocation.rules.ts';

@InputType({ description: 'An address to try the rules on.' })
class AllocationTrialInput {
  @Field(() => ID, { description: 'The store an order would come from.' })
  storeId!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of the country it goes to.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Province, as the marketplace writes it.' })
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode.' })
  postcode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A merchant SKU it would hold; absent = rules that ask for goods match nothing.',
  })
  skuId?: string | null;
}

@Resolver(() => DistributorSide)
export class AllocationLists {
  @FieldResolver(() => [AllocationRule], {
    description: 'The allocation rules in their priority, at most 100.',
  })
  async allocationRules(
    @Root() side: DistributorSide,
    @Ctx() { database }: Context,
  ): Promise<AllocationRule[]> {
    return (await allocationRulesOf(database.db, side.id)).map(toAllocationRule);
  }

  @FieldResolver(() => [DefaultWarehouse], { description: 'One for each supplier that has one.' })
  defaultWarehouses(
    @Root() side: DistributorSide,
    @Ctx() { database }: Context,
  ): Promise<DefaultWarehouse[]> {
    return defaultWarehousesOf(database.db, side.id);
  }

  @FieldResolver(() => [AllocationTrial], {
    description: 'Which warehouses an order to this address would be tried from, by supplier.',
  })
  async allocationTrial(
    @Root() side: DistributorSide,
    @Arg('input', () => AllocationTrialInput, { description: 'Where it would go.' })
    input: AllocationTrialInput,
    @Ctx() context: Context,
  ): Promise<AllocationTrial[]> {
    const { db } = context.database;
    const sku = await ownSku(context, side.id, input.skuId);
    const place = {
      storeId: parseId('store', input.storeId) ?? ('' as Id<'store'>),
      country: input.country.trim().toUpperCase(),
      province: input.province ?? null,
      postcode: input.postcode ?? null,
    };
    const policy = await allocationPolicyOf(db, side.id);
    const suppliers = await partneredSupplierIds(db, side.id);
    return suppliers.map((supplierId) => ({
      supplierId,
      choices: warehouseChoices(policy, place, {
        supplierId,
        localSkuId: sku?.id ?? ('' as Id<'sku'>),
        category: sku?.category ?? null,
      }).map((choice) => ({ ...choice, supplierId })),
    }));
  }
}

async function ownSku(context: Context, tenantId: Id<'tenant'>, given?: string | null) {
  const id = given ? parseId('sku', given) : null;
  return id ? context.loaders.of(skuById).load({ tenantId, id }) : null;
}

async function warehouseOf(
  context: Context,
  { supplierId, supplierWarehouseId }: Pick<DefaultWarehouse, 'supplierId' | 'supplierWarehouseId'>,
): Promise<SupplierWarehouse> {
  const key = { supplierId, id: supplierWarehouseId };
  const row = await context.loaders.of(supplierWarehouseById).load(key);
  if (!row) throw new Error(`no supplier warehouse ${supplierWarehouseId}`);
  return toSupplierWarehouse(row);
}

async function supplierOf(context: Context, { supplierId }: { supplierId: Id<'tenant'> }) {
  const row = await context.loaders.of(partnerById).load(supplierId);
  if (!row) throw new Error(`no organisation ${supplierId}`);
  return row;
}

@Resolver(() => AllocationRule)
export class AllocationRuleFields {
  @FieldResolver(() => Partner, { description: 'Whose goods it is about.' })
  supplier(@Root() rule: AllocationRule, @Ctx() context: Context): Promise<Partner> {
    return supplierOf(context, rule);
  }

  @FieldResolver(() => SupplierWarehouse, { description: 'Where it sends them.' })
  supplierWarehouse(@Root() rule: AllocationRule, @Ctx() context: Context) {
    return warehouseOf(context, rule);
  }

  @FieldResolver(() => [Store], {
    description:
      'Orders of these stores; empty = of all. Global stores only with DISTRIBUTOR_GLOBAL_STORES (PERM-07).',
  })
  async stores(@Root() rule: AllocationRule, @Ctx() context: Context): Promise<Store[]> {
    const loader = context.loaders.of(storeById);
    const keys = rule.storeIds.map((id) => ({ tenantId: rule.tenantId, id }));
    const rows = await Promise.all(keys.map((key) => loader.load(key)));
    const shown = rows.filter(
      (row) => !row?.isGlobal || may(context.actor, 'DISTRIBUTOR_GLOBAL_STORES'),
    );
    return shown.flatMap((row) => (row ? toStore(row) : []));
  }

  @FieldResolver(() => [Sku], { description: 'These merchant SKUs; empty = all.' })
  async skus(@Root() rule: AllocationRule, @Ctx() context: Context): Promise<Sku[]> {
    const loader = context.loaders.of(skuById);
    const keys = rule.skuIds.map((id) => ({ tenantId: rule.tenantId, id }));
    const rows = await Promise.all(keys.map((key) => loader.load(key)));
    return rows.flatMap((row) => (row ? toSku(row) : []));
  }
}

@Resolver(() => DefaultWarehouse)
export class DefaultWarehouseFields {
  @FieldResolver(() => Partner, { description: 'The supplier.' })
  supplier(@Root() row: DefaultWarehouse, @Ctx() context: Context): Promise<Partner> {
    return supplierOf(context, row);
  }

  @FieldResolver(() => SupplierWarehouse, { description: 'Its default warehouse.' })
  supplierWarehouse(@Root() row: DefaultWarehouse, @Ctx() context: Context) {
    return warehouseOf(context, row);
  }
}

@Resolver(() => AllocationTrial)
export class AllocationTrialFields {
  @FieldResolver(() => Partner, { description: 'The supplier.' })
  supplier(@Root() trial: AllocationTrial, @Ctx() context: Context): Promise<Partner> {
    return supplierOf(context, trial);
  }
}

@Resolver(() => WarehouseChoiceObject)
export class WarehouseChoiceFields {
  @FieldResolver(() => SupplierWarehouse, { description: 'The warehouse.' })
  supplierWarehouse(@Root() choice: WarehouseChoiceObject, @Ctx() context: Context) {
    return warehouseOf(context, choice);
  }
}
