import { Field, ID, ObjectType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';

/** What an organisation shows of itself to those it deals with, and nothing more (GEN-08). */
@ObjectType({ description: 'An organisation as its partners see it.' })
export class Partner {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: Id<'tenant'>;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Whom to ask for.' })
  contactName!: string | null;

  @Field(() => String, { nullable: true, description: 'The number to call.' })
  contactPhone!: string | null;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of its country.' })
  country!: string;
}
