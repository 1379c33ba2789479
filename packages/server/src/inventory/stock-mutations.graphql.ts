import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  UserErrorInterface,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { type StockSettingResult, setStock } from './commands/set-stock.ts';
import { MAX_STOCK_SETTINGS, type StaleStockVersion as StaleRefusal } from './stock.rules.ts';

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
