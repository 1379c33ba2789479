import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type Actor, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { perform, type Work } from '../platform/work.ts';
import { confirmPickUp } from './commands/confirm-pick-up.ts';
import { createSupplierWarehouse } from './commands/create-supplier-warehouse.ts';
import { deleteSupplierWarehouse } from './commands/delete-supplier-warehouse.ts';
import { mapSupplierWarehouse } from './commands/map-supplier-warehouse.ts';
import { renameSupplierWarehouse } from './commands/rename-supplier-warehouse.ts';
import { toSupplierWarehouse } from './supplier-warehouse.graphql.ts';
import { ownSupplierWarehouse } from './supplier-warehouse.read.ts';
import {
  SupplierWarehouseConfirmPickUpInput,
  SupplierWarehouseCreateInput,
  SupplierWarehouseDeleteInput,
  SupplierWarehouseMapInput,
  SupplierWarehouseRenameInput,
} from './supplier-warehouse-inputs.graphql.ts';
import {
  ConfirmPickUpPayload,
  CreatePayload,
  DeletePayload,
  MapPayload,
  RenamePayload,
} from './supplier-warehouse-payloads.graphql.ts';

type Body = (
  work: Work<Actor>,
) => Promise<Outcome<{ supplierWarehouseId: Id<'supplierWarehouse'> }>>;

/** Every act here is the distributor's and needs DISTRIBUTOR_PARTNERSHIPS. */
async function act(context: Context, body: Body) {
  const actor = requirePermission(context.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const outcome = await perform(context.place, actor, body);
  if (!outcome.ok) return { supplierWarehouse: null, userErrors: outcome.refusals };
  context.loaders.forget();
  const { supplierWarehouseId } = outcome.value;
  const row = await ownSupplierWarehouse(context.database.db, actor.tenantId, supplierWarehouseId);
  return { supplierWarehouse: row && toSupplierWarehouse(row), userErrors: [] };
}

const idOf = (input: { supplierWarehouseId: string }) => ({
  supplierWarehouseId: parseId('supplierWarehouse', input.supplierWarehouseId),
});

/** A distributor's hand in the mapping of warehouses (WHSE-03). */
@Resolver()
export class SupplierWarehouseMutations {
  @Mutation(() => CreatePayload, {
    description: 'Creates and maps the supplier warehouse of a newly assigned warehouse.',
  })
  supplierWarehouseCreate(
    @Arg('input', () => SupplierWarehouseCreateInput, { description: 'For which, and its name.' })
    input: SupplierWarehouseCreateInput,
    @Ctx() context: Context,
  ) {
    return act(context, (work) =>
      createSupplierWarehouse(work, {
        partnershipId: parseId('partnership', input.partnershipId),
        warehouseId: parseId('warehouse', input.warehouseId),
        name: input.name,
      }),
    );
  }

  @Mutation(() => MapPayload, {
    description: 'Maps a detached supplier warehouse once its warehouse is assigned again.',
  })
  supplierWarehouseMap(
    @Arg('input', () => SupplierWarehouseMapInput, { description: 'Which one.' })
    input: SupplierWarehouseMapInput,
    @Ctx() context: Context,
  ) {
    return act(context, (work) => mapSupplierWarehouse(work, idOf(input)));
  }

  @Mutation(() => RenamePayload, { description: 'Calls a supplier warehouse something else.' })
  supplierWarehouseRename(
    @Arg('input', () => SupplierWarehouseRenameInput, { description: 'Which one, and the name.' })
    input: SupplierWarehouseRenameInput,
    @Ctx() context: Context,
  ) {
    const change = { ...idOf(input), name: input.name };
    return act(context, (work) => renameSupplierWarehouse(work, change));
  }

  @Mutation(() => ConfirmPickUpPayload, {
    description: 'Ticks off that the stores pick up at its address.',
  })
  supplierWarehouseConfirmPickUp(
    @Arg('input', () => SupplierWarehouseConfirmPickUpInput, { description: 'Which one.' })
    input: SupplierWarehouseConfirmPickUpInput,
    @Ctx() context: Context,
  ) {
    return act(context, (work) => confirmPickUp(work, idOf(input)));
  }

  @Mutation(() => DeletePayload, {
    description: 'Deletes a supplier warehouse that is not mapped and never carried an order.',
  })
  async supplierWarehouseDelete(
    @Arg('input', () => SupplierWarehouseDeleteInput, { description: 'Which one.' })
    input: SupplierWarehouseDeleteInput,
    @Ctx() context: Context,
  ): Promise<DeletePayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PARTNERSHIPS');
    const outcome = await perform(context.place, actor, (work) =>
      deleteSupplierWarehouse(work, idOf(input)),
    );
    return outcome.ok
      ? { deletedSupplierWarehouseId: outcome.value.supplierWarehouseId, userErrors: [] }
      : { deletedSupplierWarehouseId: null, userErrors: outcome.refusals };
  }
}
