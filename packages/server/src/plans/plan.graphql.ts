import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Actor } from '../identity/actor.access.ts';
import { may, requirePermission, requireSession } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { Organisation } from '../identity/organisation.graphql.ts';
import { tenantById } from '../identity/organisation.read.ts';
import { Viewer } from '../identity/viewer.graphql.ts';
import { parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import {
  NotFound,
  StateConflict,
  UserErrorInterface,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform, type Work } from '../platform/work.ts';
import { setPlan } from './commands/set-plan.ts';
import { switchInventory } from './commands/switch-inventory.ts';
import { activateDistributor, activateSupplier } from './commands/take-up-side.ts';
import { planOf } from './plan.read.ts';
import type * as rules from './plan.rules.ts';

export const PlanTierEnum = { V0: 'V0', V1: 'V1', V2: 'V2', V3: 'V3' } as const;
registerEnumType(PlanTierEnum, {
  name: 'PlanTier',
  description: 'Plans, lowest first.',
  valuesConfig: {
    V0: { description: 'Free: the whole distributor side.' },
    V1: { description: 'As V0, with more of it.' },
    V2: { description: 'Opens the supplier side.' },
    V3: { description: 'As V2, with more of it.' },
  },
});

@ObjectType({ description: 'The plan of an organisation, its switches and the sides taken up.' })
export class Plan {
  @Field(() => PlanTierEnum, { description: 'The plan.' })
  tier!: rules.PlanTier;

  @Field(() => Boolean, { description: 'Whether Inventory is on, which both sides need.' })
  inventoryEnabled!: boolean;

  @Field(() => Date, { nullable: true, description: 'When the supplier side was taken up.' })
  supplierSince!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the distributor side was taken up.' })
  distributorSince!: Date | null;
}

@ObjectType({ implements: UserErrorInterface, description: 'The plan does not reach this far.' })
export class PlanRequired extends UserErrorInterface implements rules.PlanRequired {
  kind = 'PlanRequired' as const;

  @Field(() => PlanTierEnum, { description: 'The lowest plan that does.' })
  requiredTier!: rules.PlanTier;

  @Field(() => PlanTierEnum, { description: 'The plan of the organisation.' })
  currentTier!: rules.PlanTier;
}

@ObjectType({
  implements: UserErrorInterface,
  description: 'Inventory is off and must be switched on first.',
})
export class InventoryRequired extends UserErrorInterface implements rules.InventoryRequired {
  kind = 'InventoryRequired' as const;

  @Field(() => String, { description: 'What to do about it, as a sentence.' })
  guidance!: string;
}

@InputType({ description: 'Whether Inventory shall be on.' })
export class InventorySwitchInput {
  @Field(() => Boolean, { description: 'True for on. Off is refused once a side is taken up.' })
  on!: boolean;
}

@InputType({ description: 'An organisation and its plan.' })
export class PlanSetInput {
  @Field(() => ID, { description: 'The organisation; any, for platform staff.' })
  organisationId!: string;

  @Field(() => PlanTierEnum, { description: 'The plan from now on.' })
  tier!: rules.PlanTier;
}

export const InventorySwitchError = userErrors('InventorySwitchError', [StateConflict, NotFound]);
export const SupplierActivateError = userErrors('SupplierActivateError', [
  PlanRequired,
  InventoryRequired,
  NotFound,
]);
export const DistributorActivateError = userErrors('DistributorActivateError', [
  InventoryRequired,
  NotFound,
]);
export const PlanSetError = userErrors('PlanSetError', [NotFound]);

@ObjectType({ description: 'Inventory as it is now.' })
export class InventorySwitchPayload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation!: Organisation | null;

  @Field(() => [InventorySwitchError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The supplier side, taken up.' })
export class SupplierActivatePayload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer with the new side.' })
  viewer!: Viewer | null;

  @Field(() => [SupplierActivateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The distributor side, taken up.' })
export class DistributorActivatePayload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer with the new side.' })
  viewer!: Viewer | null;

  @Field(() => [DistributorActivateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The plan, set.' })
export class PlanSetPayload {
  @Field(() => PlanTierEnum, { nullable: true, description: 'The plan the organisation is on.' })
  tier!: rules.PlanTier | null;

  @Field(() => [PlanSetError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => Organisation)
export class OrganisationPlan {
  @FieldResolver(() => Plan, {
    nullable: true,
    description: 'Its plan; null for organisations the viewer does not act for now.',
  })
  plan(@Root() organisation: Organisation, @Ctx() context: Context): Promise<Plan | null> | null {
    if (context.actor?.tenantId !== organisation.id) return null;
    return planOf(context.database.db, organisation.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may switch Inventory and take up a side.',
  })
  viewerCanManage(@Root() organisation: Organisation, @Ctx() context: Context): boolean {
    return context.actor?.tenantId === organisation.id && may(context.actor, 'ORGANISATION_MANAGE');
  }
}

@Resolver()
export class PlanMutations {
  @Mutation(() => InventorySwitchPayload, {
    description: 'Switches the Inventory feature; needs ORGANISATION_MANAGE.',
  })
  async inventorySwitch(
    @Arg('input', () => InventorySwitchInput, { description: 'On or off.' })
    input: InventorySwitchInput,
    @Ctx() context: Context,
  ): Promise<InventorySwitchPayload> {
    const { actor, outcome } = await manage(context, (work) => switchInventory(work, input.on));
    if (!outcome.ok) return { organisation: null, userErrors: outcome.refusals };
    const organisation = await context.loaders.of(tenantById).load(actor.tenantId);
    return { organisation, userErrors: [] };
  }

  @Mutation(() => SupplierActivatePayload, {
    description:
      'Takes up the supplier side: needs plan V2 and Inventory, and ORGANISATION_MANAGE.',
  })
  async supplierActivate(@Ctx() context: Context): Promise<SupplierActivatePayload> {
    const { outcome } = await manage(context, activateSupplier);
    if (!outcome.ok) return { viewer: null, userErrors: outcome.refusals };
    await context.becomeAgain();
    return { viewer: new Viewer(), userErrors: [] };
  }

  @Mutation(() => DistributorActivatePayload, {
    description: 'Takes up the distributor side: needs Inventory, on any plan.',
  })
  async distributorActivate(@Ctx() context: Context): Promise<DistributorActivatePayload> {
    const { outcome } = await manage(context, activateDistributor);
    if (!outcome.ok) return { viewer: null, userErrors: outcome.refusals };
    await context.becomeAgain();
    return { viewer: new Viewer(), userErrors: [] };
  }

  @Mutation(() => PlanSetPayload, {
    description: 'Puts an organisation on a plan; platform staff only, in a session.',
  })
  async planSet(
    @Arg('input', () => PlanSetInput, { description: 'Organisation and plan.' })
    input: PlanSetInput,
    @Ctx() context: Context,
  ): Promise<PlanSetPayload> {
    const actor = requireSession(context.actor);
    const organisationId = parseId('tenant', input.organisationId);
    const outcome = await perform(context.place, actor, (work) =>
      setPlan(work, { organisationId, tier: input.tier }),
    );
    if (!outcome.ok) return { tier: null, userErrors: outcome.refusals };
    return { tier: input.tier, userErrors: [] };
  }
}

async function manage(context: Context, body: (work: Work<Actor>) => Promise<Outcome<null>>) {
  const actor = requirePermission(context.actor, 'ORGANISATION_MANAGE');
  return { actor, outcome: await perform(context.place, actor, body) };
}
