import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { UserErrorInterface } from '../platform/user-error.graphql.ts';
import type * as invitation from './invitation.rules.ts';
import { INVITATION_FAULTS, type InvitationFault } from './invitation.rules.ts';
import type * as partnership from './partnership.rules.ts';

export const InvitationFaultEnum = Object.fromEntries(
  Object.keys(INVITATION_FAULTS).map((fault) => [fault, fault]),
) as { [F in InvitationFault]: F };

registerEnumType(InvitationFaultEnum, {
  name: 'InvitationFault',
  description: 'Why an invitation link opens nothing.',
  valuesConfig: Object.fromEntries(
    Object.entries(INVITATION_FAULTS).map(([fault, description]) => [fault, { description }]),
  ),
});

@ObjectType({
  implements: UserErrorInterface,
  description: 'Nothing can be applied for by this link; nothing was created (PART-04).',
})
export class InvitationRefused extends UserErrorInterface implements invitation.InvitationRefused {
  kind = 'InvitationRefused' as const;

  @Field(() => InvitationFaultEnum, { description: 'What is wrong with it.' })
  reason!: InvitationFault;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'A warehouse that cannot be used here: unknown, closed or not assigned.',
})
export class WarehouseUnavailable
  extends UserErrorInterface
  implements partnership.WarehouseUnavailable
{
  kind = 'WarehouseUnavailable' as const;

  @Field(() => ID, { description: 'The warehouse as it was named.' })
  warehouseId!: string;
}
