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
import { may, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { SupplierSide } from '../identity/side.graphql.ts';
import type { Currency } from '../kernel/currency.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { type Outcome, type Refusal, refused } from '../kernel/outcome.ts';
import { invalidInput, notFound } from '../kernel/refusals.ts';
import { CurrencyEnum } from '../platform/money.graphql.ts';
import {
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { type AnsweredStep, takeOnboardingStep } from './commands/take-onboarding-step.ts';
import { updateSupplierProfile } from './commands/update-supplier-profile.ts';
import { nextStep } from './onboarding.rules.ts';
import { supplierProfileOf } from './plan.read.ts';
import type { OnboardingStep, StockShortPolicy } from './plan.rules.ts';

export const OnboardingStepEnum = {
  BASE_CURRENCY: 'BASE_CURRENCY',
  PRODUCTS: 'PRODUCTS',
  INVENTORY_RULE: 'INVENTORY_RULE',
  BIGSHOP: 'BIGSHOP',
  PRICING: 'PRICING',
  FEES: 'FEES',
} as const;
registerEnumType(OnboardingStepEnum, {
  name: 'OnboardingStep',
  description: "The steps to a supplier's going live, in their order.",
  valuesConfig: {
    BASE_CURRENCY: { description: 'The currency prices and fees are in.' },
    PRODUCTS: { description: 'At least one product; ticks when it is made.' },
    INVENTORY_RULE: { description: 'What happens to an order when stock is short.' },
    BIGSHOP: { description: 'Name, contact and phone of the shop.' },
    PRICING: { description: 'A price on an enabled product; ticks when it is set.' },
    FEES: { description: 'Handling and shipping fees; ticks when they are set.' },
  },
});

export const StockShortPolicyEnum = {
  REJECT: 'REJECT',
  ALLOW_BACKORDER: 'ALLOW_BACKORDER',
} as const;
registerEnumType(StockShortPolicyEnum, {
  name: 'StockShortPolicy',
  description: "What a push does when the supplier's stock is short.",
  valuesConfig: {
    REJECT: { description: 'The order is refused.' },
    ALLOW_BACKORDER: { description: 'The order is taken and waits for stock.' },
  },
});

@ObjectType({ description: "A supplier's settings and its way to going live." })
export class SupplierProfile {
  @Field(() => CurrencyEnum, {
    nullable: true,
    description: 'What prices and fees are in; null until the first step is done.',
  })
  baseCurrency!: Currency | null;

  @Field(() => [OnboardingStepEnum], {
    description: 'Steps that are done, in the order of the wizard.',
  })
  completedSteps!: OnboardingStep[];

  @Field(() => OnboardingStepEnum, {
    nullable: true,
    description: 'The step to go on with; null when all are done.',
  })
  nextStep!: OnboardingStep | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when distributors can apply; null before.',
  })
  liveAt!: Date | null;

  @Field(() => StockShortPolicyEnum, { description: 'What happens when stock is short.' })
  stockShortPolicy!: StockShortPolicy;

  @Field(() => Boolean, { description: 'Whether a price of 0 may be set.' })
  zeroPriceAllowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Name of the shop.' })
  shopName!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom distributors ask for.' })
  shopContact!: string | null;

  @Field(() => String, { nullable: true, description: 'The number they call.' })
  shopPhone!: string | null;

  @Field(() => String, { nullable: true, description: 'Path of the logo, `/files/…`.' })
  shopLogoUrl!: string | null;
}

@InputType({ description: 'Settings to change; what is left out stays.' })
export class SupplierProfileUpdateInput {
  @Field(() => StockShortPolicyEnum, { nullable: true, description: 'When stock is short.' })
  stockShortPolicy?: StockShortPolicy | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a price of 0 may be set.' })
  zeroPriceAllowed?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Name of the shop, 1…80 characters.' })
  shopName?: string | null;

  @Field(() => String, { nullable: true, description: 'Contact, 1…120 characters.' })
  shopContact?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  shopPhone?: string | null;

  @Field(() => ID, { nullable: true, description: 'An uploaded picture; "" for none.' })
  shopLogoId?: string | null;
}

@InputType({ description: 'A step and its answers; each step takes only its own.' })
export class OnboardingStepCompleteInput extends SupplierProfileUpdateInput {
  @Field(() => OnboardingStepEnum, { description: 'BASE_CURRENCY, INVENTORY_RULE or BIGSHOP.' })
  step!: OnboardingStep;

  @Field(() => CurrencyEnum, {
    nullable: true,
    description: 'BASE_CURRENCY: what prices and fees are in; fixed once live.',
  })
  baseCurrency?: Currency | null;
}

const ERRORS = [InvalidInput, NotFound, StateConflict];
export const OnboardingStepCompleteError = userErrors('OnboardingStepCompleteError', ERRORS);
export const SupplierProfileUpdateError = userErrors('SupplierProfileUpdateError', ERRORS);

@ObjectType({ description: 'The wizard after the step.' })
export class OnboardingStepCompletePayload {
  @Field(() => SupplierProfile, { nullable: true, description: 'The settings as they are now.' })
  profile!: SupplierProfile | null;

  @Field(() => [OnboardingStepCompleteError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The settings, changed.' })
export class SupplierProfileUpdatePayload {
  @Field(() => SupplierProfile, { nullable: true, description: 'The settings as they are now.' })
  profile!: SupplierProfile | null;

  @Field(() => [SupplierProfileUpdateError], { description: 'Why not; empty when it was done.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => SupplierSide)
export class SupplierProfileResolver {
  @FieldResolver(() => SupplierProfile, {
    nullable: true,
    description: 'Settings and onboarding of the supplier.',
  })
  profile(@Root() side: SupplierSide, @Ctx() context: Context): Promise<SupplierProfile | null> {
    return profileOf(context, side.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the settings.' })
  viewerCanSetUp(@Ctx() context: Context): boolean {
    return may(context.actor, 'ORGANISATION_MANAGE');
  }

  @Mutation(() => OnboardingStepCompletePayload, {
    description: 'Answers a step of the wizard; the last of the six takes the shop live.',
  })
  async onboardingStepComplete(
    @Arg('input', () => OnboardingStepCompleteInput, { description: 'Step and answers.' })
    input: OnboardingStepCompleteInput,
    @Ctx() context: Context,
  ): Promise<OnboardingStepCompletePayload> {
    const answered = isAnswered(input.step) ? input.step : null;
    return change(context, input, (work, changes) =>
      answered
        ? takeOnboardingStep(work, answered, {
            ...changes,
            baseCurrency: input.baseCurrency ?? undefined,
          })
        : Promise.resolve(
            refused(invalidInput('step', 'This step ticks by itself when its work is done.')),
          ),
    );
  }

  @Mutation(() => SupplierProfileUpdatePayload, {
    description: 'Changes settings of the supplier; needs ORGANISATION_MANAGE.',
  })
  supplierProfileUpdate(
    @Arg('input', () => SupplierProfileUpdateInput, { description: 'What changes.' })
    input: SupplierProfileUpdateInput,
    @Ctx() context: Context,
  ): Promise<SupplierProfileUpdatePayload> {
    return change(context, input, updateSupplierProfile);
  }
}

const isAnswered = (step: OnboardingStep): step is AnsweredStep =>
  step === 'BASE_CURRENCY' || step === 'INVENTORY_RULE' || step === 'BIGSHOP';

type Changes = Parameters<typeof updateSupplierProfile>[1];
type ChangingWork = Parameters<typeof updateSupplierProfile>[0];

async function change(
  context: Context,
  input: SupplierProfileUpdateInput,
  body: (work: ChangingWork, changes: Changes) => Promise<Outcome<unknown>>,
) {
  requirePermission(context.actor, 'SUPPLIER_VIEW');
  const actor = requirePermission(context.actor, 'ORGANISATION_MANAGE');
  const shopLogoId = logoOf(input.shopLogoId);
  if (shopLogoId === 'unknown') {
    return { profile: null, userErrors: [notFound('shopLogoId', 'picture')] };
  }
  const changes: Changes = {
    stockShortPolicy: input.stockShortPolicy ?? undefined,
    zeroPriceAllowed: input.zeroPriceAllowed ?? undefined,
    shopName: input.shopName ?? undefined,
    shopContact: input.shopContact ?? undefined,
    shopPhone: input.shopPhone ?? undefined,
    shopLogoId,
  };
  const outcome = await perform(context.place, actor, (work) => body(work, changes));
  if (!outcome.ok) return { profile: null, userErrors: outcome.refusals };
  return { profile: await profileOf(context, actor.tenantId), userErrors: [] };
}

/** Left out = stays, empty = none. */
function logoOf(given: string | null | undefined): Id<'file'> | null | undefined | 'unknown' {
  if (given === null || given === undefined) return undefined;
  return given === '' ? null : (parseId('file', given) ?? 'unknown');
}

async function profileOf(context: Context, id: Id<'tenant'>): Promise<SupplierProfile | null> {
  const row = await supplierProfileOf(context.database.db, id);
  return (
    row && {
      ...row,
      nextStep: nextStep(row.completedSteps),
      shopLogoUrl: row.shopLogoId && `/files/${row.shopLogoId}`,
    }
  );
}
