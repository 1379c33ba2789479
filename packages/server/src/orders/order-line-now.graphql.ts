import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { claimById } from '../claims/claim.read.ts';
import type { Context } from '../identity/context.ts';
import { levelsOfClaim } from '../inventory/inventory-list.read.ts';
import { levelsOfSku } from '../inventory/sku-stock.read.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import { DistributionOrderLine } from './order-line.graphql.ts';

/** What has become of a line's product since the order was packed and pushed. */
@Resolver(() => DistributionOrderLine)
export class OrderLineNow {
  @FieldResolver(() => MoneyObject, {
    nullable: true,
    description:
      "What the distributor would pay a unit now, in the supplier's currency; null once it no longer holds the product.",
  })
  async priceNow(
    @Root() { order, claimId }: DistributionOrderLine,
    @Ctx() { loaders }: Context,
  ): Promise<MoneyObject | null> {
    const key = { distributorId: order.distributorId, claimId };
    const row = await loaders.of(claimById).load(key);
    return row?.claim.state === 'ACTIVE' ? row.price.toJSON() : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Units available now where the order ships from, beside those reserved for it; null where the reader has no stock to see.',
  })
  async availableNow(
    @Root() { order, claimId, skuId }: DistributionOrderLine,
    @Ctx() { actor, loaders }: Context,
  ): Promise<number | null> {
    if (actor?.tenantId === order.supplierId) {
      const levels = await loaders.of(levelsOfSku).load({ tenantId: order.supplierId, id: skuId });
      const here = levels?.find(({ warehouseId }) => warehouseId === order.warehouseId);
      return here?.available ?? null;
    }
    const key = { distributorId: order.distributorId, claimId };
    const levels = await loaders.of(levelsOfClaim).load(key);
    const here = levels?.find(
      ({ supplierWarehouseId }) => supplierWarehouseId === order.supplierWarehouseId,
    );
    return here?.available ?? null;
  }
}
