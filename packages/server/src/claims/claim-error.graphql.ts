import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { RateMissing } from '../ledger/rate-missing.graphql.ts';
import {
  InvalidInput,
  NotFound,
  StateConflict,
  UserErrorInterface,
} from '../platform/user-error.graphql.ts';
import type * as refusal from './claim-plan.rules.ts';

const implementing = { implements: UserErrorInterface };

@ObjectType({ ...implementing, description: 'The product is not offered to this distributor now.' })
export class ProductUnavailable extends UserErrorInterface implements refusal.ProductUnavailable {
  kind = 'ProductUnavailable' as const;
}

@ObjectType({ ...implementing, description: 'Combination SKUs cannot be claimed (CLAIM-16).' })
export class CombinationUnsupported
  extends UserErrorInterface
  implements refusal.CombinationUnsupported
{
  kind = 'CombinationUnsupported' as const;
}

export const LocalSkuConflictReasonEnum = {
  COMBINATION: 'COMBINATION',
  CLAIMED_ELSEWHERE: 'CLAIMED_ELSEWHERE',
  DISTRIBUTED_BY_YOU: 'DISTRIBUTED_BY_YOU',
  TWICE_IN_LIST: 'TWICE_IN_LIST',
  JUST_TAKEN: 'JUST_TAKEN',
} as const;
registerEnumType(LocalSkuConflictReasonEnum, {
  name: 'LocalSkuConflictReason',
  description: 'Why a local SKU cannot stand for the product (A-03).',
  valuesConfig: {
    COMBINATION: { description: 'It is a combination SKU.' },
    CLAIMED_ELSEWHERE: { description: 'It stands for another claimed product.' },
    DISTRIBUTED_BY_YOU: { description: 'The distributor offers it to others itself.' },
    TWICE_IN_LIST: { description: 'Two rows of the list want it.' },
    JUST_TAKEN: { description: 'It was taken at this moment.' },
  },
});

@ObjectType({
  ...implementing,
  description: 'The local SKU of that code cannot be taken; another code can be given.',
})
export class LocalSkuConflict extends UserErrorInterface implements refusal.LocalSkuConflict {
  kind = 'LocalSkuConflict' as const;

  @Field(() => String, { description: 'The code.' })
  localCode!: string;

  @Field(() => LocalSkuConflictReasonEnum, { description: 'Why not.' })
  reason!: refusal.LocalSkuConflictReason;
}

export const ClaimItemError = createUnionType({
  name: 'ClaimItemError',
  description: 'Why one product cannot be claimed.',
  types: () =>
    [
      ProductUnavailable,
      CombinationUnsupported,
      LocalSkuConflict,
      RateMissing,
      InvalidInput,
    ] as const,
  resolveType: (error: { kind: string }) => error.kind,
});

export const ClaimChoiceError = createUnionType({
  name: 'ClaimChoiceError',
  description: 'Why one claim cannot be stopped or removed.',
  types: () => [NotFound, StateConflict] as const,
  resolveType: (error: { kind: string }) => error.kind,
});
