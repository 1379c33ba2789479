import { Field, Int, ObjectType } from 'type-graphql';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StateConflict,
  UserErrorInterface,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { BlockedLineObject, PackPlanObject } from './buyer-order.graphql.ts';
import type { BlockedLine, PackPart } from './pack-plan.rules.ts';
import type * as refusal from './pack-refusals.rules.ts';

@ObjectType({
  implements: UserErrorInterface,
  description:
    'The order needs several packages, or a part cannot be packed: split it first (ORD-04).',
})
export class SplitNeeded extends UserErrorInterface implements refusal.SplitNeeded {
  kind = 'SplitNeeded' as const;
  parts!: readonly PackPart[];
  blocked!: readonly BlockedLine[];

  @Field(() => PackPlanObject, { description: 'The split that orderSplitPack would carry out.' })
  plan!: PackPlanObject;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'No line of the order can be packed now.',
})
export class NothingPackable extends UserErrorInterface implements refusal.NothingPackable {
  kind = 'NothingPackable' as const;

  @Field(() => [BlockedLineObject], { description: 'Each line with its reason.' })
  blocked!: BlockedLineObject[] & readonly BlockedLine[];
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'The marketplace assigns the carrier itself (ORD-08).',
})
export class SellerDeliveryNotOffered
  extends UserErrorInterface
  implements refusal.SellerDeliveryNotOffered
{
  kind = 'SellerDeliveryNotOffered' as const;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'Orders or withdrawals with this supplier are still open (A-38).',
})
export class OrdersOpen extends UserErrorInterface {
  kind = 'OrdersOpen' as const;

  @Field(() => Int, { description: 'How many.' })
  orders!: number;
}

export const OrderPackError = userErrors('OrderPackError', [
  InvalidInput,
  NotFound,
  StateConflict,
  IdempotencyKeyReused,
  SplitNeeded,
  NothingPackable,
  SellerDeliveryNotOffered,
]);
