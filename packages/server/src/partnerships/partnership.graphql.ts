import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { connectionOf } from '../platform/page.graphql.ts';
import type { ApplicationRow } from './application.read.ts';
import type { PartnershipRow } from './partnership.read.ts';
import type { ApplicationOrigin, ApplicationState, PartnershipState } from './partnership.rules.ts';

const enumOf = <const V extends string>(values: readonly V[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in V]: K };

export const PartnershipStateEnum = enumOf([
  'PENDING',
  'PARTNERED',
  'REJECTED',
  'ENDED',
  'CANCELLED',
]);
registerEnumType(PartnershipStateEnum, {
  name: 'PartnershipState',
  description: 'Where a supplier and a distributor stand.',
  valuesConfig: {
    PENDING: { description: 'Applied, the supplier has not decided; never runs out by itself.' },
    PARTNERED: { description: 'Working together ("Connected").' },
    REJECTED: { description: 'The supplier turned the last application down.' },
    ENDED: { description: 'They worked together; one of them ended it.' },
    CANCELLED: { description: 'The distributor took the last application back.' },
  },
});

export const ApplicationStateEnum = enumOf(['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED']);
registerEnumType(ApplicationStateEnum, {
  name: 'ApplicationState',
  description: 'What became of one application.',
  valuesConfig: {
    PENDING: { description: 'Not decided yet.' },
    APPROVED: { description: 'The supplier approved it.' },
    REJECTED: { description: 'The supplier rejected it, with a reason.' },
    CANCELLED: { description: 'The distributor took it back.' },
  },
});

export const ApplicationOriginEnum = enumOf(['LINK', 'BIGSHOP']);
registerEnumType(ApplicationOriginEnum, {
  name: 'ApplicationOrigin',
  description: 'Through which door an application came.',
  valuesConfig: {
    LINK: { description: 'An invitation link that was sent.' },
    BIGSHOP: { description: "The button in the supplier's public shop." },
  },
});

export const PartnershipSideEnum = enumOf(['SUPPLIER', 'DISTRIBUTOR']);
registerEnumType(PartnershipSideEnum, {
  name: 'PartnershipSide',
  description: 'One of the two sides of a partnership.',
  valuesConfig: {
    SUPPLIER: { description: 'The one that owns the goods.' },
    DISTRIBUTOR: { description: 'The one that sells them.' },
  },
});

@ObjectType({
  implements: NodeInterface,
  description: 'One attempt of a distributor to work with a supplier, kept for good.',
})
export class Application extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'application'>;

  @Field(() => ApplicationStateEnum, { description: 'What became of it.' })
  state!: ApplicationState;

  @Field(() => ApplicationOriginEnum, { description: 'Through which door it came.' })
  origin!: ApplicationOrigin;

  @Field(() => String, { description: 'Company name as the distributor wrote it.' })
  companyName!: string;

  @Field(() => String, { description: 'How to reach the distributor, as it wrote.' })
  contact!: string;

  @Field(() => String, { nullable: true, description: "The distributor's message." })
  message!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected; null otherwise.' })
  rejectReason!: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  appliedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null while pending.' })
  decidedAt!: Date | null;
}

@ObjectType({
  implements: NodeInterface,
  description: 'A supplier and a distributor, once and for good, whatever state they are in.',
})
export class Partnership extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'partnership'>;
  supplierId!: Id<'tenant'>;
  distributorId!: Id<'tenant'>;
  levelId!: Id<'level'> | null;
  supplierNote!: string | null;
  distributorNote!: string | null;

  @Field(() => PartnershipStateEnum, { description: 'Where the two stand.' })
  state!: PartnershipState;

  @Field(() => Date, { description: 'Since when.' })
  stateAt!: Date;

  @Field(() => Int, { description: 'How often they have partnered; 0 before the first approval.' })
  cycleNo!: number;

  @Field(() => PartnershipSideEnum, {
    nullable: true,
    description: 'Who ended it last; null when nobody did since the last approval.',
  })
  endedBy!: 'SUPPLIER' | 'DISTRIBUTOR' | null;

  @Field(() => String, { nullable: true, description: 'What was said at the end.' })
  endReason!: string | null;

  @Field(() => Date, { description: 'When they first met.' })
  createdAt!: Date;
}

export const PartnershipConnection = connectionOf(Partnership, 'Partnership', { matching: true });

export const toPartnership = (row: PartnershipRow): Partnership =>
  Object.assign(new Partnership(), row);

export const toApplication = (row: ApplicationRow): Application =>
  Object.assign(new Application(), row);
