import {
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { checkPage, connectionOf, PageArgs, toConnection } from '../platform/page.graphql.ts';
import { may } from './actor.access.ts';
import type { Context } from './context.ts';
import {
  apiTokensOf,
  lastSeenOfMember,
  memberPage,
  membersOfRole,
  rolesById,
  rolesOf,
} from './member.read.ts';
import { MAX_API_TOKENS, MAX_ROLES, type MembershipKind } from './membership.rules.ts';
import { Organisation } from './organisation.graphql.ts';
import { PermissionEnum } from './permission.graphql.ts';
import type { Permission } from './permission.rules.ts';

export const MembershipKindEnum = { MAIN: 'MAIN', ADMIN: 'ADMIN', SUB: 'SUB' } as const;
registerEnumType(MembershipKindEnum, {
  name: 'MembershipKind',
  description: 'The rank of a member: main account over admin over sub-account.',
  valuesConfig: {
    MAIN: { description: 'Owns the organisation and holds every permission.' },
    ADMIN: { description: 'Holds every permission, or those of a role that narrows it.' },
    SUB: { description: 'Holds the permissions of one role.' },
  },
});

@ObjectType({ description: 'A named set of permissions that members can be given.' })
export class Role {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'role'>;

  @Field(() => String, { description: 'Its name, unique in the organisation.' })
  name!: string;

  @Field(() => [PermissionEnum], { description: 'What its members may do.' })
  permissions!: Permission[];
}

@ObjectType({ description: 'A person’s place in the organisation.' })
export class Member {
  @Field(() => ID, { description: 'Global id of the membership.' })
  id!: Id<'membership'>;

  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => String, { description: 'What the person signs in with.' })
  email!: string;

  @Field(() => MembershipKindEnum, { description: 'The rank.' })
  kind!: MembershipKind;

  @Field(() => Date, { nullable: true, description: 'Since when shut out; null when active.' })
  disabledAt!: Date | null;

  @Field(() => Date, { description: 'When the person joined.' })
  createdAt!: Date;

  userId!: Id<'user'>;
  roleId!: Id<'role'> | null;
}

@ObjectType({ description: 'A bearer token of an integrator; the secret itself was shown once.' })
export class ApiToken {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'apiToken'>;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => String, { description: 'Its first characters, to recognise it by.' })
  hint!: string;

  @Field(() => [PermissionEnum], {
    description: 'What it may do, as long as its maker may do it too.',
  })
  scopes!: Permission[];

  @Field(() => String, { description: 'Name of its maker.' })
  createdByName!: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ends by itself; null for never.' })
  expiresAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last used, to ten minutes.' })
  lastUsedAt!: Date | null;
}

const MemberConnection = connectionOf(Member, 'Member');

@Resolver(() => Role)
export class RoleResolver {
  @FieldResolver(() => Int, { description: 'How many active members have it.' })
  async memberCount(@Root() role: Role, @Ctx() context: Context): Promise<number> {
    return (await context.loaders.of(membersOfRole).load(role.id)) ?? 0;
  }
}

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => Role, { nullable: true, description: 'The role; null for unlimited ranks.' })
  async role(@Root() member: Member, @Ctx() context: Context): Promise<Role | null> {
    return member.roleId && context.loaders.of(rolesById).load(member.roleId);
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'When the person last used a session in this organisation, to ten minutes; null for never.',
  })
  async lastSeenAt(@Root() member: Member, @Ctx() context: Context): Promise<Date | null> {
    return (await context.loaders.of(lastSeenOfMember).load(member.id)) ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the viewer.' })
  isViewer(@Root() member: Member, @Ctx() context: Context): boolean {
    return member.userId === context.userId;
  }
}

/** People, roles and tokens of the organisation acted for; null for whoever may not manage them. */
@Resolver(() => Organisation)
export class OrganisationPeople {
  @FieldResolver(() => MemberConnection, {
    nullable: true,
    description: 'Its people as they joined; null without ORGANISATION_MANAGE.',
  })
  async members(
    @Root() organisation: Organisation,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    checkPage(args);
    if (!manages(context, organisation, 'ORGANISATION_MANAGE')) return null;
    return toConnection(await memberPage(context.database.db, organisation.id, args));
  }

  @FieldResolver(() => [Role], {
    nullable: true,
    description: `Its roles by name, at most ${MAX_ROLES}; null without ORGANISATION_MANAGE.`,
  })
  roles(@Root() organisation: Organisation, @Ctx() context: Context): Promise<Role[]> | null {
    if (!manages(context, organisation, 'ORGANISATION_MANAGE')) return null;
    return rolesOf(context.database.db, organisation.id);
  }

  @FieldResolver(() => [ApiToken], {
    nullable: true,
    description: `Its tokens that work, newest first, at most ${MAX_API_TOKENS}; null without API_TOKENS.`,
  })
  apiTokens(
    @Root() organisation: Organisation,
    @Ctx() context: Context,
  ): Promise<ApiToken[]> | null {
    if (!manages(context, organisation, 'API_TOKENS')) return null;
    return apiTokensOf(context.database.db, organisation.id);
  }
}

function manages(context: Context, organisation: Organisation, permission: Permission): boolean {
  return context.actor?.tenantId === organisation.id && may(context.actor, permission);
}
