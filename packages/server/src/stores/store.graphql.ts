import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import { CurrencyEnum } from '../platform/money.graphql.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { ALL_PLATFORMS, PLATFORMS, type Platform } from './platform.rules.ts';
import type { StoreRow } from './store.read.ts';

export const PlatformEnum = Object.fromEntries(ALL_PLATFORMS.map((name) => [name, name])) as {
  [P in Platform]: P;
};
registerEnumType(PlatformEnum, {
  name: 'Platform',
  description: 'A marketplace a store can be on (GEN-04).',
  valuesConfig: Object.fromEntries(
    ALL_PLATFORMS.map((name) => [
      name,
      {
        description: `${PLATFORMS[name].name}${PLATFORMS[name].sellerDelivery ? '' : ': the marketplace assigns the carrier'}.`,
      },
    ]),
  ),
});

@ObjectType({
  implements: NodeInterface,
  description: 'A store of the distributor on a marketplace.',
})
export class Store extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'store'>;
  tenantId!: Id<'tenant'>;

  @Field(() => PlatformEnum, { description: 'The marketplace it is on.' })
  platform!: Platform;

  @Field(() => String, { description: 'What the distributor calls it.' })
  nickname!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of the site it sells on.' })
  country!: string;

  @Field(() => CurrencyEnum, { description: 'What its orders are paid in.' })
  currency!: Currency;

  @Field(() => Boolean, {
    description: 'A TikTok Shop global store; seen only with DISTRIBUTOR_GLOBAL_STORES (PERM-07).',
  })
  isGlobal!: boolean;

  @Field(() => Date, { description: 'When it was added.' })
  createdAt!: Date;
}

export const toStore = (row: StoreRow): Store => Object.assign(new Store(), row);
