import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import type { JobKind, JobResult, JobState } from './job.rules.ts';
import { connectionOf } from './page.graphql.ts';

const KINDS: Record<JobKind, string> = {
  SKU_IMPORT: 'Takes in a list of merchant SKUs with prices and switches.',
  LISTING_IMPORT: 'Takes in a list of store listings and the SKUs behind them.',
  ORDER_IMPORT: "Takes in a seller centre's order export.",
  ORDERS_PACK: 'Packs chosen orders.',
  ORDERS_PUSH: 'Pushes chosen orders to their suppliers.',
  CLAIMS_CREATE: 'Claims chosen products.',
};
const STATES: Record<JobState, string> = {
  RUNNING: 'Under way; waiting its turn counts too.',
  FINISHED: 'Every item has its result.',
  FAILED: 'The file was refused, or the work broke off; see failure.',
};
const RESULTS: Record<JobResult, string> = {
  CREATED: 'It made something new.',
  UPDATED: 'It changed something: an order was packed or pushed.',
  UNCHANGED: 'Everything was so already.',
  REFUSED: 'It was not done; see its message.',
};

const same = <K extends string>(of: Record<K, string>) =>
  Object.fromEntries(Object.keys(of).map((key) => [key, key])) as { [P in K]: P };
const described = (of: Record<string, string>) =>
  Object.fromEntries(Object.entries(of).map(([key, description]) => [key, { description }]));

export const JobKindEnum = same(KINDS);
export const JobStateEnum = same(STATES);
export const JobResultEnum = same(RESULTS);
registerEnumType(JobKindEnum, {
  name: 'JobKind',
  description: 'What a job does.',
  valuesConfig: described(KINDS),
});
registerEnumType(JobStateEnum, {
  name: 'JobState',
  description: 'How far a job is.',
  valuesConfig: described(STATES),
});
registerEnumType(JobResultEnum, {
  name: 'JobResult',
  description: 'What became of an item of a job.',
  valuesConfig: described(RESULTS),
});

@ObjectType({ description: 'An item of a job that was refused, left as it was, or needs a word.' })
export class JobRow {
  @Field(() => Int, {
    description:
      'Its line in the file as a spreadsheet shows it, or its place in the choice, from 1.',
  })
  rowNo!: number;

  @Field(() => JobResultEnum, { description: 'What became of it.' })
  result!: JobResult;

  @Field(() => String, {
    nullable: true,
    description: 'The column at fault; null = the whole row.',
  })
  columnName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the refusal’s type, e.g. "InsufficientBalance"; null for rows of files.',
  })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in a sentence or several.' })
  message!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about: a SKU code, an order or package number.',
  })
  subject!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the order, package or SKU it is about; null for rows of files.',
  })
  objectId!: string | null;
}

export const JobRowConnection = connectionOf(JobRow, 'JobRow');

@ObjectType({
  description:
    'Long work of an organisation: a list being taken in, or an act on many rows. It goes on when its screen is left, and when the server’s process dies.',
})
export class Job {
  @Field(() => ID, { description: 'Global id.' })
  id!: Id<'job'>;
  tenantId!: Id<'tenant'>;
  createdBy!: Id<'user'>;

  @Field(() => JobKindEnum, { description: 'What it does.' })
  kind!: JobKind;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the file; null for an act on chosen rows.',
  })
  title!: string | null;

  @Field(() => JobStateEnum, { description: 'How far it is.' })
  state!: JobState;

  @Field(() => String, { nullable: true, description: 'Why it failed; null otherwise.' })
  failure!: string | null;

  @Field(() => Int, { nullable: true, description: 'Items in all; null until they were counted.' })
  total!: number | null;

  @Field(() => Int, { description: 'Items that made something new.' })
  created!: number;

  @Field(() => Int, { description: 'Items that changed something, pushed and packed orders too.' })
  updated!: number;

  @Field(() => Int, { description: 'Items that changed nothing.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Items that were refused.' })
  refused!: number;

  @Field(() => Date, { description: 'When it was started.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it runs.' })
  finishedAt!: Date | null;
}

export const JobConnection = connectionOf(Job, 'Job');
