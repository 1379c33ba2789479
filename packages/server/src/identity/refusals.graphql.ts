import { Field, ObjectType } from 'type-graphql';
import { UserErrorInterface } from '../platform/user-error.graphql.ts';
import type { WrongCredentials as WrongCredentialsRefusal } from './account.rules.ts';
import type { TooManyGuesses as TooManyGuessesRefusal } from './guess-limit.rules.ts';
import type { BeyondOwnRights as BeyondOwnRightsRefusal } from './membership.rules.ts';
import { PermissionEnum } from './permission.graphql.ts';
import type { Permission } from './permission.rules.ts';

@ObjectType({
  implements: UserErrorInterface,
  description: 'Email and password do not go together, or there is no such account.',
})
export class WrongCredentials extends UserErrorInterface implements WrongCredentialsRefusal {
  kind = 'WrongCredentials' as const;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'Too many attempts of late; this one was not even checked.',
})
export class TooManyGuesses extends UserErrorInterface implements TooManyGuessesRefusal {
  kind = 'TooManyGuesses' as const;

  @Field(() => Date, { description: 'When the next one is checked.' })
  retryAt!: Date;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'More would be granted, or somebody higher changed, than the viewer may.',
})
export class BeyondOwnRights extends UserErrorInterface implements BeyondOwnRightsRefusal {
  kind = 'BeyondOwnRights' as const;

  @Field(() => [PermissionEnum], {
    description: 'What the viewer lacks; empty when the rank is what is missing.',
  })
  permissions!: Permission[];
}
