import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AllocationReasonEnum } from '../allocation/allocation.graphql.ts';
import type { AllocationReason } from '../allocation/allocation.rules.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { connectionOf } from '../platform/page.graphql.ts';
import type { BuyerOrderRow } from './buyer-order.read.ts';
import type { BuyerCancellation, BuyerOrderState } from './order.rules.ts';
import { LINE_OBSTACLES, type LineObstacle } from './pack-plan.rules.ts';

export const BuyerOrderStateEnum: { [S in BuyerOrderState]: S } = {
  TO_PACK: 'TO_PACK',
  PACKED: 'PACKED',
  CANCELLED: 'CANCELLED',
};
registerEnumType(BuyerOrderStateEnum, {
  name: 'BuyerOrderState',
  description: "Where a buyer's order stands on the distributor's side.",
  valuesConfig: {
    TO_PACK: { description: 'Something of it is still to be packed.' },
    PACKED: { description: 'All of it is in packages.' },
    CANCELLED: { description: 'Cancelled on the marketplace.' },
  },
});

export const BuyerCancellationEnum: { [C in BuyerCancellation]: C } = {
  NONE: 'NONE',
  REQUESTED: 'REQUESTED',
  CANCELLED: 'CANCELLED',
};
registerEnumType(BuyerCancellationEnum, {
  name: 'BuyerCancellation',
  description: 'Whether the buyer cancels, as the marketplace has it.',
  valuesConfig: {
    NONE: { description: 'No.' },
    REQUESTED: {
      description: 'The buyer asks to. Such an order is not packed or pushed (ORD-20).',
    },
    CANCELLED: { description: 'Cancelled for good.' },
  },
});

export const LineObstacleEnum = Object.fromEntries(
  Object.keys(LINE_OBSTACLES).map((name) => [name, name]),
) as { [O in LineObstacle]: O };
registerEnumType(LineObstacleEnum, {
  name: 'LineObstacle',
  description: 'Why a line cannot be packed now.',
  valuesConfig: Object.fromEntries(
    Object.entries(LINE_OBSTACLES).map(([name, description]) => [name, { description }]),
  ),
});

@ObjectType({ description: 'What a line of a package is: a product by its code and name.' })
export class OrderedProduct {
  @Field(() => String, { description: 'Its SKU code.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Its picture, at /files/<id>; null when it has none.',
  })
  imageId!: string | null;
}

@ObjectType({ description: "A line of a buyer's order, with how it can be packed at this moment." })
export class BuyerOrderLine {
  @Field(() => ID, { description: 'Id of the line, prefix "bol".' })
  id!: string;

  @Field(() => Int, { description: 'Its place in the order, from 1.' })
  lineNo!: number;

  @Field(() => String, { description: "The listing's SKU text." })
  platformSku!: string;

  @Field(() => String, { description: "The listing's product name." })
  productName!: string;

  @Field(() => String, { nullable: true, description: "The listing's variation." })
  variation!: string | null;

  @Field(() => Int, { description: 'Units ordered.' })
  quantity!: number;

  @Field(() => Int, { description: 'Units already in packages.' })
  packed!: number;

  @Field(() => MoneyObject, { description: 'What the buyer pays a unit.' })
  unitPrice!: MoneyObject;

  @Field(() => OrderedProduct, {
    nullable: true,
    description: 'The merchant SKU its listing is mapped to now; null while it is not mapped.',
  })
  product!: OrderedProduct | null;

  @Field(() => Partner, { nullable: true, description: 'The supplier it would go to.' })
  supplier!: Partner | null;

  @Field(() => LineObstacleEnum, {
    nullable: true,
    description: 'What keeps its open units from being packed; null when nothing does.',
  })
  obstacle!: LineObstacle | null;
}

@ObjectType({ description: 'Units of one line in a package.' })
export class PackPartLine {
  @Field(() => ID, { description: "The buyer's order line." })
  lineId!: string;

  @Field(() => Int, { description: 'Units.' })
  quantity!: number;
}

@ObjectType({
  description: 'One package an order would make: one supplier, one warehouse (ORD-03).',
})
export class PackPartObject {
  @Field(() => ID, { description: 'The supplier warehouse it would be packed from.' })
  supplierWarehouseId!: string;

  @Field(() => String, { description: 'Its name.' })
  warehouseName!: string;

  @Field(() => String, { description: "Its supplier's name." })
  supplierName!: string;

  @Field(() => AllocationReasonEnum, { description: 'Why from there.' })
  by!: AllocationReason;

  @Field(() => String, { nullable: true, description: 'The rule that decided it; null = none.' })
  ruleName!: string | null;

  @Field(() => [PackPartLine], { description: 'What would be in it.' })
  lines!: PackPartLine[];
}

@ObjectType({ description: 'Units of a line that cannot be packed now.' })
export class BlockedLineObject extends PackPartLine {
  @Field(() => LineObstacleEnum, { description: 'Why.' })
  obstacle!: LineObstacle;
}

@ObjectType({ description: 'How an order can be packed at this moment.' })
export class PackPlanObject {
  @Field(() => [PackPartObject], { description: 'The packages; more than one means a split.' })
  parts!: PackPartObject[];

  @Field(() => [BlockedLineObject], { description: 'What is left out.' })
  blocked!: BlockedLineObject[];
}

@ObjectType({
  implements: NodeInterface,
  description: "An order a buyer placed in one of the distributor's stores; nobody else reads it.",
})
export class BuyerOrder extends NodeInterface {
  @Field(() => ID, { description: 'Global id, prefix "bor".' })
  declare id: string;

  @Field(() => String, { description: "The marketplace's order number." })
  orderNo!: string;

  @Field(() => BuyerOrderStateEnum, { description: 'Where it stands.' })
  state!: BuyerOrderState;

  @Field(() => BuyerCancellationEnum, { description: 'Whether the buyer cancels.' })
  cancellation!: BuyerCancellation;

  @Field(() => String, { nullable: true, description: "The buyer's remark." })
  buyerNote!: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier the marketplace assigned.' })
  platformCarrier!: string | null;

  @Field(() => String, { nullable: true, description: "The marketplace's tracking number." })
  platformTrackingNo!: string | null;

  @Field(() => Date, { description: 'When the buyer ordered.' })
  orderedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the buyer paid; null when not known.' })
  paidAt!: Date | null;

  @Field(() => Date, { description: 'When it was taken in here.' })
  importedAt!: Date;
}

export const BuyerOrderConnection = connectionOf(BuyerOrder, 'BuyerOrder', { matching: true });

/** The row itself is the node: its further fields are resolved from it. */
export const toBuyerOrder = (row: BuyerOrderRow): BuyerOrder =>
  Object.assign(new BuyerOrder(), row);
