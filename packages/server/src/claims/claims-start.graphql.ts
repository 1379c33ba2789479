import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import { beginJob } from '../identity/begin-job.ts';
import type { Context } from '../identity/context.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { invalidInput } from '../kernel/refusals.ts';
import { MAX_CHOSEN } from '../platform/chosen-job.ts';
import { Job } from '../platform/job.graphql.ts';
import { IdempotencyKeyReused, InvalidInput, userErrors } from '../platform/user-error.graphql.ts';
import { ClaimItemInput, toItem } from './claim-mutations.graphql.ts';
import { startClaims } from './commands/start-claims.ts';

@InputType({ description: 'Which products to claim as a job.' })
export class ClaimsCreateStartInput {
  @Field(() => [ClaimItemInput], {
    description: `1…${MAX_CHOSEN} products of any suppliers; each has its own result.`,
  })
  items!: ClaimItemInput[];

  @Field(() => ID, {
    description: 'Chosen by the client; the same key and input answer with the same job.',
  })
  idempotencyKey!: string;
}

const ClaimsCreateStartError = userErrors('ClaimsCreateStartError', [
  InvalidInput,
  IdempotencyKeyReused,
]);

@ObjectType({ description: 'The outcome of starting to claim.' })
export class ClaimsCreateStartPayload {
  @Field(() => Job, { nullable: true, description: 'The job; watch it with jobChanged.' })
  job!: Job | null;

  @Field(() => [ClaimsCreateStartError], {
    description: 'Why it was not started; empty when it was.',
  })
  userErrors!: readonly Refusal[];
}

@Resolver()
export class ClaimsStart {
  @Mutation(() => ClaimsCreateStartPayload, {
    description:
      'Claims many products as a job: answers at once and goes on in the background (CLAIM-12). Claiming what is claimed changes nothing.',
  })
  async claimsCreateStart(
    @Arg('input', () => ClaimsCreateStartInput, { description: 'What to claim.' })
    input: ClaimsCreateStartInput,
    @Ctx() context: Context,
  ): Promise<ClaimsCreateStartPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PRODUCTS');
    const items = input.items.map(toItem);
    if (items.length < 1 || items.length > MAX_CHOSEN) {
      const refusal = invalidInput('items', `Choose 1 to ${MAX_CHOSEN} products.`);
      return { job: null, userErrors: [refusal] };
    }
    const call = { key: input.idempotencyKey, command: 'claimsCreateStart', input: items };
    return beginJob(context, actor, (work) => startClaims(work, items), call);
  }
}
