import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import type { Currency } from '../kernel/currency.ts';
import { LedgerTransaction } from '../ledger/ledger-entry.graphql.ts';
import { supplierProfileById } from '../plans/plan.read.ts';
import { CurrencyEnum, DecimalScalar } from '../platform/money.graphql.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import { type DistributionOrderRow, orderById } from './distribution-order.read.ts';
import { SUPPLIER_SEES } from './order-filter.read.ts';
import { attemptsOfOrder } from './push-attempt.read.ts';

@ObjectType({
  description: "How a charge in the supplier's currency became one in the settlement currency.",
})
export class SettlementConversion {
  @Field(() => CurrencyEnum, { description: "The supplier's currency: prices and fees are in it." })
  from!: Currency;

  @Field(() => DecimalScalar, { description: 'Units of the settlement currency for one of it.' })
  rate!: string;

  @Field(() => String, {
    description: 'Where the rate came from: FIXED, FIXED_INVERSE or the feed.',
  })
  source!: string;
}

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

  @FieldResolver(() => SettlementConversion, {
    nullable: true,
    description:
      'The rate its order was charged by (RECON-14); null for bookkeeping, and where both currencies are one.',
  })
  async conversion(
    @Root() { supplierId, orderId, occurredAt }: LedgerTransaction,
    @Ctx() { loaders }: Context,
  ): Promise<SettlementConversion | null> {
    if (!orderId) return null;
    const attempts = (await loaders.of(attemptsOfOrder).load({ supplierId, orderId })) ?? [];
    // A refund gives back what the last charge before it took, at the same rate.
    const charged = attempts.findLast(({ pushedAt }) => pushedAt <= occurredAt);
    if (!charged || charged.rate === '1') return null;
    const profile = await loaders.of(supplierProfileById).load(supplierId);
    const from = profile?.baseCurrency;
    return from ? { from, rate: charged.rate, source: charged.rateSource } : null;
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
