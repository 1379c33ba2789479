import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { may, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { SupplierSide } from '../identity/side.graphql.ts';
import { parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { type Connection, checkPage, PageArgs, toConnection } from '../platform/page.graphql.ts';
import {
  AlreadyTaken,
  InvalidInput,
  NotFound,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { changeWarehouse } from './commands/change-warehouse.ts';
import { closeWarehouse } from './commands/close-warehouse.ts';
import { openWarehouse } from './commands/open-warehouse.ts';
import { toWarehouse, Warehouse, WarehouseConnection } from './warehouse.graphql.ts';
import { warehouseById, warehousePage } from './warehouse.read.ts';

@ArgsType()
class WarehousesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Also those that were closed.' })
  includeClosed!: boolean;
}

@InputType({ description: 'A warehouse to open.' })
class WarehouseCreateInput {
  @Field(() => String, { description: 'Its name, 1…80 characters, unique in the organisation.' })
  name!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of its country.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Province or state.' })
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  addressLine?: string | null;
}

@InputType({ description: 'Name and address as they should read from now on.' })
class WarehouseUpdateInput extends WarehouseCreateInput {
  @Field(() => ID, { description: 'The warehouse.' })
  warehouseId!: string;
}

@InputType({ description: 'A warehouse to close or to open again.' })
class WarehouseCloseInput {
  @Field(() => ID, { description: 'The warehouse.' })
  warehouseId!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'True closes it to new assignments, false opens it again.',
  })
  closed!: boolean;
}

const CreateError = userErrors('WarehouseCreateError', [InvalidInput, AlreadyTaken]);
const UpdateError = userErrors('WarehouseUpdateError', [InvalidInput, AlreadyTaken, NotFound]);
const CloseError = userErrors('WarehouseCloseError', [NotFound]);

@ObjectType({ description: 'The new warehouse, or why not.' })
class WarehouseCreatePayload {
  @Field(() => Warehouse, { nullable: true, description: 'The warehouse; null when refused.' })
  warehouse!: Warehouse | null;

  @Field(() => [CreateError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The changed warehouse, or why not.' })
class WarehouseUpdatePayload {
  @Field(() => Warehouse, { nullable: true, description: 'The warehouse; null when refused.' })
  warehouse!: Warehouse | null;

  @Field(() => [UpdateError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The closed or reopened warehouse, or why not.' })
class WarehouseClosePayload {
  @Field(() => Warehouse, { nullable: true, description: 'The warehouse; null when refused.' })
  warehouse!: Warehouse | null;

  @Field(() => [CloseError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => SupplierSide)
export class SupplierWarehouseLists {
  @FieldResolver(() => WarehouseConnection, {
    description: "The supplier's fulfilment warehouses by name.",
  })
  async warehouses(
    @Root() side: SupplierSide,
    @Args(() => WarehousesArgs) args: WarehousesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Warehouse>> {
    checkPage(args);
    const page = await warehousePage(context.database.db, side.id, args, args);
    return toConnection(page, toWarehouse);
  }
}

@Resolver(() => Warehouse)
export class WarehouseMutations {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change and close it.' })
  viewerCanEdit(@Root() warehouse: Warehouse, @Ctx() { actor }: Context): boolean {
    return actor?.tenantId === warehouse.tenantId && may(actor, 'SUPPLIER_WAREHOUSES');
  }

  @Mutation(() => WarehouseCreatePayload, {
    description: 'Opens a warehouse of one’s own. Needs SUPPLIER_WAREHOUSES.',
  })
  async warehouseCreate(
    @Arg('input', () => WarehouseCreateInput, { description: 'The warehouse.' })
    input: WarehouseCreateInput,
    @Ctx() context: Context,
  ): Promise<WarehouseCreatePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_WAREHOUSES');
    return answer(
      context,
      await perform(context.place, actor, (work) => openWarehouse(work, input)),
    );
  }

  @Mutation(() => WarehouseUpdatePayload, {
    description: 'Writes name and address anew. Needs SUPPLIER_WAREHOUSES.',
  })
  async warehouseUpdate(
    @Arg('input', () => WarehouseUpdateInput, { description: 'The warehouse as it should be.' })
    input: WarehouseUpdateInput,
    @Ctx() context: Context,
  ): Promise<WarehouseUpdatePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_WAREHOUSES');
    const change = { ...input, warehouseId: parseId('warehouse', input.warehouseId) };
    return answer(
      context,
      await perform(context.place, actor, (work) => changeWarehouse(work, change)),
    );
  }

  @Mutation(() => WarehouseClosePayload, {
    description:
      'Closes a warehouse to new assignments, or opens it again; those it has go on. Needs SUPPLIER_WAREHOUSES.',
  })
  async warehouseClose(
    @Arg('input', () => WarehouseCloseInput, { description: 'Which, and whether closed.' })
    input: WarehouseCloseInput,
    @Ctx() context: Context,
  ): Promise<WarehouseClosePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_WAREHOUSES');
    const warehouseId = parseId('warehouse', input.warehouseId);
    return answer(
      context,
      await perform(context.place, actor, (work) =>
        closeWarehouse(work, { warehouseId, closed: input.closed }),
      ),
    );
  }
}

async function answer(
  context: Context,
  outcome: Outcome<{ warehouseId: WarehouseId }>,
): Promise<{ warehouse: Warehouse | null; userErrors: readonly Refusal[] }> {
  if (!outcome.ok) return { warehouse: null, userErrors: outcome.refusals };
  context.loaders.forget();
  const key = { tenantId: requirePermission(context.actor, 'SUPPLIER_WAREHOUSES').tenantId };
  const row = await context.loaders
    .of(warehouseById)
    .load({ ...key, id: outcome.value.warehouseId });
  return { warehouse: row && toWarehouse(row), userErrors: [] };
}

type WarehouseId = Warehouse['id'];
