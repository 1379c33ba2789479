import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import type { AllocationRuleRow } from './allocation.read.ts';
import type { AllocationReason, WarehouseChoice } from './allocation.rules.ts';

export const AllocationReasonEnum: { [R in AllocationReason]: R } = {
  PERSON: 'PERSON',
  RULE: 'RULE',
  DEFAULT: 'DEFAULT',
  STOCK: 'STOCK',
};
registerEnumType(AllocationReasonEnum, {
  name: 'AllocationReason',
  description: 'What decided the warehouse of a package (WHSE-09).',
  valuesConfig: {
    PERSON: { description: 'Somebody chose it when packing.' },
    RULE: { description: 'An allocation rule that matches (WHSE-07).' },
    DEFAULT: { description: "The default warehouse for this supplier's goods (WHSE-08)." },
    STOCK: { description: 'It has most of the goods; nothing named one that has them all.' },
  },
});

@ObjectType({ description: 'Postcodes of as many digits as its ends have, both included.' })
export class PostcodeRangeObject {
  @Field(() => String, { description: 'The first, 3…10 digits.' })
  from!: string;

  @Field(() => String, { description: 'The last, as many digits.' })
  to!: string;
}

@ObjectType({
  implements: NodeInterface,
  description:
    'A rule for choosing the supplier warehouse of an order (WHSE-07). Of its lists, each non-empty one must hold the value of the order; an empty one asks nothing.',
})
export class AllocationRule extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'allocationRule'>;
  tenantId!: Id<'tenant'>;
  supplierId!: Id<'tenant'>;
  supplierWarehouseId!: Id<'supplierWarehouse'>;
  storeIds!: readonly Id<'store'>[];
  skuIds!: readonly Id<'sku'>[];

  @Field(() => String, { description: 'Its name, unique in the organisation.' })
  name!: string;

  @Field(() => Int, { description: 'Its place, 0 first: the first that matches counts (WHSE-08).' })
  position!: number;

  @Field(() => Boolean, { description: 'Whether it is asked at all.' })
  enabled!: boolean;

  @Field(() => [String], { description: 'Buyers’ countries, ISO 3166-1 alpha-2.' })
  countries!: string[];

  @Field(() => [String], {
    description: 'Buyers’ provinces; case, accents and spaces do not matter.',
  })
  provinces!: string[];

  @Field(() => [PostcodeRangeObject], { description: 'Buyers’ postcodes.' })
  postcodes!: PostcodeRangeObject[];

  @Field(() => [String], { description: 'Categories of the merchant SKU.' })
  categories!: string[];
}

export const toAllocationRule = (row: AllocationRuleRow): AllocationRule =>
  Object.assign(new AllocationRule(), row);

@ObjectType({
  description: 'Where goods of a supplier come from when no rule matches (WHSE-08).',
})
export class DefaultWarehouse {
  tenantId!: Id<'tenant'>;
  supplierId!: Id<'tenant'>;
  supplierWarehouseId!: Id<'supplierWarehouse'>;
}

@ObjectType({ description: 'A warehouse that would be tried for an address, and why.' })
export class WarehouseChoiceObject {
  supplierId!: Id<'tenant'>;
  supplierWarehouseId!: Id<'supplierWarehouse'>;

  @Field(() => AllocationReasonEnum, { description: 'What names it: RULE or DEFAULT.' })
  by!: WarehouseChoice['by'];

  @Field(() => String, { nullable: true, description: 'The rule by its name; null = no rule.' })
  ruleName!: string | null;
}

@ObjectType({
  description:
    'The warehouses of one supplier that would be tried for an address, first to last. Empty = the warehouse that covers most of the order.',
})
export class AllocationTrial {
  supplierId!: Id<'tenant'>;

  @Field(() => [WarehouseChoiceObject], { description: 'First to last.' })
  choices!: WarehouseChoiceObject[];
}
