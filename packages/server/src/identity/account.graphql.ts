import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { InvalidInput, NotFound, userErrors } from '../platform/user-error.graphql.ts';
import { userById } from './account.read.ts';
import { requireSignedIn } from './actor.access.ts';
import { changePassword } from './commands/change-password.ts';
import { endOtherSessions, endSession } from './commands/end-session.ts';
import { updateAccount } from './commands/update-account.ts';
import type { Context } from './context.ts';
import { TooManyGuesses, WrongCredentials } from './refusals.graphql.ts';
import { User } from './user.graphql.ts';

@InputType({ description: 'The password in use, and the one to come.' })
export class PasswordChangeInput {
  @Field(() => String, { description: 'The password in use; wrong ones count as at sign-in.' })
  currentPassword!: string;

  @Field(() => String, { description: '8…128 characters, not one of the common ones.' })
  newPassword!: string;
}

@InputType({ description: 'What changes about the account; what is left out stays.' })
export class AccountUpdateInput {
  @Field(() => String, { nullable: true, description: "The person's name, 1…120 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Language, e.g. "en".' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA zone to read times in.' })
  timeZone?: string | null;
}

@InputType({ description: 'Which session to end.' })
export class SessionEndInput {
  @Field(() => ID, { description: 'One of the viewer’s own sessions.' })
  id!: string;
}

export const PasswordChangeError = userErrors('PasswordChangeError', [
  InvalidInput,
  WrongCredentials,
  TooManyGuesses,
]);
export const AccountUpdateError = userErrors('AccountUpdateError', [InvalidInput]);
export const SessionEndError = userErrors('SessionEndError', [NotFound]);

@ObjectType({ description: 'The password changed; all other sessions of the account have ended.' })
export class PasswordChangePayload {
  @Field(() => User, { nullable: true, description: 'The account.' })
  user!: User | null;

  @Field(() => [PasswordChangeError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The account as it is now.' })
export class AccountUpdatePayload {
  @Field(() => User, { nullable: true, description: 'The account.' })
  user!: User | null;

  @Field(() => [AccountUpdateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'A session ended.' })
export class SessionEndPayload {
  @Field(() => ID, { nullable: true, description: 'The session that ended.' })
  sessionId!: string | null;

  @Field(() => [SessionEndError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'Every other session of the account ended.' })
export class SessionEndOthersPayload {
  @Field(() => Int, { description: 'How many ended; at least 0.' })
  endedCount!: number;
}

@Resolver()
export class AccountMutations {
  @Mutation(() => PasswordChangePayload, {
    description: 'Changes the password and ends every other session of the account.',
  })
  async passwordChange(
    @Arg('input', () => PasswordChangeInput, { description: 'Old and new password.' })
    input: PasswordChangeInput,
    @Ctx() context: Context,
  ): Promise<PasswordChangePayload> {
    const who = requireSignedIn(context);
    const outcome = await changePassword(context.place, who, input, context);
    if (!outcome.ok) return { user: null, userErrors: outcome.refusals };
    return { user: await userById(context.database.db, who.userId), userErrors: [] };
  }

  @Mutation(() => AccountUpdatePayload, { description: "Changes the person's own particulars." })
  async accountUpdate(
    @Arg('input', () => AccountUpdateInput, { description: 'What changes.' })
    input: AccountUpdateInput,
    @Ctx() context: Context,
  ): Promise<AccountUpdatePayload> {
    const { userId } = requireSignedIn(context);
    const outcome = await updateAccount(context.database.db, userId, {
      name: input.name ?? undefined,
      locale: input.locale ?? undefined,
      timeZone: input.timeZone ?? undefined,
    });
    if (!outcome.ok) return { user: null, userErrors: outcome.refusals };
    return { user: await userById(context.database.db, userId), userErrors: [] };
  }

  @Mutation(() => SessionEndPayload, {
    description: 'Ends one of the viewer’s own sessions, on whatever device it is.',
  })
  async sessionEnd(
    @Arg('input', () => SessionEndInput, { description: 'Which session.' })
    input: SessionEndInput,
    @Ctx() context: Context,
  ): Promise<SessionEndPayload> {
    const { userId, sessionId } = requireSignedIn(context);
    const id = parseId('session', input.id);
    const outcome = await endSession(context.database.db, userId, id, context.clock.now());
    if (!outcome.ok) return { sessionId: null, userErrors: outcome.refusals };
    if (id === sessionId) {
      context.setSessionCookie(null);
      await context.become(null);
    }
    return { sessionId: outcome.value.sessionId, userErrors: [] };
  }

  @Mutation(() => SessionEndOthersPayload, {
    description: 'Ends every session of the viewer but the one that asks.',
  })
  async sessionEndOthers(@Ctx() context: Context): Promise<SessionEndOthersPayload> {
    const { userId, sessionId } = requireSignedIn(context);
    const { db } = context.database;
    return { endedCount: await endOtherSessions(db, userId, sessionId, context.clock.now()) };
  }
}
