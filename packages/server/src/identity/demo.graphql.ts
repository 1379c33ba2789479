import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { type Refusal, refused } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import { NotFound, userErrors } from '../platform/user-error.graphql.ts';
import { signInToDemo } from './commands/sign-in-to-demo.ts';
import type { Context } from './context.ts';
import { demoAccounts } from './demo.read.ts';
import { begin } from './sign-in.graphql.ts';
import { Viewer } from './viewer.graphql.ts';

@ObjectType({ description: 'An account of the demo world that anybody may sign in to.' })
export class DemoAccount {
  /** Not shown; other slices tell of the organisation by it. */
  organisationId!: Id<'tenant'>;

  @Field(() => String, { description: 'What to sign in with.' })
  email!: string;

  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => String, { description: 'The organisation the person is of.' })
  organisationName!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of its country.' })
  country!: string;
}

@InputType({ description: 'A demo account to be.' })
export class DemoSignInInput {
  @Field(() => String, { description: 'One of demoAccounts.' })
  email!: string;
}

export const DemoSignInError = userErrors('DemoSignInError', [NotFound]);

@ObjectType({ description: 'A session begun in the demo world.' })
export class DemoSignInPayload {
  @Field(() => Viewer, { nullable: true, description: 'Whoever is signed in now.' })
  viewer!: Viewer | null;

  @Field(() => String, { nullable: true, description: 'The bearer token of the session.' })
  token!: string | null;

  @Field(() => [DemoSignInError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@Resolver()
export class DemoResolver {
  @Query(() => [DemoAccount], {
    nullable: true,
    description: 'Accounts to look around with, at most 50; null unless the server runs a demo.',
  })
  demoAccounts(@Ctx() context: Context): Promise<DemoAccount[]> | null {
    return context.config.demo ? demoAccounts(context.database.db) : null;
  }

  @Mutation(() => DemoSignInPayload, {
    description: 'Signs in to a demo account without a password, where the server runs a demo.',
  })
  async demoSignIn(
    @Arg('input', () => DemoSignInInput, { description: 'The account.' }) input: DemoSignInInput,
    @Ctx() context: Context,
  ): Promise<DemoSignInPayload> {
    const outcome = context.config.demo
      ? await signInToDemo(context.place, input.email, context)
      : refused(notFound('email', 'demo account'));
    if (!outcome.ok) return { viewer: null, token: null, userErrors: outcome.refusals };
    return { ...(await begin(context, outcome.value)), userErrors: [] };
  }
}
