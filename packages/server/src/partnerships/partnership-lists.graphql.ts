import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { DistributorSide, SupplierSide } from '../identity/side.graphql.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { type Connection, checkPage, PageArgs, toConnection } from '../platform/page.graphql.ts';
import { Level, toLevel } from './level.graphql.ts';
import { levelsOf } from './level.read.ts';
import type { Side } from './partnership.access.ts';
import {
  Partnership,
  PartnershipConnection,
  PartnershipStateEnum,
  toPartnership,
} from './partnership.graphql.ts';
import { partnershipById } from './partnership.read.ts';
import type { PartnershipState } from './partnership.rules.ts';
import { partnershipCounts, partnershipPage } from './partnership-list.read.ts';

@ArgsType()
class PartnershipsArgs extends PageArgs {
  @Field(() => PartnershipStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: PartnershipState | null;

  @Field(() => String, {
    nullable: true,
    description: "Words in the partner's name, its application or one's own note.",
  })
  search?: string | null;
}

@ArgsType()
class SupplierPartnershipsArgs extends PartnershipsArgs {
  @Field(() => ID, { nullable: true, description: 'Only those on this level.' })
  level?: string | null;
}

@ObjectType({ description: 'How many partnerships there are in each state.' })
class PartnershipCounts {
  @Field(() => Int, { description: 'Applications that wait for a decision.' })
  pending!: number;

  @Field(() => Int, { description: 'Working together.' })
  partnered!: number;

  @Field(() => Int, { description: 'Turned down.' })
  rejected!: number;

  @Field(() => Int, { description: 'Ended.' })
  ended!: number;
}

async function pageOf(
  context: Context,
  side: Side,
  tenantId: Id<'tenant'>,
  args: SupplierPartnershipsArgs,
): Promise<Connection<Partnership>> {
  checkPage(args);
  const levelId = args.level ? parseId('level', args.level) : null;
  if (args.level && !levelId) return toConnection({ rows: [], cursors: [], hasNextPage: false });
  const filter = { state: args.state ?? null, search: args.search ?? null, levelId };
  const page = await partnershipPage(context.database.db, side, tenantId, filter, args);
  return toConnection(page, toPartnership);
}

async function countsOf(
  context: Context,
  side: Side,
  tenantId: Id<'tenant'>,
): Promise<PartnershipCounts> {
  const counts = await partnershipCounts(context.database.db, side, tenantId);
  return {
    pending: counts.get('PENDING') ?? 0,
    partnered: counts.get('PARTNERED') ?? 0,
    rejected: counts.get('REJECTED') ?? 0,
    ended: counts.get('ENDED') ?? 0,
  };
}

/** One partnership of a side; another's answers like none (GEN-08). */
async function oneOf(
  context: Context,
  own: 'supplierId' | 'distributorId',
  tenantId: Id<'tenant'>,
  id: string,
): Promise<Partnership | null> {
  const partnershipId = parseId('partnership', id);
  const row = partnershipId && (await context.loaders.of(partnershipById).load(partnershipId));
  return row && row[own] === tenantId ? toPartnership(row) : null;
}

@Resolver(() => SupplierSide)
export class SupplierPartnerships {
  @FieldResolver(() => PartnershipConnection, {
    description: 'Distributors that applied or work with the supplier, the last changed first.',
  })
  partnerships(
    @Root() side: SupplierSide,
    @Args(() => SupplierPartnershipsArgs) args: SupplierPartnershipsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Partnership>> {
    return pageOf(context, 'SUPPLIER', side.id, args);
  }

  @FieldResolver(() => PartnershipCounts, { description: 'How many there are in each state.' })
  partnershipCounts(
    @Root() side: SupplierSide,
    @Ctx() context: Context,
  ): Promise<PartnershipCounts> {
    return countsOf(context, 'SUPPLIER', side.id);
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'One of them by id.' })
  partnership(
    @Root() side: SupplierSide,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Partnership | null> {
    return oneOf(context, 'supplierId', side.id, id);
  }

  @FieldResolver(() => [Level], { description: "The supplier's levels by name, at most 100." })
  async levels(@Root() side: SupplierSide, @Ctx() context: Context): Promise<Level[]> {
    return (await levelsOf(context.database.db, side.id)).map(toLevel);
  }
}

@Resolver(() => DistributorSide)
export class DistributorPartnerships {
  @FieldResolver(() => PartnershipConnection, {
    description: 'Suppliers the distributor applied to or works with, the last changed first.',
  })
  partnerships(
    @Root() side: DistributorSide,
    @Args(() => PartnershipsArgs) args: PartnershipsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Partnership>> {
    return pageOf(context, 'DISTRIBUTOR', side.id, args);
  }

  @FieldResolver(() => PartnershipCounts, { description: 'How many there are in each state.' })
  partnershipCounts(
    @Root() side: DistributorSide,
    @Ctx() context: Context,
  ): Promise<PartnershipCounts> {
    return countsOf(context, 'DISTRIBUTOR', side.id);
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'One of them by id.' })
  partnership(
    @Root() side: DistributorSide,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Partnership | null> {
    return oneOf(context, 'distributorId', side.id, id);
  }
}
