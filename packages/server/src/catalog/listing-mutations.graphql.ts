import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { may, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { DistributorSide } from '../identity/side.graphql.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import { checkPage, PageArgs, toConnection } from '../platform/page.graphql.ts';
import { InvalidInput, NotFound, userErrors } from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { mapListings } from './commands/map-listings.ts';
import { unmapListing } from './commands/unmap-listing.ts';
import { listingPage } from './listing.read.ts';
import { ListingMapping, ListingMappingConnection, Sku, toListing, toSku } from './sku.graphql.ts';
import { listingsOfSku, skuById } from './sku.read.ts';

@InputType({ description: "Which merchant SKU stands behind a store's own SKU." })
export class ListingMapInput {
  @Field(() => ID, { description: 'The store.' })
  storeId!: string;

  @Field(() => String, {
    description: "The store's SKU text as its order lists show it, 1…100 characters.",
  })
  platformSku!: string;

  @Field(() => ID, { description: 'The merchant SKU behind it.' })
  skuId!: string;
}

@InputType({ description: 'Which listing to take off its merchant SKU.' })
export class ListingUnmapInput {
  @Field(() => ID, { description: 'The listing.' })
  listingId!: string;
}

const ListingMapError = userErrors('ListingMapError', [InvalidInput, NotFound]);
const ListingUnmapError = userErrors('ListingUnmapError', [NotFound]);

@ObjectType({ description: 'The outcome of listingMap.' })
export class ListingMapPayload {
  @Field(() => ListingMapping, { nullable: true, description: 'The listing; null when refused.' })
  listing!: ListingMapping | null;

  @Field(() => [ListingMapError], { description: 'Why it was refused; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The outcome of listingUnmap.' })
export class ListingUnmapPayload {
  @Field(() => Sku, { nullable: true, description: 'The SKU it was taken off; null when refused.' })
  sku!: Sku | null;

  @Field(() => [ListingUnmapError], { description: 'Why it was refused; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ArgsType()
export class ListingListArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: "Part of the store's SKU or of a merchant code.",
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this store.' })
  storeId?: string | null;
}

@Resolver(() => ListingMapping)
export class ListingMutations {
  @Mutation(() => ListingMapPayload, {
    description:
      'Maps a store listing to a merchant SKU, or moves it there (CLAIM-15). Needs DISTRIBUTOR_PRODUCTS.',
  })
  async listingMap(
    @Arg('input', () => ListingMapInput, { description: 'The mapping.' }) input: ListingMapInput,
    @Ctx() context: Context,
  ): Promise<ListingMapPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PRODUCTS');
    const storeId = parseId('store', input.storeId);
    const skuId = parseId('sku', input.skuId);
    if (!storeId) return { listing: null, userErrors: [notFound('storeId', 'store')] };
    if (!skuId) return { listing: null, userErrors: [notFound('skuId', 'SKU')] };
    const { platformSku } = input;
    const outcome = await perform(context.place, actor, (work) =>
      mapListings(work, [{ storeId, skuId, platformSku }]),
    );
    if (!outcome.ok) return { listing: null, userErrors: outcome.refusals };
    const [result] = outcome.value.results;
    if (result?.refusal) {
      const path = result.refusal.path.slice(2);
      return { listing: null, userErrors: [{ ...result.refusal, path }] };
    }
    const rows = await context.loaders
      .of(listingsOfSku)
      .load({ tenantId: actor.tenantId, id: skuId });
    const row = rows?.find((listing) => listing.id === result?.listingId);
    return { listing: row ? toListing(row) : null, userErrors: [] };
  }

  @Mutation(() => ListingUnmapPayload, {
    description: 'Takes a listing off its merchant SKU (CLAIM-15). Needs DISTRIBUTOR_PRODUCTS.',
  })
  async listingUnmap(
    @Arg('input', () => ListingUnmapInput, { description: 'The listing.' })
    input: ListingUnmapInput,
    @Ctx() context: Context,
  ): Promise<ListingUnmapPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PRODUCTS');
    const listingId = parseId('listingMapping', input.listingId);
    if (!listingId) return { sku: null, userErrors: [notFound('listingId', 'listing')] };
    const outcome = await perform(context.place, actor, (work) => unmapListing(work, listingId));
    if (!outcome.ok) return { sku: null, userErrors: outcome.refusals };
    const key = { tenantId: actor.tenantId, id: outcome.value.skuId };
    const row = await context.loaders.of(skuById).load(key);
    return { sku: row && toSku(row), userErrors: [] };
  }
}

@Resolver(() => DistributorSide)
export class DistributorListings {
  @FieldResolver(() => ListingMappingConnection, {
    description: 'Store listings and the SKUs behind them.',
  })
  async listings(
    @Root() side: DistributorSide,
    @Args(() => ListingListArgs) args: ListingListArgs,
    @Ctx() context: Context,
  ) {
    const storeId: Id<'store'> | null = args.storeId ? parseId('store', args.storeId) : null;
    const hideGlobal = !may(context.actor, 'DISTRIBUTOR_GLOBAL_STORES');
    if (args.storeId && !storeId) {
      return toConnection({ rows: [], cursors: [], hasNextPage: false }, toListing);
    }
    const filter = { search: args.search, storeId, hideGlobal };
    const page = await listingPage(context.database.db, side.id, filter, checkPage(args));
    return toConnection(page, toListing);
  }
}
