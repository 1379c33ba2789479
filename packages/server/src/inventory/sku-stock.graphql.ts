import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Sku } from '../catalog/sku.graphql.ts';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { availableOfSku } from './sku-stock.read.ts';

@Resolver(() => Sku)
export class SkuStockFields {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Units available over all own warehouses; null for a combination, and to other organisations.',
  })
  async available(@Root() sku: Sku, @Ctx() context: Context): Promise<number | null> {
    const own = sku.tenantId === context.actor?.tenantId && may(context.actor, 'SUPPLIER_VIEW');
    if (!own || sku.isCombination) return null;
    return (await context.loaders.of(availableOfSku).load(sku)) ?? 0;
  }
}
