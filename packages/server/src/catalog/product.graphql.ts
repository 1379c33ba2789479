import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { Level } from '../partnerships/level.graphql.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { connectionOf } from '../platform/page.graphql.ts';
import type { ProductRow } from './product.read.ts';
import type { VisibilityMode } from './visibility.rules.ts';

export const VisibilityModeEnum: { [M in VisibilityMode]: M } = {
  ALL_PARTNERED: 'ALL_PARTNERED',
  LEVELS: 'LEVELS',
  ONLY_DISTRIBUTORS: 'ONLY_DISTRIBUTORS',
  EXCEPT_DISTRIBUTORS: 'EXCEPT_DISTRIBUTORS',
  HIDDEN: 'HIDDEN',
};
registerEnumType(VisibilityModeEnum, {
  name: 'VisibilityMode',
  description: 'To whom a product shows (VIS-01).',
  valuesConfig: {
    ALL_PARTNERED: { description: 'Every partnered distributor.' },
    LEVELS: { description: 'Distributors of the named levels.' },
    ONLY_DISTRIBUTORS: { description: 'The named distributors.' },
    EXCEPT_DISTRIBUTORS: { description: 'Everybody but the named distributors.' },
    HIDDEN: { description: 'Nobody.' },
  },
});

@ObjectType({ description: 'How a SKU is offered for distribution, as its supplier sees it.' })
export class DistributionProduct {
  supplierId!: Id<'tenant'>;
  skuId!: Id<'sku'>;
  row!: ProductRow;

  @Field(() => ID, { description: 'Id of the SKU that is offered.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether distributors can claim it (SUP-03).' })
  enabled!: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when it is on; null while it is off.' })
  enabledAt!: Date | null;

  @Field(() => MoneyObject, { description: 'What a distributor without level pays (PRICE-01).' })
  basePrice!: MoneyObject;

  @Field(() => VisibilityModeEnum, { description: 'To whom it shows.' })
  visibility!: VisibilityMode;
}

export const toProduct = (row: ProductRow): DistributionProduct =>
  Object.assign(new DistributionProduct(), {
    ...row,
    id: row.skuId,
    basePrice: toMoney(row.basePrice, row.currency),
    row,
  });

@ObjectType({ description: "A SKU's price for one level; it wins over the level's percentage." })
export class LevelPrice {
  @Field(() => Level, { description: 'The level.' })
  level!: Level;

  @Field(() => MoneyObject, { description: 'What its distributors pay.' })
  price!: MoneyObject;
}

@ObjectType({ description: "A SKU's price for one distributor; it wins over every other." })
export class DistributorPrice {
  @Field(() => Partner, { description: 'The distributor.' })
  distributor!: Partner;

  @Field(() => MoneyObject, { description: 'What it pays.' })
  price!: MoneyObject;
}

@ObjectType({ description: 'One change of a price (PRICE-04).' })
export class PriceChange {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'priceChange'>;

  @Field(() => Level, {
    nullable: true,
    description: 'The level it is for; null = not for a level.',
  })
  level!: Level | null;

  @Field(() => Partner, {
    nullable: true,
    description: 'The distributor it is for; null with no level = the base price.',
  })
  distributor!: Partner | null;

  @Field(() => MoneyObject, { nullable: true, description: 'Before; null = there was none.' })
  oldPrice!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'Since; null = it was removed.' })
  newPrice!: MoneyObject | null;

  @Field(() => String, { description: 'Who changed it.' })
  changedBy!: string;

  @Field(() => Date, { description: 'From when it holds.' })
  effectiveFrom!: Date;

  @Field(() => Date, { description: 'When it was entered.' })
  createdAt!: Date;
}

export const PriceChangeConnection = connectionOf(PriceChange, 'PriceChange');
