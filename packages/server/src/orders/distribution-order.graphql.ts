import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MoneyObject } from '../platform/money.graphql.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { ORDER_STATES, type OrderState, type ShippingMethod } from './order.rules.ts';

const asEnum = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

export const OrderStateEnum = asEnum(ORDER_STATES);
registerEnumType(OrderStateEnum, {
  name: 'DistributionOrderState',
  description: 'Where a distribution order stands.',
  valuesConfig: {
    TO_PUSH: { description: 'Packed, waiting to be pushed to the supplier.' },
    PUSH_FAILED: {
      description: 'A check failed; every failed one is listed. Can be pushed again.',
    },
    PUSHED: { description: 'With the supplier and charged.' },
    WITHDRAWING: {
      description: 'Asked back; the supplier decides. It cannot be shipped meanwhile.',
    },
    WITHDRAWN: { description: 'Taken back and refunded in full. Can be pushed again.' },
    SENT_BACK: {
      description: 'Given back by the supplier and refunded in full. Can be pushed again.',
    },
    TO_PICKUP: { description: 'Shipped by the supplier, waiting for the carrier.' },
    SHIPPED: { description: 'With the carrier.' },
    COMPLETED: { description: 'Delivered.' },
    CANCELLED: { description: 'Cancelled before it was pushed.' },
  },
});

export const ShippingMethodEnum = asEnum<ShippingMethod>(['PLATFORM', 'SELLER_DELIVERY']);
registerEnumType(ShippingMethodEnum, {
  name: 'ShippingMethod',
  description: 'Who chooses the carrier.',
  valuesConfig: {
    PLATFORM: { description: "The marketplace's carrier, the default." },
    SELLER_DELIVERY: {
      description: 'The supplier chooses and gives the tracking number on shipping.',
    },
  },
});

@ObjectType({ description: 'Where a parcel goes, as the supplier needs it.' })
export class Recipient {
  @Field(() => String, { description: 'Name on the label.' })
  name!: string;

  @Field(() => String, { description: 'Phone number on the label.' })
  phone!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 country.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Province or state.' })
  province!: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'District.' })
  district!: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode.' })
  postcode!: string | null;

  @Field(() => String, { description: 'Street and number.' })
  addressLine!: string;
}

@ObjectType({
  description: 'What a push costs: distribution price × quantity + handling + shipping (ORD-16).',
})
export class PushChargeObject {
  @Field(() => MoneyObject, { description: 'Goods at the distribution price.' })
  goods!: MoneyObject;

  @Field(() => MoneyObject, { description: 'Stock-out handling fee.' })
  handling!: MoneyObject;

  @Field(() => MoneyObject, { description: 'Shipping (logistics processing) fee.' })
  shipping!: MoneyObject;

  @Field(() => MoneyObject, { description: 'All three together.' })
  total!: MoneyObject;
}

/** A row of distribution_orders; everything else on the type is resolved from it. */
@ObjectType({
  implements: NodeInterface,
  description: "One package of a buyer's order for one supplier from one warehouse (ORD-03).",
})
export class DistributionOrder extends NodeInterface {
  @Field(() => String, {
    description: 'The marketplace order number, with "-2", "-3" for further packages.',
  })
  packageNo!: string;

  @Field(() => OrderStateEnum, { description: 'Where it stands.' })
  state!: OrderState;

  @Field(() => Date, { description: 'Since when it is in this state.' })
  stateAt!: Date;

  @Field(() => ShippingMethodEnum, { description: 'Who chooses the carrier.' })
  shippingMethod!: ShippingMethod;

  @Field(() => Boolean, {
    description: 'The buyer asked to cancel; such an order is not pushed (ORD-20).',
  })
  cancellationRequested!: boolean;

  @Field(() => Int, { description: 'How often it was pushed and charged so far.' })
  chargedAttempts!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When the charge in force was made; null while not pushed.',
  })
  pushedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'When the supplier began to work on it; from then a withdrawal needs its decision (FUL-03).',
  })
  processingAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the supplier shipped it.' })
  shippedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Carrier, from shipping on.' })
  carrier!: string | null;

  @Field(() => String, { nullable: true, description: 'Tracking number, from shipping on.' })
  trackingNo!: string | null;

  @Field(() => Date, { description: 'When it was packed.' })
  createdAt!: Date;
}
