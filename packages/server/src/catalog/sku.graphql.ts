import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { describedEnum } from '../platform/described-enum.graphql.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { connectionOf, SortedPageArgs } from '../platform/page.graphql.ts';
import type { ListingRow, SkuRow } from './sku.read.ts';
import type { IneligibleReason } from './sku.rules.ts';
import { SKU_SORTS, type SkuSort } from './sku-list.rules.ts';

export const IneligibleReasonEnum: { [R in IneligibleReason]: R } = {
  COMBINATION: 'COMBINATION',
  CLAIMED: 'CLAIMED',
  NO_PRICE: 'NO_PRICE',
};
registerEnumType(IneligibleReasonEnum, {
  name: 'IneligibleReason',
  description: 'Why a SKU cannot be offered for distribution.',
  valuesConfig: {
    COMBINATION: { description: 'It is made of other SKUs (CLAIM-16).' },
    CLAIMED: { description: 'It stands for a product claimed from a supplier (CLAIM-17).' },
    NO_PRICE: { description: 'It has no base price yet.' },
  },
});

@ObjectType({
  implements: NodeInterface,
  description: "A merchant SKU: the organisation's own name for a thing it sells.",
})
export class Sku extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'sku'>;
  tenantId!: Id<'tenant'>;
  imageId!: Id<'file'> | null;
  row!: SkuRow;

  @Field(() => String, { description: 'Its code, unique within the organisation.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its category.' })
  category!: string | null;

  @Field(() => String, { nullable: true, description: 'EAN, UPC or another code on the package.' })
  barcode!: string | null;

  @Field(() => Int, { description: 'Grams of one unit, for shipping fees.' })
  weightGrams!: number;

  @Field(() => Boolean, { description: 'Whether it is made of other SKUs.' })
  isCombination!: boolean;

  @Field(() => Int, { description: 'Grows with each change; send it back when changing the SKU.' })
  version!: number;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const toSku = (row: SkuRow): Sku => Object.assign(new Sku(), row, { row });

export const SkuConnection = connectionOf(Sku, 'Sku', { matching: true });

const SkuSortEnum = describedEnum('SkuSort', 'What SKUs can be ordered by.', SKU_SORTS);

@ArgsType()
export class SkuListArgs extends SortedPageArgs {
  @Field(() => SkuSortEnum, { nullable: true, description: 'Absent = NEWEST.' })
  sort?: SkuSort | null;

  @Field(() => String, { nullable: true, description: 'Part of a code, name or barcode.' })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Only these categories.' })
  categories?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Offered for distribution, or not.' })
  distributed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Standing for a claimed product, or own.' })
  claimed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'With a listing in a store, or without.' })
  mapped?: boolean | null;
}

@ObjectType({ description: 'How many SKUs each list holds.' })
export class SkuCounts {
  @Field(() => Int, { description: 'All of them.' })
  all!: number;

  @Field(() => Int, { description: 'Offered for distribution.' })
  distributed!: number;

  @Field(() => Int, { description: 'Standing for claimed products.' })
  claimed!: number;

  @Field(() => Int, { description: 'Without a listing in any store.' })
  unmapped!: number;
}

@ObjectType({ description: 'A part of a combination SKU.' })
export class SkuComponent {
  @Field(() => Sku, { description: 'The part.' })
  sku!: Sku;

  @Field(() => Int, { description: 'How many of it one combination holds.' })
  quantity!: number;
}

@ObjectType({
  implements: NodeInterface,
  description: "A store's own SKU and the merchant SKU behind it; orders find their goods by it.",
})
export class ListingMapping extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'listingMapping'>;
  tenantId!: Id<'tenant'>;
  storeId!: Id<'store'>;
  skuId!: Id<'sku'>;

  @Field(() => String, { description: "The marketplace's SKU text as its order lists show it." })
  platformSku!: string;

  @Field(() => Date, { description: 'When it was first mapped.' })
  createdAt!: Date;
}

export const toListing = (row: ListingRow): ListingMapping =>
  Object.assign(new ListingMapping(), row);

export const ListingMappingConnection = connectionOf(ListingMapping, 'ListingMapping');
