import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { LiveListingObject } from '../claims/claim.graphql.ts';
import type { Context } from '../identity/context.ts';
import { MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { lastSaleOfListing } from './listing-sale.read.ts';

@ObjectType({ description: 'The last time a store listing sold.' })
export class ListingSaleObject {
  @Field(() => MoneyObject, { description: "What the buyer paid a unit, in the order's currency." })
  unitPrice!: MoneyObject;

  @Field(() => Date, { description: 'When the buyer ordered.' })
  orderedAt!: Date;
}

/** Only the distributor reads its listings, so that what its buyers pay stays its own (GEN-08). */
@Resolver(() => LiveListingObject)
export class ListingSales {
  @FieldResolver(() => ListingSaleObject, {
    nullable: true,
    description: 'Its last sale, from the orders taken in; null when it never sold.',
  })
  async lastSale(
    @Root() listing: LiveListingObject,
    @Ctx() { loaders }: Context,
  ): Promise<ListingSaleObject | null> {
    const sale = await loaders.of(lastSaleOfListing).load(listing.id);
    if (!sale) return null;
    return { unitPrice: toMoney(sale.unitPrice, sale.currency), orderedAt: sale.orderedAt };
  }
}
