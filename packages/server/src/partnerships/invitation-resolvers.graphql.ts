import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { SupplierSide } from '../identity/side.graphql.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { type Connection, checkPage, PageArgs, toConnection } from '../platform/page.graphql.ts';
import { InvalidInput, NotFound, userErrors } from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { createInvitation } from './commands/create-invitation.ts';
import { revokeInvitation } from './commands/revoke-invitation.ts';
import {
  InvitationLink,
  InvitationLinkConnection,
  InvitationPreview,
  InvitationStateEnum,
  toInvitation,
} from './invitation.graphql.ts';
import {
  applicationsByLink,
  invitationByToken,
  invitationPage,
  ownInvitation,
} from './invitation.read.ts';
import {
  INVITATION_FAULTS,
  invitationFault,
  invitationState,
  tokenOfLink,
} from './invitation.rules.ts';
import { Partner } from './partner.graphql.ts';
import { partnerById } from './partner.read.ts';
import { sideOf } from './partnership.access.ts';
import { toPartnership } from './partnership.graphql.ts';
import { partnershipOfPair } from './partnership.read.ts';
import { supplierStanding } from './supplier-standing.read.ts';

@InputType({ description: 'A link to make.' })
class InvitationCreateInput {
  @Field(() => String, {
    nullable: true,
    description: "For the supplier's own eyes: whom it is meant for, at most 200 characters.",
  })
  note?: string | null;

  @Field(() => Date, { nullable: true, description: 'When it stops working; null = never.' })
  expiresAt?: Date | null;
}

@InputType({ description: 'A link to withdraw.' })
class InvitationRevokeInput {
  @Field(() => ID, { description: 'Which one.' })
  invitationId!: string;
}

const CreateError = userErrors('InvitationCreateError', [InvalidInput]);
const RevokeError = userErrors('InvitationRevokeError', [NotFound]);

@ObjectType({ description: 'The new link, or why not.' })
class InvitationCreatePayload {
  @Field(() => InvitationLink, { nullable: true, description: 'The link; null when refused.' })
  invitation!: InvitationLink | null;

  @Field(() => [CreateError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The withdrawn link, or why not.' })
class InvitationRevokePayload {
  @Field(() => InvitationLink, { nullable: true, description: 'The link; null when refused.' })
  invitation!: InvitationLink | null;

  @Field(() => [RevokeError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => InvitationLink)
export class InvitationResolver {
  @FieldResolver(() => InvitationStateEnum, { description: 'Whether it can be applied by now.' })
  state(@Root() link: InvitationLink, @Ctx() { clock }: Context) {
    return invitationState(link, clock.now());
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When it stops working; null = never.',
  })
  expiresAt(@Root() link: InvitationLink): Date | null {
    return link.expiresAt;
  }

  @FieldResolver(() => String, { description: 'Path of the link in the web app: /join/<token>.' })
  path(@Root() link: InvitationLink): string {
    return `/join/${link.token}`;
  }

  @FieldResolver(() => Int, { description: 'How many applications came by it.' })
  async applicationCount(
    @Root() link: InvitationLink,
    @Ctx() { loaders }: Context,
  ): Promise<number> {
    return (await loaders.of(applicationsByLink).load(link)) ?? 0;
  }

  @Query(() => InvitationPreview, {
    description: 'What a link opens, for whoever holds it, guests included.',
  })
  async invitationPreview(
    @Arg('link', () => String, { description: 'The link, or its token alone.' }) pasted: string,
    @Ctx() context: Context,
  ): Promise<InvitationPreview> {
    const { actor, clock, loaders } = context;
    const { db } = context.database;
    const token = tokenOfLink(pasted);
    const link = token ? await invitationByToken(db, token) : null;
    const standing = link ? await supplierStanding(db, link.supplierId) : null;
    const applicantId = actor?.tenantId ?? null;
    const fault = invitationFault({ token, link, standing, applicantId, now: clock.now() });
    const message = fault && INVITATION_FAULTS[fault];
    if (!link) return { fault, message, supplier: null, partnership: null };
    const known = await loaders.of(partnerById).load(link.supplierId);
    const contacts = actor ? {} : { contactName: null, contactPhone: null };
    const pair = applicantId && (await partnershipOfPair(db, link.supplierId, applicantId));
    return {
      fault,
      message,
      supplier: known && Object.assign(new Partner(), known, contacts),
      partnership: pair && sideOf(actor, pair) ? toPartnership(pair) : null,
    };
  }

  @Mutation(() => InvitationCreatePayload, {
    description: 'Makes a link to send to distributors. Needs SUPPLIER_PARTNERSHIPS.',
  })
  async invitationCreate(
    @Arg('input', () => InvitationCreateInput, { description: 'Note and end.' })
    input: InvitationCreateInput,
    @Ctx() context: Context,
  ): Promise<InvitationCreatePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_PARTNERSHIPS');
    return answer(
      context,
      await perform(context.place, actor, (work) =>
        createInvitation(work, { ...input, origin: 'LINK' }),
      ),
    );
  }

  @Mutation(() => InvitationRevokePayload, {
    description: 'Withdraws a link; applications made by it stay. Needs SUPPLIER_PARTNERSHIPS.',
  })
  async invitationRevoke(
    @Arg('input', () => InvitationRevokeInput, { description: 'Which one.' })
    input: InvitationRevokeInput,
    @Ctx() context: Context,
  ): Promise<InvitationRevokePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_PARTNERSHIPS');
    const invitationId = parseId('invitationLink', input.invitationId);
    return answer(
      context,
      await perform(context.place, actor, (work) => revokeInvitation(work, { invitationId })),
    );
  }
}

@Resolver(() => SupplierSide)
export class SupplierInvitations {
  @FieldResolver(() => InvitationLinkConnection, {
    nullable: true,
    description: "The supplier's links, the newest first; null without SUPPLIER_PARTNERSHIPS.",
  })
  async invitations(
    @Root() side: SupplierSide,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<InvitationLink> | null> {
    checkPage(args);
    if (!context.actor?.permissions.has('SUPPLIER_PARTNERSHIPS')) return null;
    const page = await invitationPage(context.database.db, side.id, args);
    return toConnection(page, toInvitation);
  }
}

async function answer(
  context: Context,
  outcome: Outcome<{ invitationId: Id<'invitationLink'> }>,
): Promise<{ invitation: InvitationLink | null; userErrors: readonly Refusal[] }> {
  if (!outcome.ok) return { invitation: null, userErrors: outcome.refusals };
  context.loaders.forget();
  const { tenantId } = requirePermission(context.actor, 'SUPPLIER_PARTNERSHIPS');
  const row = await ownInvitation(context.database.db, tenantId, outcome.value.invitationId);
  return { invitation: row && toInvitation(row), userErrors: [] };
}
