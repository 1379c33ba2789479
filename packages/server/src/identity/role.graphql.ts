import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import {
  AlreadyTaken,
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform, type Work } from '../platform/work.ts';
import { type Actor, requirePermission, requireSession } from './actor.access.ts';
import { createRole, deleteRole, updateRole } from './commands/change-roles.ts';
import type { Context } from './context.ts';
import { Role } from './member.graphql.ts';
import { roleById } from './member.read.ts';
import { PermissionEnum } from './permission.graphql.ts';
import type { Permission } from './permission.rules.ts';
import { BeyondOwnRights } from './refusals.graphql.ts';

@InputType({ description: 'A new role.' })
export class RoleCreateInput {
  @Field(() => String, { description: 'Unique in the organisation, 1…120 characters.' })
  name!: string;

  @Field(() => [PermissionEnum], { description: 'Only what the viewer has too.' })
  permissions!: Permission[];
}

@InputType({ description: 'A role as it shall be.' })
export class RoleUpdateInput {
  @Field(() => ID, { description: 'The role.' })
  id!: string;

  @Field(() => String, { description: 'Unique in the organisation, 1…120 characters.' })
  name!: string;

  @Field(() => [PermissionEnum], {
    description:
      'All of them. Neither what is given nor what is taken may exceed the viewer’s own.',
  })
  permissions!: Permission[];
}

@InputType({ description: 'A role to remove.' })
export class RoleDeleteInput {
  @Field(() => ID, { description: 'The role; no member may have it.' })
  id!: string;
}

const EDITED = [InvalidInput, NotFound, AlreadyTaken, StateConflict, BeyondOwnRights];
export const RoleCreateError = userErrors('RoleCreateError', EDITED);
export const RoleUpdateError = userErrors('RoleUpdateError', EDITED);
export const RoleDeleteError = userErrors('RoleDeleteError', [
  NotFound,
  StateConflict,
  BeyondOwnRights,
]);

@ObjectType({ description: 'The new role.' })
export class RoleCreatePayload {
  @Field(() => Role, { nullable: true, description: 'The role.' })
  role!: Role | null;

  @Field(() => [RoleCreateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The role as it is now.' })
export class RoleUpdatePayload {
  @Field(() => Role, { nullable: true, description: 'The role.' })
  role!: Role | null;

  @Field(() => [RoleUpdateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The role is gone.' })
export class RoleDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Id of the role that was removed.' })
  roleId!: string | null;

  @Field(() => [RoleDeleteError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

type Changed = Outcome<{ roleId: Id<'role'> }>;

@Resolver()
export class RoleMutations {
  @Mutation(() => RoleCreatePayload, { description: 'Adds a role; needs ORGANISATION_MANAGE.' })
  roleCreate(
    @Arg('input', () => RoleCreateInput, { description: 'The role.' }) input: RoleCreateInput,
    @Ctx() context: Context,
  ): Promise<RoleCreatePayload> {
    return save(context, (work) => createRole(work, input));
  }

  @Mutation(() => RoleUpdatePayload, {
    description: 'Changes a role, effective at once for everybody who has it.',
  })
  roleUpdate(
    @Arg('input', () => RoleUpdateInput, { description: 'The role.' }) input: RoleUpdateInput,
    @Ctx() context: Context,
  ): Promise<RoleUpdatePayload> {
    const roleId = parseId('role', input.id);
    return save(context, (work) => updateRole(work, { ...input, roleId }));
  }

  @Mutation(() => RoleDeletePayload, { description: 'Removes a role that nobody has.' })
  async roleDelete(
    @Arg('input', () => RoleDeleteInput, { description: 'The role.' }) input: RoleDeleteInput,
    @Ctx() context: Context,
  ): Promise<RoleDeletePayload> {
    const outcome = await perform(context.place, manager(context), (work) =>
      deleteRole(work, parseId('role', input.id)),
    );
    if (!outcome.ok) return { roleId: null, userErrors: outcome.refusals };
    return { roleId: outcome.value.roleId, userErrors: [] };
  }
}

const manager = (context: Context): Actor =>
  requirePermission(requireSession(context.actor), 'ORGANISATION_MANAGE');

async function save(context: Context, body: (work: Work<Actor>) => Promise<Changed>) {
  const actor = manager(context);
  const outcome = await perform(context.place, actor, body);
  if (!outcome.ok) return { role: null, userErrors: outcome.refusals };
  context.loaders.forget();
  const role = await roleById(context.database.db, actor.tenantId, outcome.value.roleId);
  return { role, userErrors: [] };
}
