import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { AllocationReasonEnum } from '../allocation/allocation.graphql.ts';
import type { AllocationReason } from '../allocation/allocation.rules.ts';
import type { Context } from '../identity/context.ts';
import { supplierWarehouseById } from '../partnerships/supplier-warehouse.read.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import type { DistributionOrderRow } from './distribution-order.read.ts';

@ObjectType({ description: 'Why a package ships from its warehouse (WHSE-09).' })
export class OrderAllocation {
  @Field(() => AllocationReasonEnum, { description: 'What decided it.' })
  by!: AllocationReason;

  @Field(() => String, { nullable: true, description: 'The rule as it was called; null = none.' })
  ruleName!: string | null;

  @Field(() => [String], {
    description: 'Warehouses that rules named before it and that could not give all the goods.',
  })
  passedOver!: string[];
}

@Resolver(() => DistributionOrder)
export class OrderAllocationField {
  @FieldResolver(() => OrderAllocation, {
    nullable: true,
    description:
      "Why it ships from its warehouse; null for the supplier, whom the distributor's rules do not concern (GEN-08).",
  })
  async allocation(
    @Root() order: DistributionOrderRow,
    @Ctx() context: Context,
  ): Promise<OrderAllocation | null> {
    if (context.actor?.tenantId !== order.distributorId || !order.allocation) return null;
    const { by, ruleName, passedOver } = order.allocation;
    const loader = context.loaders.of(supplierWarehouseById);
    const { supplierId } = order;
    const rows = await Promise.all(passedOver.map((id) => loader.load({ supplierId, id })));
    return { by, ruleName, passedOver: rows.flatMap((row) => row?.name ?? []) };
  }
}
