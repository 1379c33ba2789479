import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { connectionOf } from '../platform/page.graphql.ts';
import type { NoticeFacts } from './notice.rules.ts';
import type { NotificationRow } from './notification.read.ts';
import { NOTIFICATION_KINDS, type NotificationKind } from './notification.rules.ts';

export const NotificationKindEnum = Object.fromEntries(
  NOTIFICATION_KINDS.map((kind) => [kind, kind]),
) as { [K in NotificationKind]: K };
registerEnumType(NotificationKindEnum, {
  name: 'NotificationKind',
  description: 'What a notice is about.',
  valuesConfig: {
    APPLICATION_RECEIVED: { description: 'A distributor applied.' },
    APPLICATION_APPROVED: { description: 'The supplier approved the application.' },
    APPLICATION_REJECTED: { description: 'The supplier rejected it; `reason` says why.' },
    PARTNERSHIP_ENDED: { description: 'The other side ended the cooperation.' },
    WAREHOUSES_CHANGED: { description: 'The supplier changed which warehouses may be used.' },
    PRICES_CHANGED: { description: 'Distribution prices changed; see `priceChanges`.' },
    PRODUCTS_EXPIRED: { description: 'Claimed products are no longer distributed.' },
    PRODUCTS_RESTORED: { description: 'Expired products are distributed again.' },
    PUSH_FAILED: { description: 'An order could not be pushed; see `failedChecks`.' },
    ORDER_SHIPPED: { description: 'The supplier shipped an order.' },
    ORDER_SENT_BACK: { description: 'The supplier gave an order back and refunded it.' },
    WITHDRAWAL_REQUESTED: { description: 'A distributor asks for an order back.' },
    WITHDRAWAL_SUCCEEDED: { description: 'An order was taken back and refunded.' },
    WITHDRAWAL_FAILED: { description: 'An order could not be taken back; nothing is refunded.' },
    LOW_BALANCE: { description: 'Little is left to spend at a supplier.' },
  },
});

@ObjectType({ description: 'One product whose distribution price changed.' })
export class NotifiedPrice {
  @Field(() => String, { description: "The supplier's SKU code." })
  skuCode!: string;

  @Field(() => String, { description: "The product's name." })
  skuName!: string;

  @Field(() => MoneyObject, { description: 'The price before.' })
  oldPrice!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The price from the effective time on.' })
  newPrice!: MoneyObject;

  @Field(() => Int, { description: 'Listings in our stores that sell it.' })
  listings!: number;
}

@ObjectType({
  implements: NodeInterface,
  description: 'A notice to the organisation. It holds facts; the words are the reader’s language.',
})
export class Notification extends NodeInterface {
  declare id: Id<'notification'>;

  @Field(() => NotificationKindEnum, { description: 'What it is about.' })
  kind!: NotificationKind;

  @Field(() => Date, { description: 'When it happened.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether this viewer has read it.' })
  read!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is told to the supplier side of the organisation, else to the other.',
  })
  toSupplierSide!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the object to open.' })
  objectId!: string | null;

  @Field(() => String, { nullable: true, description: "The other side's name." })
  partnerName!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given, or a code of one.' })
  reason!: string | null;

  @Field(() => [String], { description: 'Checks a push failed on, as names of their types.' })
  failedChecks!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Package number of the order.' })
  packageNo!: string | null;

  @Field(() => String, { nullable: true, description: 'Carrier of the parcel.' })
  carrier!: string | null;

  @Field(() => String, { nullable: true, description: 'Tracking number of the parcel.' })
  trackingNo!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many products or warehouses it concerns.' })
  count!: number | null;

  @Field(() => Date, { nullable: true, description: 'From when the prices count.' })
  effectiveFrom!: Date | null;

  @Field(() => [NotifiedPrice], {
    description: 'Changed prices, at most 100; `count` tells how many there are.',
  })
  priceChanges!: NotifiedPrice[];
}

export const NotificationConnection = connectionOf(Notification, 'Notification');

export function toNotification({ notification, readAt }: NotificationRow): Notification {
  const facts = notification.payload as NoticeFacts;
  return Object.assign(new Notification(), {
    id: notification.id,
    kind: notification.kind,
    createdAt: notification.createdAt,
    read: readAt !== null,
    toSupplierSide: notification.permission.startsWith('SUPPLIER_'),
    objectId: notification.objectId,
    partnerName: facts.partnerName ?? null,
    reason: facts.reason ?? null,
    failedChecks: facts.failedChecks ?? [],
    packageNo: facts.packageNo ?? null,
    carrier: facts.carrier ?? null,
    trackingNo: facts.trackingNo ?? null,
    count: facts.count ?? null,
    effectiveFrom: facts.effectiveFrom ? new Date(facts.effectiveFrom) : null,
    priceChanges: (facts.priceChanges ?? []).map((change) => ({
      skuCode: change.skuCode,
      skuName: change.skuName,
      oldPrice: toMoney(change.oldPrice, change.currency),
      newPrice: toMoney(change.newPrice, change.currency),
      listings: change.listings,
    })),
  });
}
