import { Field, ID, ObjectType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { DecimalScalar } from '../platform/money.graphql.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import type { LevelRow } from './level.read.ts';

@ObjectType({
  implements: NodeInterface,
  description: "A supplier's class of distributors, e.g. Gold. Only the supplier sees it.",
})
export class Level extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'level'>;
  supplierId!: Id<'tenant'>;

  @Field(() => String, { description: 'Its name, unique at its supplier.' })
  name!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Percent of the base price, e.g. "92" for 8 % off; null = the base price.',
  })
  percentOfBase!: string | null;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;
}

export const toLevel = (row: LevelRow): Level =>
  Object.assign(new Level(), row, {
    percentOfBase: row.percentOfBase?.replace(/\.?0+$/, '') ?? null,
  });
