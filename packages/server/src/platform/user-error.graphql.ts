import { type ClassType, createUnionType, Field, InterfaceType, ObjectType } from 'type-graphql';
import type * as shared from '../kernel/refusals.ts';

@InterfaceType('UserError', { description: 'Why an act was refused. Nothing was changed.' })
export abstract class UserErrorInterface {
  @Field(() => String, { description: 'A sentence for people.' })
  message!: string;

  @Field(() => [String], {
    description: 'The input field it belongs to, outermost first; empty for the whole act.',
  })
  path!: string[];
}

@ObjectType({
  implements: UserErrorInterface,
  description: "A field's value is missing, malformed or out of bounds.",
})
export class InvalidInput extends UserErrorInterface implements shared.InvalidInput {
  kind = 'InvalidInput' as const;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'No such object, or none that this organisation may know of.',
})
export class NotFound extends UserErrorInterface implements shared.NotFound {
  kind = 'NotFound' as const;
}

@ObjectType({
  implements: UserErrorInterface,
  description: "The act does not fit the object's present state.",
})
export class StateConflict extends UserErrorInterface implements shared.StateConflict {
  kind = 'StateConflict' as const;

  @Field(() => String, { description: 'The state the object is in now, as its enum value.' })
  currentState!: string;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'Another object of this organisation already has this value.',
})
export class AlreadyTaken extends UserErrorInterface implements shared.AlreadyTaken {
  kind = 'AlreadyTaken' as const;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'The idempotency key was used before with another input.',
})
export class IdempotencyKeyReused
  extends UserErrorInterface
  implements shared.IdempotencyKeyReused
{
  kind = 'IdempotencyKeyReused' as const;
}

/** The union of a mutation's refusals: `kind` of a refusal is the name of its type. */
export function userErrors(name: string, types: readonly ClassType<UserErrorInterface>[]) {
  return createUnionType({
    name,
    description: `Why ${name.replace(/Error$/, '')} can be refused.`,
    types: () => types as [ClassType<UserErrorInterface>],
    resolveType: (refusal) => (refusal as UserErrorInterface & { kind: string }).kind,
  });
}
