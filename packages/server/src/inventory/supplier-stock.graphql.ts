import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { SupplierSide } from '../identity/side.graphql.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import {
  type Connection,
  checkPage,
  connectionOf,
  PageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  UserErrorInterface,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { type StockSettingResult, setStock } from './commands/set-stock.ts';
import {
  MAX_STOCK_SETTINGS,
  STOCK_MOVEMENT_KINDS,
  type StaleStockVersion as StaleRefusal,
  type StockMovementKind,
} from './stock.rules.ts';
import { supplierMovementPage } from './supplier-movement.read.ts';
import { supplierStockPage } from './supplier-stock.read.ts';

export const StockMovementKindEnum = Object.fromEntries(
  STOCK_MOVEMENT_KINDS.map((kind) => [kind, kind]),
) as { [K in StockMovementKind]: K };
registerEnumType(StockMovementKindEnum, {
  name: 'StockMovementKind',
  description: "What moved a supplier's stock.",
  valuesConfig: {
    SET: { description: 'Set by hand, by list or by API.' },
    RESERVED: { description: 'Reserved for a pushed order.' },
    RELEASED: { description: 'A reservation given back: withdrawn or sent back.' },
    SHIPPED: { description: 'Reserved units left the warehouse.' },
    RETURNED: { description: 'Shipped units came back before the carrier took them.' },
  },
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

export const StockLevelConnection = connectionOf(StockLevel, 'StockLevel');
export const StockMovementConnection = connectionOf(StockMovement, 'StockMovement');

@ArgsType()
export class StockArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of a code, name or barcode.' })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this warehouse.' })
  warehouseId?: string | null;
}

@ArgsType()
export class StockMovementArgs extends PageArgs {
  @Field(() => StockMovementKindEnum, { nullable: true, description: 'Only this kind.' })
  kind?: StockMovementKind | null;

  @Field(() => ID, { nullable: true, description: 'Only this warehouse.' })
  warehouseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this SKU.' })
  skuId?: string | null;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'The quantity was changed since it was read; nothing was set (STOCK-18).',
})
export class StaleStockVersion extends UserErrorInterface implements StaleRefusal {
  kind = 'StaleStockVersion' as const;

  @Field(() => Int, { description: 'The version the row has now.' })
  currentVersion!: number;

  @Field(() => Int, { description: 'The available quantity it has now.' })
  currentAvailable!: number;
}

const StockSettingError = createUnionType({
  name: 'StockSettingError',
  description: 'Why one quantity was not set.',
  types: () => [InvalidInput, NotFound, StaleStockVersion] as const,
  resolveType: (error: { kind: string }) => error.kind,
});

export const StockSettingOutcomeEnum = {
  SET: 'SET',
  UNCHANGED: 'UNCHANGED',
  REFUSED: 'REFUSED',
} as const;
registerEnumType(StockSettingOutcomeEnum, {
  name: 'StockSettingOutcome',
  description: 'What came of setting one quantity.',
  valuesConfig: {
    SET: { description: 'It was set.' },
    UNCHANGED: { description: 'It was that already; no movement was written.' },
    REFUSED: { description: 'It was not set; see the error.' },
  },
});

@InputType({ description: 'One quantity to set.' })
export class StockLevelInput {
  @Field(() => ID, { description: 'Id of the SKU.' })
  skuId!: string;

  @Field(() => Int, {
    description: 'Available units from now on, 0 or more; reserved ones not counted.',
  })
  available!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that was read: an older one is refused. Left out, the last write wins.',
  })
  version?: number | null;
}

@InputType({ description: 'Quantities to set in one warehouse.' })
export class StockLevelsSetInput {
  @Field(() => ID, { description: 'Id of the warehouse.' })
  warehouseId!: string;

  @Field(() => [StockLevelInput], {
    description: `1…${MAX_STOCK_SETTINGS}; each has its own result.`,
  })
  levels!: StockLevelInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the movement list; up to 500 characters.',
  })
  note?: string | null;

  @Field(() => ID, { description: 'A key of this act, so that a repetition is not a second act.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What came of one quantity, in the order of the input.' })
export class StockSettingResultObject {
  @Field(() => ID, { nullable: true, description: 'Id of the SKU; null when it was no id.' })
  skuId!: Id<'sku'> | null;

  @Field(() => StockSettingOutcomeEnum, { description: 'What came of it.' })
  outcome!: keyof typeof StockSettingOutcomeEnum;

  @Field(() => Int, { nullable: true, description: 'Available units now; null when refused.' })
  available!: number | null;

  @Field(() => Int, { nullable: true, description: 'The version now; null when refused.' })
  version!: number | null;

  @Field(() => StockSettingError, { nullable: true, description: 'Why not; null when it was set.' })
  error!: StockSettingResult['refusal'];
}

const StockLevelsSetError = userErrors('StockLevelsSetError', [
  NotFound,
  InvalidInput,
  IdempotencyKeyReused,
]);

@ObjectType({ description: 'The outcome of setting quantities.' })
export class StockLevelsSetPayload {
  @Field(() => [StockSettingResultObject], {
    nullable: true,
    description: 'One per quantity, in their order.',
  })
  results!: StockSettingResultObject[] | null;

  @Field(() => [StockLevelsSetError], { description: 'Why nothing was done; empty otherwise.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => SupplierSide)
export class SupplierStock {
  @FieldResolver(() => StockLevelConnection, {
    description: 'Every simple SKU in every warehouse, by SKU code.',
  })
  async stock(
    @Root() side: SupplierSide,
    @Args(() => StockArgs) args: StockArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StockLevel>> {
    const { search } = checkPage(args);
    const warehouseId = args.warehouseId ? parseId('warehouse', args.warehouseId) : null;
    if (args.warehouseId && !warehouseId)
      return toConnection({ rows: [], cursors: [], hasNextPage: false });
    const page = await supplierStockPage(
      context.database.db,
      side.id,
      { search, warehouseId },
      args,
    );
    return toConnection(page, (row) => ({ ...row, onHand: row.available + row.locked }));
  }

  @FieldResolver(() => StockMovementConnection, {
    description: "The supplier's movements, newest first.",
  })
  async stockMovements(
    @Root() side: SupplierSide,
    @Args(() => StockMovementArgs) args: StockMovementArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StockMovement>> {
    const { kind } = checkPage(args);
    const warehouseId = args.warehouseId ? parseId('warehouse', args.warehouseId) : null;
    const skuId = args.skuId ? parseId('sku', args.skuId) : null;
    if ((args.warehouseId && !warehouseId) || (args.skuId && !skuId)) {
      return toConnection({ rows: [], cursors: [], hasNextPage: false });
    }
    const filter = { kind, warehouseId, skuId };
    const page = await supplierMovementPage(context.database.db, side.id, filter, args);
    return toConnection(page, ({ movement, sku, warehouseName }) => ({
      ...movement,
      code: sku.code,
      warehouseName,
    }));
  }
}

@Resolver()
export class StockMutations {
  @Mutation(() => StockLevelsSetPayload, {
    description:
      "Sets available quantities in one of the viewer's own warehouses; supplier warehouses of a distributor cannot be set (STOCK-16).",
  })
  async stockLevelsSet(
    @Arg('input', () => StockLevelsSetInput, { description: 'What to set.' })
    input: StockLevelsSetInput,
    @Ctx() context: Context,
  ): Promise<StockLevelsSetPayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_WAREHOUSES');
    const { idempotencyKey: key, ...rest } = input;
    const outcome = await perform(
      context.place,
      actor,
      (work) =>
        setStock(work, {
          supplierId: actor.tenantId,
          warehouseId: parseId('warehouse', rest.warehouseId),
          levels: rest.levels.map((level) => ({ ...level, skuId: parseId('sku', level.skuId) })),
          note: rest.note ?? null,
        }),
      { key, command: 'stockLevelsSet', input: rest },
    );
    if (!outcome.ok) return { results: null, userErrors: outcome.refusals };
    const results = outcome.value.results.map(({ refusal, ...result }) => ({
      ...result,
      error: refusal,
    }));
    return { results, userErrors: [] };
  }
}
