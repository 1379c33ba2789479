import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import {
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { applyByInvitation } from './commands/apply-by-invitation.ts';
import { cancelApplication } from './commands/cancel-application.ts';
import { Partnership, PartnershipStateEnum } from './partnership.graphql.ts';
import { answerPartnership } from './partnership-answer.graphql.ts';
import { InvitationRefused } from './refusals.graphql.ts';

@InputType({ description: 'An application to a supplier by its invitation link.' })
class PartnershipApplyInput {
  @Field(() => String, { description: 'The link as the supplier sent it, or its token alone.' })
  link!: string;

  @Field(() => String, { description: 'Company name the supplier reads, 1…120 characters.' })
  companyName!: string;

  @Field(() => String, { description: 'How to be reached, 1…200 characters.' })
  contact!: string;

  @Field(() => String, { nullable: true, description: 'A message, at most 1,000 characters.' })
  message?: string | null;
}

@InputType({ description: 'An application to take back.' })
class PartnershipCancelInput {
  @Field(() => ID, { description: 'The pending partnership.' })
  partnershipId!: string;
}

const ApplyError = userErrors('PartnershipApplyError', [InvitationRefused, InvalidInput]);
const CancelError = userErrors('PartnershipCancelError', [NotFound, StateConflict]);

@ObjectType({ description: 'The partnership applied for, or why not.' })
class PartnershipApplyPayload {
  @Field(() => Partnership, { nullable: true, description: 'The partnership; null when refused.' })
  partnership!: Partnership | null;

  @Field(() => PartnershipStateEnum, {
    nullable: true,
    description: 'PENDING or PARTNERED when the two were that already and nothing new was made.',
  })
  alreadyOpen!: 'PENDING' | 'PARTNERED' | null;

  @Field(() => [ApplyError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The partnership whose application was taken back, or why not.' })
class PartnershipCancelPayload {
  @Field(() => Partnership, { nullable: true, description: 'The partnership; null when refused.' })
  partnership!: Partnership | null;

  @Field(() => [CancelError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

/** The distributor's part in coming together. */
@Resolver()
export class ApplicationMutations {
  @Mutation(() => PartnershipApplyPayload, {
    description: 'Applies to the supplier of a link. Needs DISTRIBUTOR_PARTNERSHIPS.',
  })
  async partnershipApply(
    @Arg('input', () => PartnershipApplyInput, { description: 'Link and application.' })
    input: PartnershipApplyInput,
    @Ctx() context: Context,
  ): Promise<PartnershipApplyPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PARTNERSHIPS');
    const outcome = await perform(context.place, actor, (work) => applyByInvitation(work, input));
    const answer = await answerPartnership(context, outcome);
    return { ...answer, alreadyOpen: outcome.ok ? outcome.value.alreadyOpen : null };
  }

  @Mutation(() => PartnershipCancelPayload, {
    description: 'Takes back an application not decided yet. Needs DISTRIBUTOR_PARTNERSHIPS.',
  })
  async partnershipCancel(
    @Arg('input', () => PartnershipCancelInput, { description: 'Which one.' })
    input: PartnershipCancelInput,
    @Ctx() context: Context,
  ): Promise<PartnershipCancelPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PARTNERSHIPS');
    const partnershipId = parseId('partnership', input.partnershipId);
    const outcome = await perform(context.place, actor, (work) =>
      cancelApplication(work, { partnershipId }),
    );
    return answerPartnership(context, outcome);
  }
}
