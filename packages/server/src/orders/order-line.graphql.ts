import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../identity/context.ts';
import type { Id } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { DistributionOrder, PushChargeObject, Recipient } from './distribution-order.graphql.ts';
import {
  type DistributionOrderRow,
  linesByOrder,
  type OrderLineRow,
  type WithdrawalRow,
  withdrawalsByOrder,
} from './distribution-order.read.ts';
import type { WithdrawalState, WithdrawalTrigger } from './order.rules.ts';
import { OrderPushError } from './push-error.graphql.ts';

@ObjectType({ description: 'Units of one product in a distribution order.' })
export class DistributionOrderLine {
  @Field(() => ID, { description: 'Id of the line, prefix "oln".' })
  id!: string;

  @Field(() => Int, { description: 'Its place in the order, from 1.' })
  lineNo!: number;

  @Field(() => Int, { description: 'Units ordered.' })
  quantity!: number;

  @Field(() => Int, {
    description: "Units reserved in the supplier's warehouse; fewer only on backorder.",
  })
  reserved!: number;

  @Field(() => MoneyObject, {
    nullable: true,
    description: 'Distribution price of a unit at the push (ORD-18); null while not pushed.',
  })
  unitPrice!: MoneyObject | null;

  /** For the fields that add product, claim and stock to a line. */
  order!: DistributionOrderRow;
  supplierId!: Id<'tenant'>;
  skuId!: Id<'sku'>;
  localSkuId!: Id<'sku'>;
  claimId!: Id<'claim'>;
}

export const WithdrawalStateEnum = {
  SUPPLIER_REVIEW: 'SUPPLIER_REVIEW',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const;
registerEnumType(WithdrawalStateEnum, {
  name: 'WithdrawalState',
  description: 'Where a withdrawal stands (ORD-34).',
  valuesConfig: {
    SUPPLIER_REVIEW: { description: 'The supplier is asked.' },
    SUCCEEDED: { description: 'Taken back, everything charged refunded.' },
    FAILED: { description: 'Refused; the order stays with the supplier, no money moved.' },
  },
});

export const WithdrawalTriggerEnum = { MANUAL: 'MANUAL', CANCELLATION: 'CANCELLATION' } as const;
registerEnumType(WithdrawalTriggerEnum, {
  name: 'WithdrawalTrigger',
  description: 'What asked for a withdrawal.',
  valuesConfig: {
    MANUAL: { description: 'The distributor (ORD-33).' },
    CANCELLATION: { description: "The buyer's cancellation (ORD-30)." },
  },
});

@ObjectType({ description: 'A request to take a pushed order back, with its way and outcome.' })
export class Withdrawal {
  @Field(() => ID, { description: 'Id, prefix "wdr".' })
  id!: string;

  @Field(() => WithdrawalStateEnum, { description: 'Where it stands.' })
  state!: WithdrawalState;

  @Field(() => WithdrawalTriggerEnum, { description: 'What asked for it.' })
  trigger!: WithdrawalTrigger;

  @Field(() => String, { nullable: true, description: "The distributor's reason." })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: "The supplier's reason for a refusal." })
  refusalReason!: string | null;

  @Field(() => Date, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: "The refund's ledger transaction." })
  transactionId!: string | null;
}

/** What a distribution order shows of itself to both of its sides. */
@Resolver(() => DistributionOrder)
export class DistributionOrderFields {
  @FieldResolver(() => [DistributionOrderLine], { description: 'Its lines, in order.' })
  async lines(
    @Root() order: DistributionOrderRow,
    @Ctx() context: Context,
  ): Promise<DistributionOrderLine[]> {
    const key = { supplierId: order.supplierId, orderId: order.id };
    const rows = await context.loaders.of(linesByOrder).load(key);
    return (rows ?? []).map((row) => toLine(row, order));
  }

  @FieldResolver(() => PushChargeObject, {
    nullable: true,
    description: 'The charge in force; null while not pushed.',
  })
  charge(@Root() order: DistributionOrderRow): PushChargeObject | null {
    const { goods, handling, shipping, currency } = order;
    if (goods === null || handling === null || shipping === null || currency === null) return null;
    const parts = [goods, handling, shipping].map((amount) => Money.of(amount, currency));
    return {
      goods: toMoney(goods, currency),
      handling: toMoney(handling, currency),
      shipping: toMoney(shipping, currency),
      total: Money.sum(parts, currency).toJSON(),
    };
  }

  @FieldResolver(() => Recipient, { description: 'Where the parcel goes.' })
  recipient(@Root() order: DistributionOrderRow): Recipient {
    return { ...order, name: order.recipientName, phone: order.recipientPhone };
  }

  @FieldResolver(() => [OrderPushError], {
    description: 'Every check the last push failed (ORD-15); empty unless PUSH_FAILED.',
  })
  pushRefusals(@Root() order: DistributionOrderRow): Refusal[] {
    return order.pushRefusals ?? [];
  }

  @FieldResolver(() => [Withdrawal], { description: 'Every withdrawal asked for, oldest first.' })
  async withdrawals(
    @Root() order: DistributionOrderRow,
    @Ctx() context: Context,
  ): Promise<WithdrawalRow[]> {
    const key = { supplierId: order.supplierId, orderId: order.id };
    return (await context.loaders.of(withdrawalsByOrder).load(key)) ?? [];
  }
}

function toLine(row: OrderLineRow, order: DistributionOrderRow): DistributionOrderLine {
  return { ...row, order, unitPrice: toMoney(row.unitPrice, order.currency) };
}
