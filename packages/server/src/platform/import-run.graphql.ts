import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import type { ImportKind, ImportRowResult, ImportState } from './import-run.table.ts';
import { connectionOf } from './page.graphql.ts';

const KINDS: Record<ImportKind, string> = {
  SKUS: 'Merchant SKUs with prices and switches.',
  BUYER_ORDERS: "A seller centre's order export.",
  CLAIMS: 'Products to claim.',
  LISTING_MAPPINGS: 'Store listings and the SKUs behind them.',
  STOCK: 'Stock counts.',
};
const STATES: Record<ImportState, string> = {
  RUNNING: 'Rows are being taken in; waiting its turn counts too.',
  FINISHED: 'Every row has its result.',
  FAILED: 'The file was refused, or the run broke off; see failure.',
};
const RESULTS: Record<ImportRowResult, string> = {
  CREATED: 'The row made something new.',
  UPDATED: 'The row changed something.',
  UNCHANGED: 'Everything was so already.',
  REFUSED: 'The row was not taken in; see its message.',
};

const same = <K extends string>(of: Record<K, string>) =>
  Object.fromEntries(Object.keys(of).map((key) => [key, key])) as { [P in K]: P };
const described = (of: Record<string, string>) =>
  Object.fromEntries(Object.entries(of).map(([key, description]) => [key, { description }]));

export const ImportKindEnum = same(KINDS);
export const ImportStateEnum = same(STATES);
export const ImportRowResultEnum = same(RESULTS);
registerEnumType(ImportKindEnum, {
  name: 'ImportKind',
  description: 'What a list is about.',
  valuesConfig: described(KINDS),
});
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description: 'How far an import is.',
  valuesConfig: described(STATES),
});
registerEnumType(ImportRowResultEnum, {
  name: 'ImportRowResult',
  description: 'What became of a row.',
  valuesConfig: described(RESULTS),
});

@ObjectType({ description: 'A row that was refused or changed nothing.' })
export class ImportRow {
  @Field(() => Int, { description: 'Its number in the file as a spreadsheet shows it.' })
  rowNo!: number;

  @Field(() => ImportRowResultEnum, { description: 'What became of it.' })
  result!: ImportRowResult;

  @Field(() => String, {
    nullable: true,
    description: 'The column at fault; null = the whole row.',
  })
  columnName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in a sentence.' })
  message!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about: a SKU code, an order number.',
  })
  subject!: string | null;
}

export const ImportRowConnection = connectionOf(ImportRow, 'ImportRow');

@ObjectType({ description: 'One uploaded list being taken in; ask again while it is RUNNING.' })
export class ImportRun {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'importRun'>;
  tenantId!: Id<'tenant'>;

  @Field(() => ImportKindEnum, { description: 'What the list is about.' })
  kind!: ImportKind;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => ImportStateEnum, { description: 'How far it is.' })
  state!: ImportState;

  @Field(() => String, { nullable: true, description: 'Why it failed; null otherwise.' })
  failure!: string | null;

  @Field(() => Int, { nullable: true, description: 'Rows in the file; null until it was counted.' })
  totalRows!: number | null;

  @Field(() => Int, { description: 'Rows that made something new.' })
  created!: number;

  @Field(() => Int, { description: 'Rows that changed something.' })
  updated!: number;

  @Field(() => Int, { description: 'Rows that changed nothing.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  refused!: number;

  @Field(() => Date, { description: 'When it was started.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it runs.' })
  finishedAt!: Date | null;
}
