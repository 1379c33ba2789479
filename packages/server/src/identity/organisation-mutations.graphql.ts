import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import {
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { requirePermission, requireSignedIn } from './actor.access.ts';
import { createOrganisation } from './commands/create-organisation.ts';
import { switchOrganisation } from './commands/switch-organisation.ts';
import { updateOrganisation } from './commands/update-organisation.ts';
import type { Context } from './context.ts';
import {
  Organisation,
  OrganisationCreateInput,
  OrganisationUpdateInput,
} from './organisation.graphql.ts';
import { tenantById } from './organisation.read.ts';
import { Viewer } from './viewer.graphql.ts';

@InputType({ description: 'Which organisation to act for.' })
export class OrganisationSwitchInput {
  @Field(() => ID, { description: 'One of viewer.organisations.' })
  id!: string;
}

export const OrganisationCreateError = userErrors('OrganisationCreateError', [
  InvalidInput,
  StateConflict,
]);
export const OrganisationUpdateError = userErrors('OrganisationUpdateError', [InvalidInput]);
export const OrganisationSwitchError = userErrors('OrganisationSwitchError', [NotFound]);

@ObjectType({ description: 'A new organisation, which the session acts for from now on.' })
export class OrganisationCreatePayload {
  @Field(() => Organisation, { nullable: true, description: 'The new organisation.' })
  organisation!: Organisation | null;

  @Field(() => [OrganisationCreateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The organisation as it is now.' })
export class OrganisationUpdatePayload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation!: Organisation | null;

  @Field(() => [OrganisationUpdateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The session acts for another organisation.' })
export class OrganisationSwitchPayload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer in that organisation.' })
  viewer!: Viewer | null;

  @Field(() => [OrganisationSwitchError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@Resolver()
export class OrganisationMutations {
  @Mutation(() => OrganisationCreatePayload, {
    description: 'Opens a further organisation with the viewer as its main account.',
  })
  async organisationCreate(
    @Arg('input', () => OrganisationCreateInput, { description: 'The organisation.' })
    input: OrganisationCreateInput,
    @Ctx() context: Context,
  ): Promise<OrganisationCreatePayload> {
    const who = requireSignedIn(context);
    const outcome = await createOrganisation(context.place, who.userId, input);
    if (!outcome.ok) return { organisation: null, userErrors: outcome.refusals };
    const id = outcome.value.organisationId;
    await switchOrganisation(context.database.db, who, id);
    await context.becomeAgain();
    return { organisation: await context.loaders.of(tenantById).load(id), userErrors: [] };
  }

  @Mutation(() => OrganisationUpdatePayload, {
    description: 'Changes the organisation; needs ORGANISATION_MANAGE.',
  })
  async organisationUpdate(
    @Arg('input', () => OrganisationUpdateInput, { description: 'What changes.' })
    input: OrganisationUpdateInput,
    @Ctx() context: Context,
  ): Promise<OrganisationUpdatePayload> {
    const actor = requirePermission(context.actor, 'ORGANISATION_MANAGE');
    const given = Object.entries(input).filter(([, value]) => value !== null);
    const outcome = await perform(context.place, actor, (work) =>
      updateOrganisation(work, Object.fromEntries(given)),
    );
    if (!outcome.ok) return { organisation: null, userErrors: outcome.refusals };
    context.loaders.forget();
    return {
      organisation: await context.loaders.of(tenantById).load(actor.tenantId),
      userErrors: [],
    };
  }

  @Mutation(() => OrganisationSwitchPayload, {
    description: 'Makes this session act for another organisation of the viewer.',
  })
  async organisationSwitch(
    @Arg('input', () => OrganisationSwitchInput, { description: 'Which organisation.' })
    input: OrganisationSwitchInput,
    @Ctx() context: Context,
  ): Promise<OrganisationSwitchPayload> {
    const who = requireSignedIn(context);
    const id = parseId('tenant', input.id);
    const outcome = await switchOrganisation(context.database.db, who, id);
    if (!outcome.ok) return { viewer: null, userErrors: outcome.refusals };
    await context.becomeAgain();
    return { viewer: new Viewer(), userErrors: [] };
  }
}
