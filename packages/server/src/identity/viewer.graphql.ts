import { Ctx, FieldResolver, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { PERMISSIONS, type Permission } from './permission.rules.ts';
import { DistributorSide, SupplierSide } from './side.graphql.ts';

export const PermissionEnum = Object.fromEntries(
  Object.keys(PERMISSIONS).map((name) => [name, name]),
) as { [P in Permission]: P };

registerEnumType(PermissionEnum, {
  name: 'Permission',
  description: 'One thing a member of an organisation may do.',
  valuesConfig: Object.fromEntries(
    Object.entries(PERMISSIONS).map(([name, description]) => [name, { description }]),
  ),
});

@ObjectType({ description: 'Whoever asks: the signed-in user, and the organisation acted for.' })
export class Viewer {}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who asks; null for guests.' })
  viewer(@Ctx() context: Context): Viewer | null {
    return context.userId ? new Viewer() : null;
  }

  @FieldResolver(() => [PermissionEnum], { description: 'What the viewer may do in this organisation now.' })
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
