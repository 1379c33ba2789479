import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { MAX_CHOSEN } from '../platform/chosen-job.ts';
import { apiError } from '../platform/errors.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import { InvalidInput, userErrors } from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { Claim, toClaim } from './claim.graphql.ts';
import { claimById } from './claim.read.ts';
import { ClaimChoiceError, ClaimItemError } from './claim-error.graphql.ts';
import { planClaims } from './claim-plan.read.ts';
import type * as refusal from './claim-plan.rules.ts';
import { claimProducts, MAX_CLAIM_ITEMS } from './commands/claim-products.ts';
import { type ChosenResult, toClaimChoice } from './commands/lock-chosen.ts';
import { removeClaims } from './commands/remove-claims.ts';
import { stopClaims } from './commands/stop-claims.ts';

export const ClaimOutcomeEnum = {
  CREATED: 'CREATED',
  ADOPTED: 'ADOPTED',
  ALREADY_CLAIMED: 'ALREADY_CLAIMED',
  REFUSED: 'REFUSED',
} as const;
registerEnumType(ClaimOutcomeEnum, {
  name: 'ClaimOutcome',
  description: 'What comes of claiming one product.',
  valuesConfig: {
    CREATED: { description: 'Claimed, with a new local SKU.' },
    ADOPTED: { description: 'Claimed, with the local SKU of that code.' },
    ALREADY_CLAIMED: { description: 'It was claimed before; nothing changed.' },
    REFUSED: { description: 'Not claimed; see the error.' },
  },
});

@InputType({ description: 'One product to claim.' })
export class ClaimItemInput {
  @Field(() => ID, { description: "Id of the supplier's SKU." })
  skuId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Code of the local SKU to make or adopt; left out, the supplier's own code.",
  })
  localCode?: string | null;
}

@InputType({ description: 'Products to claim, of any suppliers.' })
export class ClaimsCreateInput {
  @Field(() => [ClaimItemInput], { description: `1…${MAX_CLAIM_ITEMS}; each has its own result.` })
  items!: ClaimItemInput[];
}

@ObjectType({ description: 'What came of one row, in the order of the input.' })
export class ClaimResultObject {
  @Field(() => ClaimOutcomeEnum, { description: 'What came of it.' })
  outcome!: keyof typeof ClaimOutcomeEnum;

  @Field(() => Claim, { nullable: true, description: 'The claim; null when refused.' })
  claim!: Claim | null;

  @Field(() => ClaimItemError, { nullable: true, description: 'Why not; null when it is claimed.' })
  error!: refusal.ClaimRefusal | null;
}

const ClaimsCreateError = userErrors('ClaimsCreateError', [InvalidInput]);

@ObjectType({ description: 'The outcome of claiming.' })
export class ClaimsCreatePayload {
  @Field(() => [ClaimResultObject], { nullable: true, description: 'One per row, in their order.' })
  results!: ClaimResultObject[] | null;

  @Field(() => [ClaimsCreateError], { description: 'Why nothing was done; empty otherwise.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'What claiming one product would do.' })
export class ClaimPreviewRow {
  @Field(() => ClaimOutcomeEnum, { description: 'What would come of it.' })
  outcome!: keyof typeof ClaimOutcomeEnum;

  @Field(() => String, { nullable: true, description: "Supplier's code; null when not visible." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name; null when not visible.' })
  name!: string | null;

  @Field(() => ID, { nullable: true, description: 'Its picture, read at /files/<id>.' })
  imageId!: Id<'file'> | null;

  @Field(() => String, {
    nullable: true,
    description: 'The local SKU it would get; null when refused.',
  })
  localCode!: string | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The price it would start with.' })
  price!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The initial cost it would have.' })
  initialCost!: MoneyObject | null;

  @Field(() => ClaimItemError, { nullable: true, description: 'Why it would be refused.' })
  error!: refusal.ClaimRefusal | null;
}

@InputType({ description: 'Claims to act on.' })
export class ClaimsChoiceInput {
  @Field(() => [ID], {
    description:
      "1…5,000 ids of claims or of the suppliers' SKUs they hold; each has its own result.",
  })
  claimIds!: string[];
}

@ObjectType({ description: 'What came of one claim, in the order of the input.' })
export class ClaimChoiceResult {
  @Field(() => Claim, {
    nullable: true,
    description: 'The claim as it is now; null when not found.',
  })
  claim!: Claim | null;

  @Field(() => ClaimChoiceError, { nullable: true, description: 'Why it was left as it is.' })
  error!: Refusal | null;
}

const ClaimsStopError = userErrors('ClaimsStopError', [InvalidInput]);
const ClaimsRemoveError = userErrors('ClaimsRemoveError', [InvalidInput]);

@ObjectType({ description: 'The outcome of stopping.' })
export class ClaimsStopPayload {
  @Field(() => [ClaimChoiceResult], {
    nullable: true,
    description: 'One per claim, in their order.',
  })
  results!: ClaimChoiceResult[] | null;

  @Field(() => [ClaimsStopError], { description: 'Why nothing was done; empty otherwise.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The outcome of removing.' })
export class ClaimsRemovePayload {
  @Field(() => [ClaimChoiceResult], {
    nullable: true,
    description: 'One per claim, in their order.',
  })
  results!: ClaimChoiceResult[] | null;

  @Field(() => [ClaimsRemoveError], { description: 'Why nothing was done; empty otherwise.' })
  userErrors!: readonly Refusal[];
}

@Resolver()
export class ClaimMutations {
  @Query(() => [ClaimPreviewRow], {
    description: 'What claiming these products would do, row by row; nothing is changed (A-03).',
  })
  async claimsPreview(
    @Arg('items', () => [ClaimItemInput], { description: `1…${MAX_CHOSEN} products.` })
    items: ClaimItemInput[],
    @Ctx() context: Context,
  ): Promise<ClaimPreviewRow[]> {
    const { tenantId } = requirePermission(context.actor, 'DISTRIBUTOR_VIEW');
    if (items.length < 1 || items.length > MAX_CHOSEN) {
      throw apiError('BAD_USER_INPUT', `Preview 1 to ${MAX_CHOSEN} products at a time.`);
    }
    const planned = await planClaims(context.database.db, tenantId, items.map(toItem));
    return planned.map(({ plan, shown }): ClaimPreviewRow => {
      const { code = null, name = null, imageId = null } = shown ?? {};
      const product = { code, name, imageId };
      if (!plan.ok) {
        const [error] = plan.refusals;
        return {
          ...product,
          outcome: 'REFUSED',
          localCode: null,
          price: null,
          initialCost: null,
          error: error!,
        };
      }
      const { outcome, localCode, price, initialCost } = plan.value;
      return {
        ...product,
        outcome,
        localCode,
        price: price.toJSON(),
        initialCost: initialCost.toJSON(),
        error: null,
      };
    });
  }

  @Mutation(() => ClaimsCreatePayload, {
    description:
      'Claims products; one bad row leaves the others alone. Claiming twice changes nothing.',
  })
  async claimsCreate(
    @Arg('input', () => ClaimsCreateInput, { description: 'What to claim.' })
    input: ClaimsCreateInput,
    @Ctx() context: Context,
  ): Promise<ClaimsCreatePayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PRODUCTS');
    const items = input.items.map(toItem);
    const outcome = await perform(context.place, actor, (work) => claimProducts(work, items));
    if (!outcome.ok) return { results: null, userErrors: outcome.refusals };
    const results = await Promise.all(
      outcome.value.results.map(async ({ outcome: what, claimId, refusal: error }) => ({
        outcome: what,
        claim: await claimOf(context, actor.tenantId, claimId),
        error,
      })),
    );
    return { results, userErrors: [] };
  }

  @Mutation(() => ClaimsStopPayload, {
    description: 'Stops claimed products; their stock in every supplier warehouse goes to zero.',
  })
  async claimsStop(
    @Arg('input', () => ClaimsChoiceInput, { description: 'What to stop.' })
    input: ClaimsChoiceInput,
    @Ctx() context: Context,
  ): Promise<ClaimsStopPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PRODUCTS');
    const choices = input.claimIds.map(toClaimChoice);
    const outcome = await perform(context.place, actor, (work) => stopClaims(work, choices));
    return chosen(context, actor.tenantId, outcome);
  }

  @Mutation(() => ClaimsRemovePayload, {
    description:
      'Clears expired and stopped products away; they count as unclaimed again (CLAIM-19).',
  })
  async claimsRemove(
    @Arg('input', () => ClaimsChoiceInput, { description: 'What to remove.' })
    input: ClaimsChoiceInput,
    @Ctx() context: Context,
  ): Promise<ClaimsRemovePayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PRODUCTS');
    const choices = input.claimIds.map(toClaimChoice);
    const outcome = await perform(context.place, actor, (work) => removeClaims(work, choices));
    return chosen(context, actor.tenantId, outcome);
  }
}

export const toItem = ({ skuId, localCode }: ClaimItemInput) => ({
  skuId: parseId('sku', skuId),
  localCode: localCode ?? null,
});

async function claimOf(
  context: Context,
  distributorId: Id<'tenant'>,
  claimId: Id<'claim'> | null,
): Promise<Claim | null> {
  const row = claimId && (await context.loaders.of(claimById).load({ distributorId, claimId }));
  return row ? toClaim(row) : null;
}

async function chosen(
  context: Context,
  distributorId: Id<'tenant'>,
  outcome: Outcome<{ results: ChosenResult[] }>,
) {
  if (!outcome.ok) return { results: null, userErrors: outcome.refusals };
  const results = await Promise.all(
    outcome.value.results.map(async ({ claimId, refusal: error }) => ({
      claim: await claimOf(context, distributorId, claimId),
      error,
    })),
  );
  return { results, userErrors: [] };
}
