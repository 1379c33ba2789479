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
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { DistributorSide } from '../identity/side.graphql.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { describedEnum } from '../platform/described-enum.graphql.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import {
  type Connection,
  checkPage,
  connectionOf,
  InstantRange,
  idsOf,
  SortedPageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
import { Claim, toClaim } from './claim.graphql.ts';
import {
  type ClaimRow,
  claimById,
  claimOfProduct,
  countClaims,
  hasMappedClaim,
  TAB_STATES,
} from './claim.read.ts';
import { claimMatching, claimPage } from './claim-list.read.ts';
import { hasPartnership } from './partnered.read.ts';
import { PRODUCT_SORTS, type ProductSort } from './product-list.rules.ts';
import {
  countUnclaimed,
  type UnclaimedRow,
  unclaimedMatching,
  unclaimedPage,
} from './unclaimed.read.ts';

export const ProductTabEnum = {
  CLAIMED: 'CLAIMED',
  UNCLAIMED: 'UNCLAIMED',
  EXPIRED: 'EXPIRED',
} as const;
type ProductTab = keyof typeof ProductTabEnum;
registerEnumType(ProductTabEnum, {
  name: 'DistributorProductTab',
  description: 'The tabs of My Distribution Products; a product is in at most one of them.',
  valuesConfig: {
    CLAIMED: { description: 'Held now.' },
    UNCLAIMED: { description: 'Offered by a partnered supplier and not held (CLAIM-10).' },
    EXPIRED: { description: 'No longer held, and not yet cleared away (CLAIM-18).' },
  },
});

@ObjectType({ description: "A supplier's product as one distributor meets it." })
export class DistributorProduct {
  @Field(() => ID, { description: "Id of the supplier's SKU." })
  id!: Id<'sku'>;

  @Field(() => String, { description: "The supplier's SKU code." })
  code!: string;

  @Field(() => String, { description: "The supplier's name for it." })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The picture, at /files/<id>.' })
  imageId!: Id<'file'> | null;

  @Field(() => Partner, { description: 'Who supplies it.' })
  supplier!: Partner;

  @Field(() => MoneyObject, { description: 'What this distributor pays now (CLAIM-03).' })
  price!: MoneyObject;

  @Field(() => Claim, { nullable: true, description: 'The claim; null while unclaimed.' })
  claim!: Claim | null;
}

export const DistributorProductConnection = connectionOf(DistributorProduct, 'DistributorProduct', {
  matching: true,
});

const ProductSortEnum = describedEnum(
  'DistributorProductSort',
  'What My Distribution Products can be ordered by.',
  PRODUCT_SORTS,
);

@ObjectType({ description: 'How many products each tab holds.' })
export class DistributorProductCounts {
  @Field(() => Int, { description: 'Claimed.' })
  claimed!: number;

  @Field(() => Int, { description: 'Unclaimed.' })
  unclaimed!: number;

  @Field(() => Int, { description: 'Expired and stopped.' })
  expired!: number;
}

@ObjectType({ description: 'What a new distributor has to do before its first push (GEN-05).' })
export class SetupChecklist {
  @Field(() => Boolean, { description: 'At least one partnership.' })
  partnered!: boolean;

  @Field(() => Boolean, {
    description: 'At least one claimed product that a store listing is mapped to.',
  })
  mapped!: boolean;

  @Field(() => Boolean, { description: 'Both: ready to sell.' })
  ready!: boolean;
}

@ArgsType()
export class DistributorProductArgs extends SortedPageArgs {
  @Field(() => ProductTabEnum, { description: 'Which tab.' })
  tab!: ProductTab;

  @Field(() => String, {
    nullable: true,
    description: "Part of a code or name, the supplier's or the local one.",
  })
  search?: string | null;

  @Field(() => ProductSortEnum, { nullable: true, description: 'Absent = CODE.' })
  sort?: ProductSort | null;

  @Field(() => [ID], { nullable: true, description: 'Only products of these suppliers.' })
  supplierIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With a store listing, or without one; says nothing of unclaimed products.',
  })
  mapped?: boolean | null;

  @Field(() => InstantRange, {
    nullable: true,
    description:
      'Only those whose price changed for this distributor in this time (CLAIM-04); says nothing of unclaimed products.',
  })
  priceChanged?: InstantRange | null;
}

@Resolver(() => DistributorSide)
export class DistributorProducts {
  @FieldResolver(() => DistributorProductConnection, {
    description: 'My Distribution Products, in the order asked for; `matching` holds their ids.',
  })
  async products(
    @Root() side: DistributorSide,
    @Args(() => DistributorProductArgs) args: DistributorProductArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DistributorProduct>> {
    const { tab } = checkPage(args);
    const { db } = context.database;
    const narrowed = { ...args, supplierIds: idsOf('tenant', args.supplierIds) };
    if (tab === 'UNCLAIMED') {
      const page = await unclaimedPage(db, side.id, narrowed, args);
      const matching = unclaimedMatching(db, side.id, narrowed, args);
      return toConnection<UnclaimedRow, DistributorProduct>(page, unclaimed, matching);
    }
    const filter = { ...narrowed, states: TAB_STATES[tab] };
    const page = await claimPage(db, side.id, filter, args);
    const matching = claimMatching(db, side.id, filter, args);
    return toConnection<ClaimRow, DistributorProduct>(page, claimed, matching);
  }

  @FieldResolver(() => Claim, {
    nullable: true,
    description: 'One claim by id; null when there is none of this distributor.',
  })
  async claim(
    @Root() side: DistributorSide,
    @Arg('id', () => ID, { description: 'Id of the claim.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Claim | null> {
    const claimId = parseId('claim', id);
    const own = claimId && { distributorId: side.id, claimId };
    const row = own && (await context.loaders.of(claimById).load(own));
    return row ? toClaim(row) : null;
  }

  @FieldResolver(() => DistributorProduct, {
    nullable: true,
    description:
      'One product by its SKU, claimed or free to be; null when it is neither for this distributor.',
  })
  async product(
    @Root() side: DistributorSide,
    @Arg('skuId', () => ID, { description: "Id of the supplier's SKU." }) id: string,
    @Ctx() context: Context,
  ): Promise<DistributorProduct | null> {
    const skuId = parseId('sku', id);
    if (!skuId) return null;
    const { db } = context.database;
    const held = await claimOfProduct(db, side.id, skuId);
    if (held) return claimed(held);
    const { rows } = await unclaimedPage(db, side.id, { skuId }, { first: 1 });
    return rows[0] ? unclaimed(rows[0]) : null;
  }

  @FieldResolver(() => DistributorProductCounts, {
    description: 'How many products each tab holds.',
  })
  async productCounts(
    @Root() side: DistributorSide,
    @Ctx() context: Context,
  ): Promise<DistributorProductCounts> {
    const { db } = context.database;
    const [held, unclaimedCount] = await Promise.all([
      countClaims(db, side.id),
      countUnclaimed(db, side.id),
    ]);
    return { ...held, unclaimed: unclaimedCount };
  }

  @FieldResolver(() => SetupChecklist, {
    description: 'The two-item setup checklist, from real state.',
  })
  async setup(@Root() side: DistributorSide, @Ctx() context: Context): Promise<SetupChecklist> {
    const { db } = context.database;
    const [partnered, mapped] = await Promise.all([
      hasPartnership(db, side.id),
      hasMappedClaim(db, side.id),
    ]);
    return { partnered, mapped, ready: partnered && mapped };
  }
}

function claimed(row: ClaimRow): DistributorProduct {
  return { ...unclaimed(row), claim: toClaim(row) };
}

function unclaimed({ supplierSku, supplier, price }: UnclaimedRow): DistributorProduct {
  return {
    id: supplierSku.id,
    code: supplierSku.code,
    name: supplierSku.name,
    imageId: supplierSku.imageId,
    supplier: Object.assign(new Partner(), supplier),
    price: price.toJSON(),
    claim: null,
  };
}
