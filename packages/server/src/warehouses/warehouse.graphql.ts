import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { connectionOf } from '../platform/page.graphql.ts';
import type { WarehouseRow } from './warehouse.read.ts';

export const WarehouseKindEnum = { OWN: 'OWN', THIRD_PARTY: 'THIRD_PARTY' } as const;

registerEnumType(WarehouseKindEnum, {
  name: 'WarehouseKind',
  description: 'Who runs a fulfilment warehouse.',
  valuesConfig: {
    OWN: { description: 'The supplier itself.' },
    THIRD_PARTY: { description: 'A connected third-party warehouse.' },
  },
});

@ObjectType({
  implements: NodeInterface,
  description: 'A fulfilment warehouse of a supplier, from which distribution orders ship.',
})
export class Warehouse extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'warehouse'>;
  tenantId!: Id<'tenant'>;

  @Field(() => String, { description: 'Its name, unique at its supplier.' })
  name!: string;

  @Field(() => WarehouseKindEnum, { description: 'Who runs it.' })
  kind!: keyof typeof WarehouseKindEnum;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of its country.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Province or state.' })
  province!: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  addressLine!: string | null;

  @Field(() => Date, { description: 'When it was opened here.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was closed to new assignments; null while it is open.',
  })
  closedAt!: Date | null;
}

export const WarehouseConnection = connectionOf(Warehouse, 'Warehouse');

export const toWarehouse = (row: WarehouseRow): Warehouse => Object.assign(new Warehouse(), row);
