import { Field, ObjectType } from 'type-graphql';
import { UserErrorInterface } from '../platform/user-error.graphql.ts';
import type * as refusal from './partnership.rules.ts';

@ObjectType({
  implements: UserErrorInterface,
  description: "The supplier's plan does not include distribution now (PERM-11).",
})
export class SupplierPlanInactive
  extends UserErrorInterface
  implements refusal.SupplierPlanInactive
{
  kind = 'SupplierPlanInactive' as const;

  @Field(() => String, { description: 'The lowest plan tier that does.' })
  requiredTier!: string;
}
