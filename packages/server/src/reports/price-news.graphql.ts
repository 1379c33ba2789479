import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import { DistributorSide, SupplierSide } from '../identity/side.graphql.ts';
import type { Id } from '../kernel/ids.ts';
import { toPartner } from '../orders/order-partner.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { Image, toImage } from '../platform/file.graphql.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import {
  distributorPriceNews,
  type PriceNewsList,
  type PriceNewsRow,
  supplierPriceNews,
} from './price-news.read.ts';

@ObjectType({ description: 'A product whose price is another than a week ago.' })
export class PriceNews {
  supplierId!: Id<'tenant'>;

  @Field(() => ID, { description: "Id of the reader's own SKU." })
  skuId!: Id<'sku'>;

  @Field(() => ID, { nullable: true, description: 'Id of the claim; null for the supplier.' })
  claimId!: Id<'claim'> | null;

  @Field(() => String, { description: "The reader's SKU code." })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Image, { nullable: true, description: 'Its picture.' })
  image!: Image | null;

  @Field(() => MoneyObject, { description: 'The price before the first change of the week.' })
  oldPrice!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The price after the last one.' })
  newPrice!: MoneyObject;

  @Field(() => Int, {
    description: "The distributor's listings of it; for the supplier the active claims on it.",
  })
  reach!: number;

  @Field(() => Date, { description: 'When it changed last.' })
  changedAt!: Date;
}

@ObjectType({ description: 'The price changes of the last 7 days, product by product.' })
export class PriceNewsReport {
  @Field(() => [PriceNews], { description: 'The newest of them, at most 10.' })
  products!: PriceNews[];

  @Field(() => Int, { description: 'How many products changed in all.' })
  count!: number;
}

const toNews = ({ imageId, ...row }: PriceNewsRow): PriceNews =>
  Object.assign(new PriceNews(), {
    ...row,
    image: toImage(imageId),
    oldPrice: row.oldPrice.toJSON(),
    newPrice: row.newPrice.toJSON(),
  });

const toReport = ({ rows, count }: PriceNewsList): PriceNewsReport => ({
  products: rows.map(toNews),
  count,
});

@Resolver(() => SupplierSide)
export class SupplierPriceNews {
  @FieldResolver(() => PriceNewsReport, { description: 'Base prices it changed (PRICE-04).' })
  async priceNews(@Root() side: SupplierSide, @Ctx() { database, clock }: Context) {
    return toReport(await supplierPriceNews(database.db, side.id, clock.now()));
  }
}

@Resolver(() => DistributorSide)
export class DistributorPriceNews {
  @FieldResolver(() => PriceNewsReport, {
    description: 'Products it now pays another price for (CLAIM-04).',
  })
  async priceNews(@Root() side: DistributorSide, @Ctx() { database, clock }: Context) {
    return toReport(await distributorPriceNews(database.db, side.id, clock.now()));
  }
}

@Resolver(() => PriceNews)
export class PriceNewsFields {
  @FieldResolver(() => Partner, { description: 'Who supplies it.' })
  async supplier(@Root() news: PriceNews, @Ctx() context: Context): Promise<Partner> {
    const organisation = await context.loaders.of(tenantById).load(news.supplierId);
    return toPartner(organisation!);
  }
}
