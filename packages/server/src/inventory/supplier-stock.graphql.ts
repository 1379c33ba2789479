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
import type { Context } from '../identity/context.ts';
import { SupplierSide } from '../identity/side.graphql.ts';
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
import {
  STOCK_MOVEMENT_KINDS,
  STOCK_SORTS,
  STOCK_STANDINGS,
  type StockMovementKind,
  type StockSort,
  type StockStanding,
} from './stock.rules.ts';
import { supplierMovementPage } from './supplier-movement.read.ts';
import { supplierStockMatching, supplierStockPage } from './supplier-stock.read.ts';

export const StockMovementKindEnum = Object.fromEntries(
  Object.keys(STOCK_MOVEMENT_KINDS).map((kind) => [kind, kind]),
) as { [K in StockMovementKind]: K };
registerEnumType(StockMovementKindEnum, {
  name: 'StockMovementKind',
  description: "What moved a supplier's stock.",
  valuesConfig: Object.fromEntries(
    Object.entries(STOCK_MOVEMENT_KINDS).map(([kind, description]) => [kind, { description }]),
  ),
});

@ObjectType({ description: 'A SKU of the supplier in one of its warehouses.' })
export class StockLevel {
  @Field(() => ID, { description: 'Id of the SKU.' })
  skuId!: Id<'sku'>;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The picture, at /files/<id>.' })
  imageId!: Id<'file'> | null;

  @Field(() => ID, { description: 'Id of the warehouse.' })
  warehouseId!: Id<'warehouse'>;

  @Field(() => String, { description: 'Name of the warehouse.' })
  warehouseName!: string;

  @Field(() => Int, { description: 'Units that can be promised; distributors see this.' })
  available!: number;

  @Field(() => Int, { description: 'Units reserved for pushed orders.' })
  locked!: number;

  @Field(() => Int, { description: 'Both together (STOCK-17).' })
  onHand!: number;

  @Field(() => Int, { description: 'Grows with every change; 0 = never set.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When it changed last; null = never set.' })
  updatedAt!: Date | null;
}

@ObjectType({ description: "One movement of a supplier's stock." })
export class StockMovement {
  @Field(() => ID, { description: 'Its id.' })
  id!: Id<'movement'>;

  @Field(() => StockMovementKindEnum, { description: 'What moved.' })
  kind!: StockMovementKind;

  @Field(() => String, { description: 'Code of the SKU.' })
  code!: string;

  @Field(() => String, { description: 'Name of the warehouse.' })
  warehouseName!: string;

  @Field(() => Int, { description: 'Available units before.' })
  availableBefore!: number;

  @Field(() => Int, { description: 'Available units after.' })
  availableAfter!: number;

  @Field(() => Int, { description: 'Reserved units before.' })
  lockedBefore!: number;

  @Field(() => Int, { description: 'Reserved units after.' })
  lockedAfter!: number;

  @Field(() => ID, { nullable: true, description: 'The order behind it, if one is.' })
  orderId!: Id<'distributionOrder'> | null;

  @Field(() => String, { nullable: true, description: 'The note given with it.' })
  note!: string | null;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

export const StockLevelConnection = connectionOf(StockLevel, 'StockLevel', { matching: true });
export const StockMovementConnection = connectionOf(StockMovement, 'StockMovement');

export const StockStandingEnum = describedEnum(
  'StockStanding',
  'How much of a product is left.',
  STOCK_STANDINGS,
);
const StockSortEnum = describedEnum(
  'StockSort',
  "What a supplier's stock can be ordered by.",
  STOCK_SORTS,
);

@ArgsType()
export class StockArgs extends SortedPageArgs {
  @Field(() => StockSortEnum, { nullable: true, description: 'Absent = CODE.' })
  sort?: StockSort | null;

  @Field(() => String, { nullable: true, description: 'Part of a code, name or barcode.' })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only these warehouses.' })
  warehouseIds?: string[] | null;

  @Field(() => [StockStandingEnum], {
    nullable: true,
    description: 'Only with so much left, by available units.',
  })
  standings?: StockStanding[] | null;
}

@ArgsType()
export class StockMovementArgs extends PageArgs {
  @Field(() => [StockMovementKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds?: StockMovementKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these warehouses.' })
  warehouseIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these SKUs.' })
  skuIds?: string[] | null;

  @Field(() => InstantRange, { nullable: true, description: 'Only in this time.' })
  at?: InstantRange | null;
}

@Resolver(() => SupplierSide)
export class SupplierStock {
  @FieldResolver(() => StockLevelConnection, {
    description:
      'Every simple SKU in every warehouse, in the order asked for; `matching` names a row as <SKU>/<warehouse>.',
  })
  async stock(
    @Root() side: SupplierSide,
    @Args(() => StockArgs) args: StockArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StockLevel>> {
    checkPage(args);
    const { db } = context.database;
    const filter = { ...args, warehouseIds: idsOf('warehouse', args.warehouseIds) };
    const page = await supplierStockPage(db, side.id, filter, args);
    return toConnection(
      page,
      (row) => ({ ...row, onHand: row.available + row.locked }),
      supplierStockMatching(db, side.id, filter, args),
    );
  }

  @FieldResolver(() => StockMovementConnection, {
    description: "The supplier's movements, newest first.",
  })
  async stockMovements(
    @Root() side: SupplierSide,
    @Args(() => StockMovementArgs) args: StockMovementArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StockMovement>> {
    checkPage(args);
    const filter = {
      ...args,
      warehouseIds: idsOf('warehouse', args.warehouseIds),
      skuIds: idsOf('sku', args.skuIds),
    };
    const page = await supplierMovementPage(context.database.db, side.id, filter, args);
    return toConnection(page, ({ movement, sku, warehouseName }) => ({
      ...movement,
      code: sku.code,
      warehouseName,
    }));
  }
}
