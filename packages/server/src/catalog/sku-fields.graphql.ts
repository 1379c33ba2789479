import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { DistributorSide, SupplierSide } from '../identity/side.graphql.ts';
import { parseId } from '../kernel/ids.ts';
import { Image, toImage } from '../platform/file.graphql.ts';
import { MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { checkPage, toConnection } from '../platform/page.graphql.ts';
import { maySeeStore } from '../stores/store.access.ts';
import { Store, toStore } from '../stores/store.graphql.ts';
import { storeById } from '../stores/store.read.ts';
import { DistributionProduct, toProduct } from './product.graphql.ts';
import { productOfSku } from './product.read.ts';
import { mayEditSkus } from './sku.access.ts';
import {
  IneligibleReasonEnum,
  ListingMapping,
  Sku,
  SkuComponent,
  SkuConnection,
  SkuCounts,
  SkuListArgs,
  toListing,
  toSku,
} from './sku.graphql.ts';
import {
  categoriesOf,
  componentsOfSku,
  listingsOfSku,
  MAX_CATEGORIES,
  skuById,
  skuCounts,
} from './sku.read.ts';
import { type IneligibleReason, ineligibleReason } from './sku.rules.ts';
import { skuMatching, skuPage } from './sku-list.read.ts';

/** What only the SKU's own organisation sees; a partner that reaches the SKU gets null (GEN-08). */
const isOwn = (sku: Sku, context: Context) => sku.tenantId === context.actor?.tenantId;

@Resolver(() => Sku)
export class SkuFields {
  @FieldResolver(() => Image, { nullable: true, description: 'Its picture.' })
  image(@Root() sku: Sku): Image | null {
    return toImage(sku.imageId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it stands for a claimed product.' })
  claimed(@Root() sku: Sku, @Ctx() context: Context): boolean {
    return isOwn(sku, context) && sku.row.claimedAt !== null;
  }

  @FieldResolver(() => MoneyObject, {
    nullable: true,
    description: 'For claimed goods: the price at the claim in the selling currency.',
  })
  initialCost(@Root() sku: Sku, @Ctx() context: Context): MoneyObject | null {
    return isOwn(sku, context) ? toMoney(sku.row.initialCost, sku.row.costCurrency) : null;
  }

  @FieldResolver(() => DistributionProduct, {
    nullable: true,
    description: 'How it is offered for distribution; null before it has a base price.',
  })
  async product(@Root() sku: Sku, @Ctx() context: Context): Promise<DistributionProduct | null> {
    if (!isOwn(sku, context) || !may(context.actor, 'SUPPLIER_VIEW')) return null;
    const row = await context.loaders.of(productOfSku).load(sku);
    return row && toProduct(row);
  }

  @FieldResolver(() => IneligibleReasonEnum, {
    nullable: true,
    description: 'Why it cannot be offered for distribution; null = it can, or is.',
  })
  async ineligibleReason(
    @Root() sku: Sku,
    @Ctx() context: Context,
  ): Promise<IneligibleReason | null> {
    if (!isOwn(sku, context)) return null;
    const product = await context.loaders.of(productOfSku).load(sku);
    return ineligibleReason({
      isCombination: sku.isCombination,
      claimed: sku.row.claimedAt !== null,
      hasPrice: product !== null,
    });
  }

  @FieldResolver(() => [ListingMapping], { description: 'The store listings it stands behind.' })
  async listings(@Root() sku: Sku, @Ctx() context: Context): Promise<ListingMapping[]> {
    if (!isOwn(sku, context)) return [];
    const rows = (await context.loaders.of(listingsOfSku).load(sku)) ?? [];
    const listed = await Promise.all(
      rows.map(async (row) => {
        const key = { tenantId: row.tenantId, id: row.storeId };
        const store = await context.loaders.of(storeById).load(key);
        return store && maySeeStore(context.actor, store) ? [toListing(row)] : [];
      }),
    );
    return listed.flat();
  }

  @FieldResolver(() => [SkuComponent], {
    description: 'What a combination consists of; at most 50.',
  })
  async components(@Root() sku: Sku, @Ctx() context: Context): Promise<SkuComponent[]> {
    if (!isOwn(sku, context) || !sku.isCombination) return [];
    const rows = (await context.loaders.of(componentsOfSku).load(sku)) ?? [];
    const parts = await Promise.all(
      rows.map(async ({ componentId, quantity }) => {
        const key = { tenantId: sku.tenantId, id: componentId };
        const part = await context.loaders.of(skuById).load(key);
        return part && { sku: toSku(part), quantity };
      }),
    );
    return parts.filter((part) => part !== null);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change this SKU.' })
  viewerCanEdit(@Root() sku: Sku, @Ctx() context: Context): boolean {
    return isOwn(sku, context) && mayEditSkus(context.actor);
  }
}

@Resolver(() => ListingMapping)
export class ListingFields {
  @FieldResolver(() => Store, { nullable: true, description: 'The store it is listed in.' })
  async store(@Root() listing: ListingMapping, @Ctx() context: Context): Promise<Store | null> {
    const key = { tenantId: listing.tenantId, id: listing.storeId };
    const row = await context.loaders.of(storeById).load(key);
    return row && maySeeStore(context.actor, row) ? toStore(row) : null;
  }

  @FieldResolver(() => Sku, { nullable: true, description: 'The merchant SKU behind it.' })
  async sku(@Root() listing: ListingMapping, @Ctx() context: Context): Promise<Sku | null> {
    const key = { tenantId: listing.tenantId, id: listing.skuId };
    const row = await context.loaders.of(skuById).load(key);
    return row && toSku(row);
  }
}

const LIST = "The organisation's merchant SKUs, in the order asked for.";
const ONE = 'One of them by id; null when the organisation has no such SKU.';
const COUNTS = 'How many SKUs each list holds.';
const CATEGORIES = `The categories in use; at most ${MAX_CATEGORIES}.`;

async function list(
  { id }: SupplierSide | DistributorSide,
  args: SkuListArgs,
  { database: { db } }: Context,
) {
  const page = await skuPage(db, id, args, checkPage(args));
  return toConnection(page, toSku, skuMatching(db, id, args, args));
}

async function one(
  tenant: SupplierSide | DistributorSide,
  id: string,
  context: Context,
): Promise<Sku | null> {
  const skuId = parseId('sku', id);
  if (!skuId) return null;
  const row = await context.loaders.of(skuById).load({ tenantId: tenant.id, id: skuId });
  return row && toSku(row);
}

@Resolver(() => SupplierSide)
export class SupplierSkus {
  @FieldResolver(() => SkuConnection, { description: LIST })
  skus(
    @Root() side: SupplierSide,
    @Args(() => SkuListArgs) args: SkuListArgs,
    @Ctx() context: Context,
  ) {
    return list(side, args, context);
  }

  @FieldResolver(() => Sku, { nullable: true, description: ONE })
  sku(
    @Root() side: SupplierSide,
    @Arg('id', () => ID, { description: 'The SKU.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Sku | null> {
    return one(side, id, context);
  }

  @FieldResolver(() => SkuCounts, { description: COUNTS })
  skuCounts(@Root() side: SupplierSide, @Ctx() context: Context): Promise<SkuCounts> {
    return skuCounts(context.database.db, side.id);
  }

  @FieldResolver(() => [String], { description: CATEGORIES })
  categories(@Root() side: SupplierSide, @Ctx() context: Context): Promise<string[]> {
    return categoriesOf(context.database.db, side.id);
  }
}

@Resolver(() => DistributorSide)
export class DistributorSkus {
  @FieldResolver(() => SkuConnection, { description: LIST })
  skus(
    @Root() side: DistributorSide,
    @Args(() => SkuListArgs) args: SkuListArgs,
    @Ctx() context: Context,
  ) {
    return list(side, args, context);
  }

  @FieldResolver(() => Sku, { nullable: true, description: ONE })
  sku(
    @Root() side: DistributorSide,
    @Arg('id', () => ID, { description: 'The SKU.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Sku | null> {
    return one(side, id, context);
  }

  @FieldResolver(() => SkuCounts, { description: COUNTS })
  skuCounts(@Root() side: DistributorSide, @Ctx() context: Context): Promise<SkuCounts> {
    return skuCounts(context.database.db, side.id);
  }

  @FieldResolver(() => [String], { description: CATEGORIES })
  categories(@Root() side: DistributorSide, @Ctx() context: Context): Promise<string[]> {
    return categoriesOf(context.database.db, side.id);
  }
}
