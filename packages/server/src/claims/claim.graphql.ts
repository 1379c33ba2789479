import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import type { Id } from '../kernel/ids.ts';
import { next } from '../kernel/state-machine.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { DecimalScalar, MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { maySeeStore } from '../stores/store.access.ts';
import { PlatformEnum } from '../stores/store.graphql.ts';
import {
  type ClaimRow,
  type LiveListing,
  listingsOfLocalSku,
  type PriceChangeRow,
  priceChangesOfClaim,
} from './claim.read.ts';
import {
  CLAIM_STATES,
  CLAIM_TRANSITIONS,
  type ClaimState,
  EXPIRY_REASONS,
  type ExpiryReason,
} from './claim.rules.ts';

const asEnum = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

export const ClaimStateEnum = asEnum(CLAIM_STATES);
registerEnumType(ClaimStateEnum, {
  name: 'ClaimState',
  description: 'Where a claim stands.',
  valuesConfig: {
    ACTIVE: { description: 'Claimed: stock follows, and orders can be pushed.' },
    EXPIRED: { description: "Over by the supplier's doing; comes back when it offers it again." },
    STOPPED: { description: 'Stopped by the distributor; can be claimed again at once.' },
    REMOVED: { description: 'Cleared from the Expired tab; counts as unclaimed.' },
  },
});

export const ExpiryReasonEnum = asEnum(EXPIRY_REASONS);
registerEnumType(ExpiryReasonEnum, {
  name: 'ExpiryReason',
  description: 'Why a claim is not active (CLAIM-18).',
  valuesConfig: {
    PARTNERSHIP_ENDED: { description: 'The partnership ended.' },
    DISTRIBUTION_DISABLED: { description: 'The supplier took the product out of distribution.' },
    HIDDEN: { description: 'The supplier no longer shows the product to this distributor.' },
    STOPPED_BY_ME: { description: 'The distributor stopped it.' },
  },
});

@ObjectType({ description: 'One change of what the distributor pays for a claimed product.' })
export class ClaimPriceChange {
  @Field(() => MoneyObject, { description: 'Until then.' })
  oldPrice!: MoneyObject;

  @Field(() => MoneyObject, { description: 'From then on; every push after it uses it.' })
  newPrice!: MoneyObject;

  @Field(() => Date, { description: 'When it took effect.' })
  effectiveFrom!: Date;
}

@ObjectType({ description: 'A store listing that sells a claimed product.' })
export class LiveListingObject {
  @Field(() => ID, { description: 'Id of the mapping.' })
  id!: Id<'listingMapping'>;

  @Field(() => String, { description: "The store's own SKU text." })
  platformSku!: string;

  @Field(() => String, { description: 'The nickname of the store.' })
  storeName!: string;

  @Field(() => PlatformEnum, { description: 'The marketplace.' })
  platform!: LiveListing['platform'];
}

/** What a claim is resolved from: its row, with both SKUs and the supplier. */
@ObjectType({
  implements: NodeInterface,
  description: "A distributor's hold on a supplier's product, tied to a SKU of its own.",
})
export class Claim extends NodeInterface {
  declare id: Id<'claim'>;
  row!: ClaimRow;

  @Field(() => ClaimStateEnum, { description: 'Where it stands.' })
  state!: ClaimState;

  @Field(() => ExpiryReasonEnum, {
    nullable: true,
    description: 'Why it is not active; else null.',
  })
  reason!: ExpiryReason | null;

  @Field(() => Date, { description: 'When it came to stand there.' })
  stateAt!: Date;

  @Field(() => Date, { description: 'When it was claimed last.' })
  claimedAt!: Date;

  @Field(() => ID, { description: "Id of the supplier's SKU." })
  skuId!: Id<'sku'>;

  @Field(() => String, { description: "The supplier's SKU code." })
  skuCode!: string;

  @Field(() => ID, { description: "Id of the distributor's own SKU; listings are mapped to it." })
  localSkuId!: Id<'sku'>;

  @Field(() => String, { description: "The distributor's own SKU code." })
  localCode!: string;

  @Field(() => String, { description: "The distributor's own name for it." })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The picture, at /files/<id>.' })
  imageId!: Id<'file'> | null;

  @Field(() => Partner, { description: 'Who supplies it.' })
  supplier!: Partner;

  @Field(() => MoneyObject, {
    description: "What this distributor pays now, in the supplier's currency.",
  })
  price!: MoneyObject;

  @Field(() => MoneyObject, { description: 'What it paid when it claimed.' })
  priceAtClaim!: MoneyObject;

  @Field(() => MoneyObject, {
    description: 'That price in the selling currency, kept for good (STOCK-15).',
  })
  initialCost!: MoneyObject;

  @Field(() => DecimalScalar, { description: 'The exchange rate of the initial cost.' })
  costRate!: string;

  @Field(() => String, {
    description: 'Where that rate came from: FIXED, FIXED_INVERSE, SAME or the feed.',
  })
  costRateSource!: string;
}

export function toClaim(row: ClaimRow): Claim {
  const { claim, supplierSku, localSku, supplier } = row;
  return Object.assign(new Claim(), {
    row,
    id: claim.id,
    state: claim.state,
    reason: claim.reason,
    stateAt: claim.stateAt,
    claimedAt: claim.claimedAt,
    skuId: claim.skuId,
    skuCode: supplierSku.code,
    localSkuId: claim.localSkuId,
    localCode: localSku.code,
    name: localSku.name,
    imageId: localSku.imageId ?? supplierSku.imageId,
    supplier: Object.assign(new Partner(), supplier),
    price: row.price.toJSON(),
    priceAtClaim: toMoney(claim.priceAtClaim, claim.priceCurrency),
    initialCost: toMoney(claim.initialCost, claim.costCurrency),
    costRate: claim.costRate,
    costRateSource: claim.costRateSource,
  });
}

@Resolver(() => Claim)
export class ClaimFields {
  @FieldResolver(() => [ClaimPriceChange], {
    description: 'The last 30 price changes, newest first (CLAIM-04).',
  })
  async priceChanges(@Root() claim: Claim, @Ctx() context: Context): Promise<ClaimPriceChange[]> {
    const rows = (await context.loaders.of(priceChangesOfClaim).load(claim.id)) ?? [];
    return rows.map((row: PriceChangeRow) => ({
      oldPrice: toMoney(row.oldPrice, row.currency),
      newPrice: toMoney(row.newPrice, row.currency),
      effectiveFrom: row.effectiveFrom,
    }));
  }

  @FieldResolver(() => [LiveListingObject], {
    description: 'The store listings mapped to the local SKU; all of them (CLAIM-15, 21).',
  })
  async listings(@Root() claim: Claim, @Ctx() context: Context): Promise<LiveListingObject[]> {
    const all = (await context.loaders.of(listingsOfLocalSku).load(claim.localSkuId)) ?? [];
    return all.filter((listing) => maySeeStore(context.actor, listing));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer can stop it now.' })
  viewerCanStop(@Root() claim: Claim, @Ctx() context: Context): boolean {
    return allowed(context, claim, 'stop');
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer can clear it from the Expired tab.',
  })
  viewerCanRemove(@Root() claim: Claim, @Ctx() context: Context): boolean {
    return allowed(context, claim, 'remove');
  }
}

function allowed(context: Context, claim: Claim, event: 'stop' | 'remove'): boolean {
  return (
    may(context.actor, 'DISTRIBUTOR_PRODUCTS') &&
    next(CLAIM_TRANSITIONS, claim.state, event) !== null
  );
}
