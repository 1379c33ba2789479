import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Currency } from '../kernel/currency.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { CurrencyEnum } from '../platform/money.graphql.ts';
import { AlreadyTaken, InvalidInput, userErrors } from '../platform/user-error.graphql.ts';
import { endSession } from './commands/end-session.ts';
import type { OpenedSession } from './commands/open-session.ts';
import { signIn } from './commands/sign-in.ts';
import { signUp } from './commands/sign-up.ts';
import type { Context } from './context.ts';
import { TooManyGuesses, WrongCredentials } from './refusals.graphql.ts';
import { Viewer } from './viewer.graphql.ts';

@InputType({ description: 'A person and the organisation they open.' })
export class SignUpInput {
  @Field(() => String, { description: 'Name of the organisation, 1…120 characters.' })
  organisationName!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of its country, e.g. "MY".' })
  country!: string;

  @Field(() => CurrencyEnum, { description: 'What it sells and reckons its costs in.' })
  sellingCurrency!: Currency;

  @Field(() => String, { description: 'IANA zone, e.g. "Asia/Kuala_Lumpur".' })
  timeZone!: string;

  @Field(() => String, { description: "The person's own name, 1…120 characters." })
  name!: string;

  @Field(() => String, { description: 'What the person will sign in with.' })
  email!: string;

  @Field(() => String, { description: '8…128 characters, not one of the common ones.' })
  password!: string;

  @Field(() => String, { defaultValue: 'en', description: 'Language of the person.' })
  locale!: string;
}

@InputType({ description: 'Who one is, and the proof.' })
export class SignInInput {
  @Field(() => String, { description: 'The email of the account, in any case.' })
  email!: string;

  @Field(() => String, { description: 'Its password.' })
  password!: string;
}

export const SignUpError = userErrors('SignUpError', [InvalidInput, AlreadyTaken, TooManyGuesses]);
export const SignInError = userErrors('SignInError', [WrongCredentials, TooManyGuesses]);

@ObjectType({ description: 'A session begun; the browser has it in a cookie.' })
export class SignUpPayload {
  @Field(() => Viewer, { nullable: true, description: 'Whoever is signed in now.' })
  viewer!: Viewer | null;

  @Field(() => String, {
    nullable: true,
    description: 'For apps without cookies: the bearer token of the session. Shown once.',
  })
  token!: string | null;

  @Field(() => [SignUpError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'A session begun; the browser has it in a cookie.' })
export class SignInPayload {
  @Field(() => Viewer, { nullable: true, description: 'Whoever is signed in now.' })
  viewer!: Viewer | null;

  @Field(() => String, {
    nullable: true,
    description: 'For apps without cookies: the bearer token of the session. Shown once.',
  })
  token!: string | null;

  @Field(() => [SignInError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The session that asked has ended.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'Whether there was a session to end.' })
  signedOut!: boolean;
}

@Resolver()
export class SignInMutations {
  @Mutation(() => SignUpPayload, {
    description: 'Opens an account with an organisation on plan V0, and signs in.',
  })
  async signUp(
    @Arg('input', () => SignUpInput, { description: 'Person and organisation.' })
    input: SignUpInput,
    @Ctx() context: Context,
  ): Promise<SignUpPayload> {
    const outcome = await signUp(context.place, input, context);
    if (!outcome.ok) return { viewer: null, token: null, userErrors: outcome.refusals };
    return { ...(await begin(context, outcome.value.session)), userErrors: [] };
  }

  @Mutation(() => SignInPayload, {
    description: 'Begins a session. Ten guesses are checked per account and address in 15 minutes.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Email and password.' })
    input: SignInInput,
    @Ctx() context: Context,
  ): Promise<SignInPayload> {
    const outcome = await signIn(context.place, input, context);
    if (!outcome.ok) return { viewer: null, token: null, userErrors: outcome.refusals };
    return { ...(await begin(context, outcome.value.session)), userErrors: [] };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session that asks, at once.' })
  async signOut(@Ctx() context: Context): Promise<SignOutPayload> {
    const { userId, sessionId, database, clock } = context;
    context.setSessionCookie(null);
    if (!userId || !sessionId) return { signedOut: false };
    const outcome = await endSession(database.db, userId, sessionId, clock.now());
    await context.become(null);
    return { signedOut: outcome.ok };
  }
}

/** The rest of the request is the new session's, and the browser keeps it. */
export async function begin(context: Context, session: OpenedSession) {
  context.setSessionCookie(session.token, session.expiresAt);
  await context.become(session.token);
  return { viewer: new Viewer(), token: session.token };
}
