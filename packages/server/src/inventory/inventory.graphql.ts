import {
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
import { Claim, ClaimStateEnum } from '../claims/claim.graphql.ts';
import type { ClaimState } from '../claims/claim.rules.ts';
import type { Context } from '../identity/context.ts';
import { DistributorSide } from '../identity/side.graphql.ts';
import type { Id } from '../kernel/ids.ts';
import { describedEnum } from '../platform/described-enum.graphql.ts';
import {
  type Connection,
  checkPage,
  connectionOf,
  InstantRange,
  idsOf,
  PageArgs,
  SortedPageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
import { distributorMovementPage } from './distributor-movement.read.ts';
import { inventoryPage, levelsOfClaim } from './inventory-list.read.ts';
import { movementBatchPage } from './movement-batch.read.ts';
import {
  DISTRIBUTOR_MOVEMENT_KINDS,
  type DistributorMovementKind,
  INVENTORY_SORTS,
  type InventorySort,
  type StockStanding,
} from './stock.rules.ts';
import { StockStandingEnum } from './supplier-stock.graphql.ts';

export const DistributorMovementKindEnum = Object.fromEntries(
  DISTRIBUTOR_MOVEMENT_KINDS.map((kind) => [kind, kind]),
) as { [K in DistributorMovementKind]: K };
registerEnumType(DistributorMovementKindEnum, {
  name: 'DistributorMovementKind',
  description: 'What moved stock in a supplier warehouse.',
  valuesConfig: {
    DISTRIBUTION_STOCK_PUSH: { description: "The supplier's quantity changed, or began to show." },
    ORDER_LOCKED: { description: 'Held back for an order that was packed.' },
    ORDER_UNLOCKED: { description: 'No longer held back for an order.' },
    STOP_DISTRIBUTION: { description: 'The distributor stopped the product.' },
    DISTRIBUTION_STOCK_AUTO_CLEARED: {
      description: 'Cleared because the supplier ended the partnership or took the warehouse away.',
    },
  },
});

@ObjectType({ description: 'Quantity of a claimed product in one supplier warehouse.' })
export class ClaimStock {
  @Field(() => ID, { description: 'Id of the supplier warehouse.' })
  supplierWarehouseId!: Id<'supplierWarehouse'>;

  @Field(() => Int, { description: 'Units that can be promised.' })
  available!: number;

  @Field(() => Int, { description: 'Units held back for orders not pushed yet.' })
  locked!: number;

  @Field(() => Int, { description: 'Both together.' })
  onHand!: number;
}

@ObjectType({
  description: 'A claimed product in one supplier warehouse, a row of the Inventory List.',
})
export class InventoryLevel {
  @Field(() => ID, { description: 'Id of the claim.' })
  claimId!: Id<'claim'>;

  @Field(() => ClaimStateEnum, { description: 'Where the claim stands; only ACTIVE has stock.' })
  claimState!: ClaimState;

  @Field(() => ID, { description: "Id of the distributor's SKU." })
  localSkuId!: Id<'sku'>;

  @Field(() => String, { description: "The distributor's SKU code." })
  localCode!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The picture, at /files/<id>.' })
  imageId!: Id<'file'> | null;

  @Field(() => String, { description: 'Name of the supplier.' })
  supplierName!: string;

  @Field(() => ID, { description: 'Id of the supplier warehouse.' })
  supplierWarehouseId!: Id<'supplierWarehouse'>;

  @Field(() => String, { description: 'Name of the supplier warehouse.' })
  warehouseName!: string;

  @Field(() => Boolean, { description: 'Whether it is mapped; an unmapped one has no stock.' })
  mapped!: boolean;

  @Field(() => Int, { description: 'Units that can be promised.' })
  available!: number;

  @Field(() => Int, { description: 'Units held back for orders not pushed yet.' })
  locked!: number;

  @Field(() => Int, { description: 'Both together (STOCK-17).' })
  onHand!: number;
}

@ObjectType({ description: 'One movement of stock in a supplier warehouse (STOCK-10).' })
export class DistributorMovement {
  @Field(() => ID, { description: 'Its id.' })
  id!: Id<'movement'>;

  @Field(() => DistributorMovementKindEnum, { description: 'What moved.' })
  kind!: DistributorMovementKind;

  @Field(() => ID, { description: 'Movements of one act share it.' })
  batchId!: string;

  @Field(() => ID, { description: 'Id of the supplier warehouse.' })
  supplierWarehouseId!: Id<'supplierWarehouse'>;

  @Field(() => String, { description: 'Name of the supplier warehouse.' })
  warehouseName!: string;

  @Field(() => String, { description: 'Name of the supplier.' })
  supplierName!: string;

  @Field(() => ID, { description: "Id of the distributor's SKU." })
  localSkuId!: Id<'sku'>;

  @Field(() => String, { description: "The distributor's SKU code." })
  localCode!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The picture, at /files/<id>.' })
  imageId!: Id<'file'> | null;

  @Field(() => Int, { description: 'Available units before.' })
  availableBefore!: number;

  @Field(() => Int, { description: 'Available units after.' })
  availableAfter!: number;

  @Field(() => Int, { description: 'Held back units before.' })
  lockedBefore!: number;

  @Field(() => Int, { description: 'Held back units after.' })
  lockedAfter!: number;

  @Field(() => ID, { nullable: true, description: "The distributor's order behind it, if one is." })
  orderId!: Id<'distributionOrder'> | null;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'Movements of one kind that one act made, a row of the batch record.' })
export class DistributorMovementBatch {
  @Field(() => ID, { description: 'Its id; movements carry it.' })
  batchId!: string;

  @Field(() => DistributorMovementKindEnum, { description: 'What moved.' })
  kind!: DistributorMovementKind;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => Int, { description: 'How many SKUs moved.' })
  skus!: number;

  @Field(() => Int, { description: 'How many movements there are.' })
  movements!: number;

  @Field(() => Int, { description: 'Available units of them before, added up.' })
  availableBefore!: number;

  @Field(() => Int, { description: 'Available units of them after, added up.' })
  availableAfter!: number;
}

export const InventoryLevelConnection = connectionOf(InventoryLevel, 'InventoryLevel');
export const DistributorMovementConnection = connectionOf(
  DistributorMovement,
  'DistributorMovement',
);
export const DistributorMovementBatchConnection = connectionOf(
  DistributorMovementBatch,
  'DistributorMovementBatch',
);

const InventorySortEnum = describedEnum(
  'InventorySort',
  'What the Inventory List can be ordered by.',
  INVENTORY_SORTS,
);

@ArgsType()
export class InventoryArgs extends SortedPageArgs {
  @Field(() => InventorySortEnum, { nullable: true, description: 'Absent = CODE.' })
  sort?: InventorySort | null;

  @Field(() => String, { nullable: true, description: 'Part of a code or name.' })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only of these suppliers.' })
  supplierIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these supplier warehouses.' })
  supplierWarehouseIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these local SKUs (CLAIM-06).' })
  localSkuIds?: string[] | null;

  @Field(() => [StockStandingEnum], {
    nullable: true,
    description: 'Only with so much left, by available units.',
  })
  standings?: StockStanding[] | null;
}

@ArgsType()
export class MovementArgs extends PageArgs {
  @Field(() => [DistributorMovementKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds?: DistributorMovementKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these supplier warehouses.' })
  supplierWarehouseIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these local SKUs.' })
  localSkuIds?: string[] | null;

  @Field(() => InstantRange, { nullable: true, description: 'Only in this time.' })
  at?: InstantRange | null;
}

const withIds = <A extends InventoryArgs | MovementArgs>(args: A) => ({
  ...args,
  supplierWarehouseIds: idsOf('supplierWarehouse', args.supplierWarehouseIds),
  localSkuIds: idsOf('sku', args.localSkuIds),
});

@Resolver(() => DistributorSide)
export class DistributorInventory {
  @FieldResolver(() => InventoryLevelConnection, {
    description: 'Claimed products per supplier warehouse, in the order asked for (STOCK-13).',
  })
  async inventory(
    @Root() side: DistributorSide,
    @Args(() => InventoryArgs) args: InventoryArgs,
    @Ctx() context: Context,
  ): Promise<Connection<InventoryLevel>> {
    checkPage(args);
    const filter = { ...withIds(args), supplierIds: idsOf('tenant', args.supplierIds) };
    const page = await inventoryPage(context.database.db, side.id, filter, args);
    return toConnection(page, (row) => ({ ...row, onHand: row.available + row.locked }));
  }

  @FieldResolver(() => DistributorMovementConnection, {
    description: 'The Stock Movement Record, newest first.',
  })
  async stockMovements(
    @Root() side: DistributorSide,
    @Args(() => MovementArgs) args: MovementArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DistributorMovement>> {
    checkPage(args);
    return toConnection(
      await distributorMovementPage(context.database.db, side.id, withIds(args), args),
    );
  }

  @FieldResolver(() => DistributorMovementBatchConnection, {
    description: 'The Batch Stock Movement Record, newest first.',
  })
  async stockMovementBatches(
    @Root() side: DistributorSide,
    @Args(() => MovementArgs) args: MovementArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DistributorMovementBatch>> {
    checkPage(args);
    return toConnection(await movementBatchPage(context.database.db, side.id, withIds(args), args));
  }
}

@Resolver(() => Claim)
export class ClaimStockFields {
  @FieldResolver(() => [ClaimStock], {
    description: 'Its quantity in each mapped supplier warehouse; a supplier has few warehouses.',
  })
  async stockByWarehouse(@Root() claim: Claim, @Ctx() context: Context): Promise<ClaimStock[]> {
    const { distributorId } = claim.row.claim;
    return (
      (await context.loaders.of(levelsOfClaim).load({ distributorId, claimId: claim.id })) ?? []
    );
  }

  @FieldResolver(() => Int, {
    description: 'Distribution stock: available units over all its supplier warehouses (CLAIM-05).',
  })
  async stock(@Root() claim: Claim, @Ctx() context: Context): Promise<number> {
    const levels = await this.stockByWarehouse(claim, context);
    return levels.reduce((sum, level) => sum + level.available, 0);
  }
}
