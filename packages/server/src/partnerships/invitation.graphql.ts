import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { connectionOf } from '../platform/page.graphql.ts';
import type { InvitationRow } from './invitation.read.ts';
import type { InvitationFault } from './invitation.rules.ts';
import { Partner } from './partner.graphql.ts';
import { ApplicationOriginEnum, Partnership } from './partnership.graphql.ts';
import type { ApplicationOrigin } from './partnership.rules.ts';
import { InvitationFaultEnum } from './refusals.graphql.ts';

export const InvitationStateEnum = {
  ACTIVE: 'ACTIVE',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
} as const;
registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description: 'Whether a link can be applied by.',
  valuesConfig: {
    ACTIVE: { description: 'It can.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'The supplier withdrew it.' },
  },
});

@ObjectType({
  implements: NodeInterface,
  description: 'An invitation link of a supplier, to be sent over any channel.',
})
export class InvitationLink extends NodeInterface {
  @Field(() => ID, { description: 'Global id.' })
  declare id: Id<'invitationLink'>;
  supplierId!: Id<'tenant'>;
  expiresAt!: Date | null;
  revokedAt!: Date | null;

  @Field(() => String, { description: 'The secret of the link: 160 random bits.' })
  token!: string;

  @Field(() => ApplicationOriginEnum, { description: 'Where the link stands.' })
  origin!: ApplicationOrigin;

  @Field(() => String, { nullable: true, description: 'Whom it was meant for.' })
  note!: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
}

export const InvitationLinkConnection = connectionOf(InvitationLink, 'InvitationLink');

@ObjectType({ description: 'What somebody who holds a link may know before applying.' })
export class InvitationPreview {
  @Field(() => InvitationFaultEnum, {
    nullable: true,
    description: 'What stands against applying by it; null when nothing does.',
  })
  fault!: InvitationFault | null;

  @Field(() => String, { nullable: true, description: 'The fault in a sentence.' })
  message!: string | null;

  @Field(() => Partner, {
    nullable: true,
    description: 'Who invites; contacts are shown to signed-in organisations only.',
  })
  supplier!: Partner | null;

  @Field(() => Partnership, {
    nullable: true,
    description: "The viewer's partnership with this supplier; null for guests and strangers.",
  })
  partnership!: Partnership | null;
}

export const toInvitation = (row: InvitationRow): InvitationLink =>
  Object.assign(new InvitationLink(), row);
