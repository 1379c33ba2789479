import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', { description: 'Anything with a global id.' })
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Global id, e.g. "ord_01jd…": the prefix tells the kind.' })
  id!: string;
}
