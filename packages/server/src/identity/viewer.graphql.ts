import { Ctx, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import { organisationsOf, sessionsOf, userById } from './account.read.ts';
import type { Context } from './context.ts';
import { MembershipKindEnum } from './member.graphql.ts';
import type { MembershipKind } from './membership.rules.ts';
import { Organisation } from './organisation.graphql.ts';
import { tenantById } from './organisation.read.ts';
import { PermissionEnum } from './permission.graphql.ts';
import type { Permission } from './permission.rules.ts';
import { DistributorSide, SupplierSide } from './side.graphql.ts';
import { Session, User } from './user.graphql.ts';

@ObjectType({ description: 'Whoever asks: the signed-in user, and the organisation acted for.' })
export class Viewer {}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who asks; null for guests.' })
  viewer(@Ctx() context: Context): Viewer | null {
    return context.userId ? new Viewer() : null;
  }

  @FieldResolver(() => User, { description: 'The person who is signed in.' })
  user(@Ctx() context: Context): Promise<User | null> {
    return context.userId ? userById(context.database.db, context.userId) : Promise.resolve(null);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation acted for; null for a person who belongs to none.',
  })
  async organisation(@Ctx() context: Context): Promise<Organisation | null> {
    return context.actor && context.loaders.of(tenantById).load(context.actor.tenantId);
  }

  @FieldResolver(() => [Organisation], {
    description: 'All the organisations the person can act for, by name; at most 20 or so.',
  })
  async organisations(@Ctx() context: Context): Promise<Organisation[]> {
    // An integrator's token is of one organisation and need not know of the others.
    if (!context.userId || !context.sessionId) {
      const own =
        context.actor && (await context.loaders.of(tenantById).load(context.actor.tenantId));
      return own ? [own] : [];
    }
    const rows = await organisationsOf(context.database.db, context.userId);
    return rows.map(({ tenant }) => tenant);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The email address of whoever runs this platform, for plans and questions; null when none is set.',
  })
  supportEmail(@Ctx() context: Context): string | null {
    return context.config.supportEmail;
  }

  @FieldResolver(() => [Session], {
    description: 'Devices signed in to this account, the one used last first; at most 100.',
  })
  async sessions(@Ctx() context: Context): Promise<Session[]> {
    if (!context.userId || !context.sessionId) return [];
    return sessionsOf(context.database.db, context.userId, context.clock.now());
  }

  @FieldResolver(() => MembershipKindEnum, {
    nullable: true,
    description: 'The rank in this organisation; null without one.',
  })
  membershipKind(@Ctx() context: Context): MembershipKind | null {
    return context.actor?.membershipKind ?? null;
  }

  @FieldResolver(() => [PermissionEnum], {
    description: 'What the viewer may do in this organisation now.',
  })
  permissions(@Ctx() context: Context): Permission[] {
    return [...(context.actor?.permissions ?? [])];
  }

  @FieldResolver(() => SupplierSide, {
    nullable: true,
    description: 'The supplier side; null without the permission SUPPLIER_VIEW or the role.',
  })
  supplier(@Ctx() context: Context): SupplierSide | null {
    const actor = context.actor;
    return actor?.permissions.has('SUPPLIER_VIEW') ? { id: actor.tenantId } : null;
  }

  @FieldResolver(() => DistributorSide, {
    nullable: true,
    description: 'The distributor side; null without the permission DISTRIBUTOR_VIEW or the role.',
  })
  distributor(@Ctx() context: Context): DistributorSide | null {
    const actor = context.actor;
    return actor?.permissions.has('DISTRIBUTOR_VIEW') ? { id: actor.tenantId } : null;
  }
}
