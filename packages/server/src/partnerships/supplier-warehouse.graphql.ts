import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { Warehouse } from '../warehouses/warehouse.graphql.ts';
import type { SupplierWarehouseRow } from './supplier-warehouse.read.ts';
import { type MappingState, type TaskKind, WAREHOUSE_TASKS } from './warehouse-task.rules.ts';

export const MappingStateEnum = {
  ASSIGNED_UNMAPPED: 'ASSIGNED_UNMAPPED',
  MAPPED: 'MAPPED',
  DETACHED: 'DETACHED',
} as const;
registerEnumType(MappingStateEnum, {
  name: 'WarehouseMappingState',
  description: 'How a warehouse of the supplier stands to the distributor.',
  valuesConfig: {
    ASSIGNED_UNMAPPED: { description: 'Assigned; the distributor has not mapped it yet.' },
    MAPPED: { description: 'Assigned and mapped: stock shows, orders can be taken from it.' },
    DETACHED: { description: 'No longer assigned; its supplier warehouse shows no stock.' },
  },
});

export const TaskKindEnum = Object.fromEntries(
  Object.keys(WAREHOUSE_TASKS).map((kind) => [kind, kind]),
) as { [K in TaskKind]: K };
registerEnumType(TaskKindEnum, {
  name: 'WarehouseTaskKind',
  description: 'What a distributor has to do after a change of its warehouses.',
  valuesConfig: Object.fromEntries(
    Object.entries(WAREHOUSE_TASKS).map(([kind, description]) => [kind, { description }]),
  ),
});

@ObjectType({
  implements: NodeInterface,
  description: "A distributor's virtual image of one fulfilment warehouse of a supplier.",
})
export class SupplierWarehouse extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'supplierWarehouse'>;
  supplierId!: Id<'tenant'>;
  distributorId!: Id<'tenant'>;
  partnershipId!: Id<'partnership'>;
  warehouseId!: Id<'warehouse'>;

  @Field(() => String, { description: 'As the distributor calls it.' })
  name!: string;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;
}

@ObjectType({ description: "A warehouse of the supplier's and what the distributor made of it." })
export class PartnershipWarehouse {
  @Field(() => Warehouse, { description: "The supplier's warehouse." })
  warehouse!: Warehouse;

  @Field(() => MappingStateEnum, { description: 'How it stands to the distributor.' })
  state!: MappingState;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when it is assigned; null when it no longer is.',
  })
  assignedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is mapped; null if not.' })
  mappedAt!: Date | null;

  @Field(() => SupplierWarehouse, {
    nullable: true,
    description: "The distributor's image of it; null before there is one.",
  })
  supplierWarehouse!: SupplierWarehouse | null;
}

@ObjectType({ description: 'One thing a distributor has to do about a warehouse (WHSE-05).' })
export class WarehouseTask {
  @Field(() => ID, { description: 'Stable as long as the task stands.' })
  id!: string;

  @Field(() => TaskKindEnum, { description: 'What to do.' })
  kind!: TaskKind;

  @Field(() => Warehouse, { description: "The supplier's warehouse it is about." })
  warehouse!: Warehouse;

  @Field(() => SupplierWarehouse, {
    nullable: true,
    description: 'The supplier warehouse it is about; null while it has to be created.',
  })
  supplierWarehouse!: SupplierWarehouse | null;
}

export const toSupplierWarehouse = (row: SupplierWarehouseRow): SupplierWarehouse =>
  Object.assign(new SupplierWarehouse(), row);
