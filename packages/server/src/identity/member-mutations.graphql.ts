import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Id, parseId } from '../kernel/ids.ts';
import { type Outcome, type Refusal, refused } from '../kernel/outcome.ts';
import { invalidInput, notFound } from '../kernel/refusals.ts';
import {
  AlreadyTaken,
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform, type Work } from '../platform/work.ts';
import { type Actor, requirePermission, requireSession } from './actor.access.ts';
import { addMember } from './commands/add-member.ts';
import { disableMember, enableMember } from './commands/disable-member.ts';
import { updateMember } from './commands/update-member.ts';
import type { Context } from './context.ts';
import { Member, MembershipKindEnum } from './member.graphql.ts';
import { memberById } from './member.read.ts';
import type { MembershipKind } from './membership.rules.ts';
import { BeyondOwnRights } from './refusals.graphql.ts';

@InputType({ description: 'A colleague to let in.' })
export class MemberAddInput {
  @Field(() => String, {
    description: 'What the colleague will sign in with; without an account yet.',
  })
  email!: string;

  @Field(() => String, { description: "The colleague's name, 1…120 characters." })
  name!: string;

  @Field(() => String, {
    description: 'To hand over; 8…128 characters, to be changed by its owner.',
  })
  temporaryPassword!: string;

  @Field(() => MembershipKindEnum, { description: 'ADMIN or SUB.' })
  kind!: MembershipKind;

  @Field(() => ID, { nullable: true, description: 'Required of SUB; narrows an ADMIN.' })
  roleId?: string | null;
}

@InputType({ description: 'Another place for a member.' })
export class MemberUpdateInput {
  @Field(() => ID, { description: 'The member.' })
  id!: string;

  @Field(() => MembershipKindEnum, { description: 'ADMIN or SUB.' })
  kind!: MembershipKind;

  @Field(() => ID, { nullable: true, description: 'Required of SUB; narrows an ADMIN.' })
  roleId?: string | null;
}

@InputType({ description: 'Whom to shut out.' })
export class MemberDisableInput {
  @Field(() => ID, { description: 'The member.' })
  id!: string;
}

@InputType({ description: 'Whom to let in again.' })
export class MemberEnableInput {
  @Field(() => ID, { description: 'The member.' })
  id!: string;
}

export const MemberAddError = userErrors('MemberAddError', [
  InvalidInput,
  NotFound,
  AlreadyTaken,
  BeyondOwnRights,
]);
export const MemberUpdateError = userErrors('MemberUpdateError', [
  InvalidInput,
  NotFound,
  BeyondOwnRights,
]);
export const MemberDisableError = userErrors('MemberDisableError', [
  NotFound,
  StateConflict,
  BeyondOwnRights,
]);
export const MemberEnableError = userErrors('MemberEnableError', [
  InvalidInput,
  NotFound,
  StateConflict,
  BeyondOwnRights,
]);

@ObjectType({ description: 'The colleague who was let in.' })
export class MemberAddPayload {
  @Field(() => Member, { nullable: true, description: 'The new member.' })
  member!: Member | null;

  @Field(() => [MemberAddError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The member in the new place.' })
export class MemberUpdatePayload {
  @Field(() => Member, { nullable: true, description: 'The member.' })
  member!: Member | null;

  @Field(() => [MemberUpdateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The member who was shut out.' })
export class MemberDisablePayload {
  @Field(() => Member, { nullable: true, description: 'The member.' })
  member!: Member | null;

  @Field(() => [MemberDisableError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The member who was let in again.' })
export class MemberEnablePayload {
  @Field(() => Member, { nullable: true, description: 'The member.' })
  member!: Member | null;

  @Field(() => [MemberEnableError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

type Changed = Outcome<{ membershipId: Id<'membership'> }>;

@Resolver()
export class MemberMutations {
  @Mutation(() => MemberAddPayload, {
    description: 'Opens an account for a colleague; needs ORGANISATION_MANAGE.',
  })
  memberAdd(
    @Arg('input', () => MemberAddInput, { description: 'The colleague.' }) input: MemberAddInput,
    @Ctx() context: Context,
  ): Promise<MemberAddPayload> {
    return change(context, async (work) => {
      const place = placeOf(input);
      return place.ok ? addMember(work, { ...input, ...place.value }) : place;
    });
  }

  @Mutation(() => MemberUpdatePayload, {
    description: 'Gives a member another rank or role, effective at once.',
  })
  memberUpdate(
    @Arg('input', () => MemberUpdateInput, { description: 'Member and place.' })
    input: MemberUpdateInput,
    @Ctx() context: Context,
  ): Promise<MemberUpdatePayload> {
    return change(context, async (work) => {
      const place = placeOf(input);
      const membershipId = parseId('membership', input.id);
      return place.ok ? updateMember(work, { membershipId, ...place.value }) : place;
    });
  }

  @Mutation(() => MemberDisablePayload, {
    description: 'Shuts a member out: sessions and API tokens of theirs end here at once.',
  })
  memberDisable(
    @Arg('input', () => MemberDisableInput, { description: 'The member.' })
    input: MemberDisableInput,
    @Ctx() context: Context,
  ): Promise<MemberDisablePayload> {
    return change(context, (work) => disableMember(work, parseId('membership', input.id)));
  }

  @Mutation(() => MemberEnablePayload, { description: 'Lets a disabled member in again.' })
  memberEnable(
    @Arg('input', () => MemberEnableInput, { description: 'The member.' })
    input: MemberEnableInput,
    @Ctx() context: Context,
  ): Promise<MemberEnablePayload> {
    return change(context, (work) => enableMember(work, parseId('membership', input.id)));
  }
}

async function change(context: Context, body: (work: Work<Actor>) => Promise<Changed>) {
  const actor = requirePermission(requireSession(context.actor), 'ORGANISATION_MANAGE');
  const outcome = await perform(context.place, actor, body);
  if (!outcome.ok) return { member: null, userErrors: outcome.refusals };
  context.loaders.forget();
  const { membershipId } = outcome.value;
  const member = await memberById(context.database.db, actor.tenantId, membershipId);
  return { member, userErrors: [] };
}

/** Rank and role as the commands take them: MAIN is nobody's to give, and a wrong role id is none. */
function placeOf(input: { kind: MembershipKind; roleId?: string | null }) {
  const { kind } = input;
  if (kind === 'MAIN') {
    return refused(invalidInput('kind', 'An organisation has one main account, from sign-up.'));
  }
  const roleId = input.roleId ? parseId('role', input.roleId) : null;
  if (input.roleId && !roleId) return refused(notFound('roleId', 'role'));
  return { ok: true as const, value: { kind, roleId } };
}
