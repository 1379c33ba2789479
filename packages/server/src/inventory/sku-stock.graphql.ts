import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Sku } from '../catalog/sku.graphql.ts';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { availableOfSku, levelsOfSku } from './sku-stock.read.ts';
import { StockLevel } from './supplier-stock.graphql.ts';

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
}

const isOwn = (sku: Sku, { actor }: Context) =>
  sku.tenantId === actor?.tenantId && may(actor, 'SUPPLIER_VIEW');
