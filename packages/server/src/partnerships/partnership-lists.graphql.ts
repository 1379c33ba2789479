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
import { describedEnum } from '../platform/described-enum.graphql.ts';
import {
  type Connection,
  checkPage,
  idsOf,
  SortedPageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
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
import {
  PARTNERSHIP_SORTS,
  type PartnershipSort,
  type PartnershipState,
} from './partnership.rules.ts';
import {
  partnershipCounts,
  partnershipMatching,
  partnershipPage,
} from './partnership-list.read.ts';

const PartnershipSortEnum = describedEnum(
  'PartnershipSort',
  'What a list of partners can be ordered by.',
  PARTNERSHIP_SORTS,
);

@ArgsType()
class PartnershipsArgs extends SortedPageArgs {
  @Field(() => PartnershipSortEnum, { nullable: true, description: 'Absent = CHANGED.' })
  sort?: PartnershipSort | null;

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
  @Field(() => [ID], { nullable: true, description: 'Only those on these levels.' })
  levelIds?: string[] | null;
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
  const { db } = context.database;
  const filter = { ...args, levelIds: idsOf('level', args.levelIds) };
  const page = await partnershipPage(db, side, tenantId, filter, args);
  return toConnection(page, toPartnership, partnershipMatching(db, side, tenantId, filter, args));
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
    description: 'Distributors that applied or work with the supplier, in the order asked for.',
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
    description: 'Suppliers the distributor applied to or works with, in the order asked for.',
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
