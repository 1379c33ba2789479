import { Field, Int, ObjectType } from 'type-graphql';
import { EXPIRY_REASONS, type ExpiryReason } from '../claims/claim.rules.ts';
import { RateMissing } from '../ledger/rate-missing.graphql.ts';
import type { PartnershipState } from '../partnerships/partnership.rules.ts';
import { SupplierPlanInactive } from '../partnerships/supplier-plan-inactive.graphql.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import {
  IdempotencyKeyReused,
  NotFound,
  UserErrorInterface,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { OrderStateEnum } from './distribution-order.graphql.ts';
import type { OrderState } from './order.rules.ts';
import type * as refusal from './push-refusals.rules.ts';

const implementing = { implements: UserErrorInterface };

@ObjectType({
  ...implementing,
  description: 'Check 1: the pair is not partnered at this moment (ORD-10).',
})
export class NotPartnered extends UserErrorInterface implements refusal.NotPartnered {
  kind = 'NotPartnered' as const;

  @Field(() => String, { description: 'The state the partnership is in, as its enum value.' })
  state!: PartnershipState;
}

@ObjectType({
  ...implementing,
  description: 'The order is not in a state to be pushed from (ORD-22).',
})
export class AlreadyPushed extends UserErrorInterface implements refusal.AlreadyPushed {
  kind = 'AlreadyPushed' as const;

  @Field(() => OrderStateEnum, { description: 'The state it is in.' })
  state!: OrderState;
}

@ObjectType({ ...implementing, description: 'The buyer cancelled the order or asked to (ORD-20).' })
export class CancellationRequested
  extends UserErrorInterface
  implements refusal.CancellationRequested
{
  kind = 'CancellationRequested' as const;
}

@ObjectType({
  ...implementing,
  description: 'The supplier warehouse is not mapped to an assigned warehouse.',
})
export class WarehouseNotMapped extends UserErrorInterface implements refusal.WarehouseNotMapped {
  kind = 'WarehouseNotMapped' as const;
}

@ObjectType({
  ...implementing,
  description: 'Check 2: a listing does not lead to an active claim (ORD-11).',
})
export class SkuNotMapped extends UserErrorInterface implements refusal.SkuNotMapped {
  kind = 'SkuNotMapped' as const;

  @Field(() => Int, { description: 'The line of the order, from 1.' })
  lineNo!: number;

  @Field(() => String, { description: "The supplier's SKU code; empty when unknown." })
  skuCode!: string;
}

@ObjectType({
  ...implementing,
  description: 'A product is no longer distributed to this distributor (ORD-19).',
})
export class ProductExpired extends UserErrorInterface implements refusal.ProductExpired {
  kind = 'ProductExpired' as const;

  @Field(() => Int, { description: 'The line of the order, from 1.' })
  lineNo!: number;

  @Field(() => String, { description: "The supplier's SKU code." })
  skuCode!: string;

  @Field(() => String, { description: `Why: one of ${EXPIRY_REASONS.join(', ')}.` })
  reason!: ExpiryReason;
}

@ObjectType({
  ...implementing,
  description: 'The supplier has fewer units than the order needs (A-37).',
})
export class StockShort extends UserErrorInterface implements refusal.StockShort {
  kind = 'StockShort' as const;

  @Field(() => String, { description: "The supplier's SKU code." })
  skuCode!: string;

  @Field(() => Int, { description: 'Units the order needs.' })
  requested!: number;

  @Field(() => Int, { description: 'Units the supplier has.' })
  available!: number;
}

@ObjectType({
  ...implementing,
  description: 'Checks 3 and 4: balance and credit do not cover the charge (ORD-12, 13).',
})
export class InsufficientBalance extends UserErrorInterface implements refusal.InsufficientBalance {
  kind = 'InsufficientBalance' as const;

  @Field(() => MoneyObject, { description: 'What this order would cost.' })
  charge!: refusal.RefusalMoney;

  @Field(() => MoneyObject, { description: 'The balance before it.' })
  balance!: refusal.RefusalMoney;

  @Field(() => MoneyObject, { description: 'What the credit still allows; zero without credit.' })
  creditAvailable!: refusal.RefusalMoney;

  @Field(() => MoneyObject, { description: 'What must be added for this order to pass.' })
  shortfall!: refusal.RefusalMoney;
}

@ObjectType({
  ...implementing,
  description: "The supplier's shipping fees name no zone for the destination.",
})
export class ShippingNotOffered extends UserErrorInterface implements refusal.ShippingNotOffered {
  kind = 'ShippingNotOffered' as const;

  @Field(() => String, { description: 'The country of destination.' })
  country!: string;
}

export const OrderPushError = userErrors('OrderPushError', [
  NotFound,
  IdempotencyKeyReused,
  NotPartnered,
  SupplierPlanInactive,
  AlreadyPushed,
  CancellationRequested,
  WarehouseNotMapped,
  SkuNotMapped,
  ProductExpired,
  StockShort,
  InsufficientBalance,
  RateMissing,
  ShippingNotOffered,
]);
