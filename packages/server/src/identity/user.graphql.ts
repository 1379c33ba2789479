import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import type { Context } from './context.ts';

@ObjectType({ description: 'A person who signs in.' })
export class User {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'user'>;

  @Field(() => String, { description: "The person's own name." })
  name!: string;

  @Field(() => String, { description: 'What the person signs in with.' })
  email!: string;

  @Field(() => String, { description: 'Language the person reads, e.g. "en".' })
  locale!: string;

  @Field(() => String, { description: 'IANA zone the person reads times in.' })
  timeZone!: string;

  @Field(() => Boolean, { description: 'Whether the person runs the platform: sets plans.' })
  isStaff!: boolean;

  @Field(() => Boolean, {
    description: 'Whether somebody else chose the password, so that it should be changed.',
  })
  passwordTemporary!: boolean;
}

@ObjectType({ description: 'A signed-in device of the viewer.' })
export class Session {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'session'>;

  @Field(() => String, { description: 'The browser or app as it names itself.' })
  userAgent!: string;

  @Field(() => String, { description: 'Network address it was begun from.' })
  address!: string;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last used, to ten minutes.' })
  lastSeenAt!: Date;

  @Field(() => Date, { description: 'When it ends in any case.' })
  expiresAt!: Date;
}

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is the one that asks.' })
  isThisOne(@Root() session: Session, @Ctx() context: Context): boolean {
    return session.id === context.sessionId;
  }
}
