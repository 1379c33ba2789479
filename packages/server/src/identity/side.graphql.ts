import { Field, ID, ObjectType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';

/** Where the supplier's lists and settings hang; each slice adds the fields it knows. */
@ObjectType({
  description: 'The organisation as a supplier: its products, distributors and orders.',
})
export class SupplierSide {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: Id<'tenant'>;
}

/** Where the distributor's lists and settings hang; each slice adds the fields it knows. */
@ObjectType({ description: 'The organisation as a distributor: its suppliers, claims and orders.' })
export class DistributorSide {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: Id<'tenant'>;
}
