import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { Level, toLevel } from '../partnerships/level.graphql.ts';
import { levelById } from '../partnerships/level.read.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { checkPage, PageArgs, toConnection } from '../platform/page.graphql.ts';
import { offersFor } from './offer.read.ts';
import {
  DistributionProduct,
  DistributorPrice,
  LevelPrice,
  PriceChangeConnection,
} from './product.graphql.ts';
import { priceHistory, pricesOfSku } from './product.read.ts';

/** Only its supplier ever holds a DistributionProduct, so nothing here is asked again. */
@Resolver(() => DistributionProduct)
export class ProductFields {
  @FieldResolver(() => [Level], { description: 'The levels its visibility names.' })
  async visibleLevels(
    @Root() product: DistributionProduct,
    @Ctx() context: Context,
  ): Promise<Level[]> {
    return levelsNamed(context, product.supplierId, product.row.visibleLevelIds);
  }

  @FieldResolver(() => [Partner], { description: 'The distributors its visibility names.' })
  async visibleDistributors(
    @Root() product: DistributionProduct,
    @Ctx() context: Context,
  ): Promise<Partner[]> {
    return partnersNamed(context, product.row.visibleDistributorIds);
  }

  @FieldResolver(() => [LevelPrice], { description: 'Prices for single levels.' })
  async levelPrices(
    @Root() product: DistributionProduct,
    @Ctx() context: Context,
  ): Promise<LevelPrice[]> {
    const prices = await pricesOf(context, product);
    const found = await Promise.all(
      prices.map(async ({ levelId, price, currency }) => {
        const [level] = levelId ? await levelsNamed(context, product.supplierId, [levelId]) : [];
        return level ? { level, price: toMoney(price, currency) } : null;
      }),
    );
    return found.filter((price) => price !== null);
  }

  @FieldResolver(() => [DistributorPrice], { description: 'Prices for single distributors.' })
  async distributorPrices(
    @Root() product: DistributionProduct,
    @Ctx() context: Context,
  ): Promise<DistributorPrice[]> {
    const prices = await pricesOf(context, product);
    const found = await Promise.all(
      prices.map(async ({ distributorId, price, currency }) => {
        const [distributor] = distributorId ? await partnersNamed(context, [distributorId]) : [];
        return distributor ? { distributor, price: toMoney(price, currency) } : null;
      }),
    );
    return found.filter((price) => price !== null);
  }

  @FieldResolver(() => MoneyObject, {
    nullable: true,
    description: 'What one distributor pays (PRICE-03), whether or not the product shows to it.',
  })
  async priceFor(
    @Root() product: DistributionProduct,
    @Arg('distributorId', () => ID, { description: 'The distributor.' }) distributorId: string,
    @Ctx() context: Context,
  ): Promise<MoneyObject | null> {
    const id = parseId('tenant', distributorId);
    if (!id) return null;
    const { supplierId, skuId } = product;
    const offers = await offersFor(context.database.db, supplierId, id, [skuId]);
    return offers.get(skuId)?.price.toJSON() ?? null;
  }

  @FieldResolver(() => PriceChangeConnection, {
    description: 'Every change of its prices, newest first: old, new, who and when (PRICE-04).',
  })
  async priceChanges(
    @Root() product: DistributionProduct,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    const { supplierId, skuId } = product;
    const page = await priceHistory(context.database.db, supplierId, skuId, checkPage(args));
    const levels = await levelsNamed(
      context,
      supplierId,
      page.rows.flatMap((row) => row.levelId ?? []),
    );
    const partners = await partnersNamed(
      context,
      page.rows.flatMap((row) => row.distributorId ?? []),
    );
    return toConnection(page, (row) => ({
      ...row,
      level: levels.find((level) => level.id === row.levelId) ?? null,
      distributor: partners.find((partner) => partner.id === row.distributorId) ?? null,
      oldPrice: toMoney(row.oldPrice, row.currency),
      newPrice: toMoney(row.newPrice, row.currency),
    }));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change its prices.' })
  viewerCanPrice(@Ctx() context: Context): boolean {
    return may(context.actor, 'SUPPLIER_PRICES');
  }
}

async function pricesOf(context: Context, product: DistributionProduct) {
  const key = { tenantId: product.supplierId, id: product.skuId };
  return (await context.loaders.of(pricesOfSku).load(key)) ?? [];
}

async function levelsNamed(
  context: Context,
  supplierId: Id<'tenant'>,
  ids: readonly Id<'level'>[],
): Promise<Level[]> {
  const keys = [...new Set(ids)].map((id) => ({ supplierId, id }));
  const rows = await context.loaders.of(levelById).loadMany(keys);
  return rows.flatMap((row) => (row && !(row instanceof Error) ? toLevel(row) : []));
}

async function partnersNamed(context: Context, ids: readonly Id<'tenant'>[]): Promise<Partner[]> {
  const rows = await context.loaders.of(tenantById).loadMany([...new Set(ids)]);
  return rows.flatMap((row) => (row && !(row instanceof Error) ? row : []));
}
