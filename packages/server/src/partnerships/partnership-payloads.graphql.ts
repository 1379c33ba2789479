import { Field, ObjectType } from 'type-graphql';
import type { Refusal } from '../kernel/outcome.ts';
import {
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { Partnership } from './partnership.graphql.ts';
import { WarehouseUnavailable } from './refusals.graphql.ts';
import { SupplierPlanInactive } from './supplier-plan-inactive.graphql.ts';

/** What every act on a partnership answers; each payload adds its own refusals. */
@ObjectType()
abstract class PartnershipPayload {
  @Field(() => Partnership, {
    nullable: true,
    description: 'The partnership as it is now; null when refused.',
  })
  partnership!: Partnership | null;
}

const ApproveError = userErrors('PartnershipApproveError', [
  NotFound,
  StateConflict,
  InvalidInput,
  SupplierPlanInactive,
  WarehouseUnavailable,
]);

@ObjectType({ description: 'The approved partnership, or why not.' })
export class PartnershipApprovePayload extends PartnershipPayload {
  @Field(() => [ApproveError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

const RejectError = userErrors('PartnershipRejectError', [NotFound, StateConflict, InvalidInput]);

@ObjectType({ description: 'The rejected partnership, or why not.' })
export class PartnershipRejectPayload extends PartnershipPayload {
  @Field(() => [RejectError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

const SetWarehousesError = userErrors('PartnershipSetWarehousesError', [
  NotFound,
  StateConflict,
  InvalidInput,
  WarehouseUnavailable,
]);

@ObjectType({ description: 'The partnership with its warehouses, or why not.' })
export class PartnershipSetWarehousesPayload extends PartnershipPayload {
  @Field(() => [SetWarehousesError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

const SetLevelError = userErrors('PartnershipSetLevelError', [NotFound, StateConflict]);

@ObjectType({ description: 'The partnership with its level, or why not.' })
export class PartnershipSetLevelPayload extends PartnershipPayload {
  @Field(() => [SetLevelError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

const EndError = userErrors('PartnershipEndError', [NotFound, StateConflict, InvalidInput]);

@ObjectType({ description: 'The ended partnership, or why not.' })
export class PartnershipEndPayload extends PartnershipPayload {
  @Field(() => [EndError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

const AnnotateError = userErrors('PartnershipAnnotateError', [NotFound, InvalidInput]);

@ObjectType({ description: 'The partnership with its note, or why not.' })
export class PartnershipAnnotatePayload extends PartnershipPayload {
  @Field(() => [AnnotateError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}
