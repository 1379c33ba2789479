import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { toWarehouse, Warehouse } from '../warehouses/warehouse.graphql.ts';
import { warehouseById } from '../warehouses/warehouse.read.ts';
import { sideOf } from './partnership.access.ts';
import { Partnership, toPartnership } from './partnership.graphql.ts';
import { partnershipById } from './partnership.read.ts';
import { MappingStateEnum, SupplierWarehouse } from './supplier-warehouse.graphql.ts';
import { warehousesOfPartnership } from './supplier-warehouse.read.ts';
import { type MappingState, mappingState } from './warehouse-task.rules.ts';

/** What stands around a supplier warehouse. */
@Resolver(() => SupplierWarehouse)
export class SupplierWarehouseFields {
  @FieldResolver(() => Partnership, {
    nullable: true,
    description: 'The partnership it belongs to; null for whoever is on neither side.',
  })
  async partnership(
    @Root() image: SupplierWarehouse,
    @Ctx() { actor, loaders }: Context,
  ): Promise<Partnership | null> {
    const row = await loaders.of(partnershipById).load(image.partnershipId);
    return row && sideOf(actor, row) ? toPartnership(row) : null;
  }

  @FieldResolver(() => Warehouse, {
    nullable: true,
    description: "The supplier's warehouse it stands for, for good.",
  })
  async warehouse(
    @Root() image: SupplierWarehouse,
    @Ctx() { loaders }: Context,
  ): Promise<Warehouse | null> {
    const key = { tenantId: image.supplierId, id: image.warehouseId };
    const row = await loaders.of(warehouseById).load(key);
    return row && toWarehouse(row);
  }

  @FieldResolver(() => MappingStateEnum, {
    description: 'MAPPED, DETACHED or waiting to be mapped.',
  })
  async state(
    @Root() image: SupplierWarehouse,
    @Ctx() { loaders }: Context,
  ): Promise<MappingState> {
    const pair = { supplierId: image.supplierId, id: image.partnershipId };
    const all = (await loaders.of(warehousesOfPartnership).load(pair)) ?? [];
    const facts = all.find(({ supplierWarehouse }) => supplierWarehouse?.id === image.id);
    return facts ? mappingState(facts) : 'DETACHED';
  }
}
