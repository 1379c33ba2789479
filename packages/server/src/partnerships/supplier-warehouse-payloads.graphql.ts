import { type ClassType, Field, ID, ObjectType } from 'type-graphql';
import type { Refusal } from '../kernel/outcome.ts';
import {
  InvalidInput,
  NotFound,
  StateConflict,
  type UserErrorInterface,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { WarehouseUnavailable } from './refusals.graphql.ts';
import { SupplierWarehouse } from './supplier-warehouse.graphql.ts';

interface Payload {
  supplierWarehouse: SupplierWarehouse | null;
  userErrors: readonly Refusal[];
}

/** The payload of one act on a supplier warehouse, with the refusals that act has. */
function payloadOf(
  verb: string,
  refusals: readonly ClassType<UserErrorInterface>[],
): ClassType<Payload> {
  const AnyError = userErrors(`SupplierWarehouse${verb}Error`, refusals);
  @ObjectType(`SupplierWarehouse${verb}Payload`, {
    description: 'The supplier warehouse as it is now, or why not.',
  })
  class SupplierWarehousePayload implements Payload {
    @Field(() => SupplierWarehouse, { nullable: true, description: 'It; null when refused.' })
    supplierWarehouse!: SupplierWarehouse | null;

    @Field(() => [AnyError], { description: 'Why not; empty when done.' })
    userErrors!: readonly Refusal[];
  }
  return SupplierWarehousePayload;
}

export const CreatePayload = payloadOf('Create', [
  NotFound,
  StateConflict,
  InvalidInput,
  WarehouseUnavailable,
]);
export const MapPayload = payloadOf('Map', [NotFound, StateConflict, WarehouseUnavailable]);
export const RenamePayload = payloadOf('Rename', [NotFound, InvalidInput]);
export const ConfirmPickUpPayload = payloadOf('ConfirmPickUp', [NotFound]);

const DeleteError = userErrors('SupplierWarehouseDeleteError', [NotFound, StateConflict]);

@ObjectType('SupplierWarehouseDeletePayload', { description: 'The id that is gone, or why not.' })
export class DeletePayload {
  @Field(() => ID, { nullable: true, description: 'Id of the deleted one; null when refused.' })
  deletedSupplierWarehouseId!: string | null;

  @Field(() => [DeleteError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}
