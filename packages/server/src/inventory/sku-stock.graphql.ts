import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Sku } from '../catalog/sku.graphql.ts';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import type { Currency } from '../kernel/currency.ts';
import { CurrencyEnum, DecimalScalar } from '../platform/money.graphql.ts';
import { averageCostOfSku } from './sku-cost.read.ts';
import { availableOfSku, levelsOfSku } from './sku-stock.read.ts';
import { StockLevel } from './supplier-stock.graphql.ts';

@ObjectType({ description: 'A cost of one unit, finer than money that is paid.' })
export class AverageCost {
  @Field(() => DecimalScalar, { description: 'Up to 4 decimals.' })
  amount!: string;

  @Field(() => CurrencyEnum, { description: 'The currency it is in.' })
  currency!: Currency;
}

@Resolver(() => Sku)
export class SkuStockFields {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Units available over all own warehouses; null for a combination, and to other organisations.',
  })
  async available(@Root() sku: Sku, @Ctx() context: Context): Promise<number | null> {
    if (!isOwn(sku, context) || sku.isCombination) return null;
    return (await context.loaders.of(availableOfSku).load(sku)) ?? 0;
  }

  @FieldResolver(() => [StockLevel], {
    description:
      'Its stock in every own warehouse, at most 50; none for a combination, and to other organisations.',
  })
  async stockByWarehouse(@Root() sku: Sku, @Ctx() context: Context): Promise<StockLevel[]> {
    if (!isOwn(sku, context) || sku.isCombination) return [];
    const rows = (await context.loaders.of(levelsOfSku).load(sku)) ?? [];
    return rows.map((row) => ({ ...row, onHand: row.available + row.locked }));
  }

  @FieldResolver(() => AverageCost, {
    nullable: true,
    description:
      'What a unit cost on average, by goods received with a price; null before any, without SUPPLIER_WAREHOUSES, and to other organisations. Distributed goods never enter it (STOCK-14).',
  })
  async averageCost(@Root() sku: Sku, @Ctx() context: Context): Promise<AverageCost | null> {
    if (!isOwn(sku, context) || !may(context.actor, 'SUPPLIER_WAREHOUSES')) return null;
    const key = { tenantId: sku.tenantId, skuId: sku.id };
    const known = await context.loaders.of(averageCostOfSku).load(key);
    return known && { amount: known.cost.toFixed(), currency: known.currency };
  }
}

const isOwn = (sku: Sku, { actor }: Context) =>
  sku.tenantId === actor?.tenantId && may(actor, 'SUPPLIER_VIEW');
