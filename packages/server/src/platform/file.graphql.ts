import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';

@ObjectType({ description: 'A picture kept as WebP, at most 1200 pixels on its longer side.' })
export class Image {
  @Field(() => ID, { description: 'Global id of the file.' })
  id!: Id<'file'>;

  @Field(() => String, { description: 'Path to read it from, on the host of the API.' })
  url!: string;
}

@ObjectType({ description: 'An uploaded or produced file of the organisation.' })
export class File {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'file'>;

  @Field(() => String, { description: 'Its name, with the extension.' })
  name!: string;

  @Field(() => String, { description: 'Its media type.' })
  contentType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: 'Path to read it from, on the host of the API.' })
  url!: string;
}

export const toImage = (id: Id<'file'> | null): Image | null => id && { id, url: `/files/${id}` };
