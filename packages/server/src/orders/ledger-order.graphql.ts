import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { LedgerTransaction } from '../ledger/ledger-entry.graphql.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import { type DistributionOrderRow, orderById } from './distribution-order.read.ts';
import { SUPPLIER_SEES } from './order-list.read.ts';

/** The order behind a charge or refund, as far as the side that reads the statement knows it. */
@Resolver(() => LedgerTransaction)
export class LedgerOrder {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Package number of the order it concerns; null for bookkeeping.',
  })
  async packageNo(
    @Root() transaction: LedgerTransaction,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return (await orderOf(transaction, context))?.packageNo ?? null;
  }

  @FieldResolver(() => DistributionOrder, {
    nullable: true,
    description:
      'The order it concerns; null for bookkeeping, and while it is not with the reader.',
  })
  async order(
    @Root() transaction: LedgerTransaction,
    @Ctx() context: Context,
  ): Promise<DistributionOrderRow | null> {
    const row = await orderOf(transaction, context);
    const bySupplier = context.actor?.tenantId === transaction.supplierId;
    return row && (!bySupplier || SUPPLIER_SEES.includes(row.state)) ? row : null;
  }
}

async function orderOf(
  { supplierId, orderId }: LedgerTransaction,
  { actor, loaders }: Context,
): Promise<DistributionOrderRow | null> {
  if (!actor || !orderId) return null;
  const side = actor.tenantId === supplierId ? 'SUPPLIER' : 'DISTRIBUTOR';
  return loaders.of(orderById).load({ tenantId: actor.tenantId, side, orderId });
}
