import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { Currency } from '../kernel/currency.ts';
import { CurrencyEnum, DecimalScalar } from '../platform/money.graphql.ts';
import type { MarketplaceStatus, OrderDraft } from './formats/order-draft.rules.ts';

export const MAX_ORDERS = 200;

export const MarketplaceStatusEnum: { [S in MarketplaceStatus]: S } = {
  TO_SHIP: 'TO_SHIP',
  UNPAID: 'UNPAID',
  CANCEL_REQUESTED: 'CANCEL_REQUESTED',
  CANCELLED: 'CANCELLED',
  SHIPPED: 'SHIPPED',
};
registerEnumType(MarketplaceStatusEnum, {
  name: 'MarketplaceOrderStatus',
  description: 'Where an order stands on its marketplace.',
  valuesConfig: {
    TO_SHIP: { description: 'Paid, to be shipped: taken in.' },
    UNPAID: { description: 'Not paid: left out.' },
    CANCEL_REQUESTED: { description: 'The buyer asks to cancel.' },
    CANCELLED: { description: 'Cancelled. A pushed order is withdrawn (ORD-30).' },
    SHIPPED: { description: 'With the carrier or beyond: packages waiting for pick-up follow.' },
  },
});

@InputType({ description: 'Where an order goes.' })
export class RecipientInput {
  @Field(() => String, { description: 'Name on the label.' })
  name!: string;

  @Field(() => String, { description: 'Phone number on the label.' })
  phone!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 country.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Province or state.' })
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'District.' })
  district?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode.' })
  postcode?: string | null;

  @Field(() => String, { description: 'Street and number.' })
  addressLine!: string;
}

@InputType({ description: "A line of a buyer's order." })
export class BuyerOrderLineInput {
  @Field(() => String, {
    description: "The listing's SKU text, by which the merchant SKU is found.",
  })
  platformSku!: string;

  @Field(() => String, { description: "The listing's product name." })
  productName!: string;

  @Field(() => String, { nullable: true, description: "The listing's variation." })
  variation?: string | null;

  @Field(() => Int, { description: 'Units, 1…999,999.' })
  quantity!: number;

  @Field(() => DecimalScalar, {
    description: "What the buyer pays a unit, in the order's currency.",
  })
  unitPrice!: string;
}

@InputType({ description: "A buyer's order as the marketplace has it." })
export class BuyerOrderInput {
  @Field(() => String, {
    description: "The marketplace's order number; with the store it makes the order known.",
  })
  orderNo!: string;

  @Field(() => MarketplaceStatusEnum, { description: 'Where it stands.' })
  status!: MarketplaceStatus;

  @Field(() => CurrencyEnum, { description: 'Of its prices.' })
  currency!: Currency;

  @Field(() => RecipientInput, { description: 'Where it goes.' })
  recipient!: RecipientInput;

  @Field(() => String, { nullable: true, description: "The buyer's remark." })
  buyerNote?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier the marketplace assigned.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: "The marketplace's tracking number." })
  trackingNo?: string | null;

  @Field(() => Date, { description: 'When the buyer ordered.' })
  orderedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the buyer paid.' })
  paidAt?: Date | null;

  @Field(() => [BuyerOrderLineInput], { description: 'Its lines, 1…200.' })
  lines!: BuyerOrderLineInput[];
}

@InputType({ description: "Buyers' orders of one store." })
export class BuyerOrdersCreateInput {
  @Field(() => ID, { description: 'The store they were placed in.' })
  storeId!: string;

  @Field(() => [BuyerOrderInput], { description: `The orders, 1…${MAX_ORDERS}.` })
  orders!: BuyerOrderInput[];
}

export function toDraft(input: BuyerOrderInput): OrderDraft {
  const { recipient } = input;
  return {
    orderNo: input.orderNo.trim(),
    status: input.status,
    currency: input.currency,
    recipient: {
      name: recipient.name.trim(),
      phone: recipient.phone.trim(),
      country: recipient.country.trim().toUpperCase(),
      province: recipient.province ?? null,
      city: recipient.city ?? null,
      district: recipient.district ?? null,
      postcode: recipient.postcode ?? null,
      addressLine: recipient.addressLine.trim(),
    },
    buyerNote: input.buyerNote ?? null,
    carrier: input.carrier ?? null,
    trackingNo: input.trackingNo ?? null,
    orderedAt: input.orderedAt,
    paidAt: input.paidAt ?? null,
    lines: input.lines.map((line) => ({
      platformSku: line.platformSku.trim(),
      productName: line.productName.trim(),
      variation: line.variation ?? null,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
    })),
  };
}
