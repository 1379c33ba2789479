import { Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { DistributionProduct } from '../catalog/product.graphql.ts';
import type { Context } from '../identity/context.ts';
import type { Id } from '../kernel/ids.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import {
  type Connection,
  checkPage,
  connectionOf,
  PageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
import { claimCountOfProduct, type HolderRow, holdersPage } from './product-claims.read.ts';

/** Of a claim its supplier learns who holds it and what it pays; listings and cost stay private (GEN-08). */
@ObjectType({ description: 'A distributor that holds a product, as its supplier sees it.' })
export class ProductHolder {
  @Field(() => ID, { description: 'Id of the claim.' })
  id!: Id<'claim'>;

  @Field(() => Partner, { description: 'Who holds it.' })
  distributor!: Partner;

  @Field(() => ID, { description: 'Id of the partnership with it.' })
  partnershipId!: Id<'partnership'>;

  @Field(() => Date, { description: 'Since when.' })
  claimedAt!: Date;

  @Field(() => MoneyObject, { description: 'What it pays a unit now (PRICE-03).' })
  price!: MoneyObject;
}

export const ProductHolderConnection = connectionOf(ProductHolder, 'ProductHolder');

@Resolver(() => DistributionProduct)
export class ProductClaims {
  @FieldResolver(() => Int, { description: 'How many distributors hold it now.' })
  async holderCount(
    @Root() product: DistributionProduct,
    @Ctx() { loaders }: Context,
  ): Promise<number> {
    return (await loaders.of(claimCountOfProduct).load(product)) ?? 0;
  }

  @FieldResolver(() => ProductHolderConnection, {
    description: 'The distributors that hold it now, the latest first.',
  })
  async holders(
    @Root() product: DistributionProduct,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ProductHolder>> {
    const { db } = context.database;
    const page = await holdersPage(db, product, checkPage(args));
    return toConnection<HolderRow, ProductHolder>(page, (row) => ({
      ...row,
      id: row.claimId,
      price: row.price.toJSON(),
    }));
  }
}
