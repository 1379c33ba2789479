import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { invalidInput, notFound } from '../kernel/refusals.ts';
import { MAX_CHOSEN, retryJob } from '../platform/chosen-job.ts';
import { keyProblem } from '../platform/idempotency.ts';
import { Job } from '../platform/job.graphql.ts';
import { jobOf } from '../platform/job.read.ts';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import type { Actor } from './actor.access.ts';
import { beginJob } from './begin-job.ts';
import type { Context } from './context.ts';
import { maySeeJob, requireJobWorker } from './job.access.ts';

@InputType({ description: 'Which refused items of a job to try again.' })
export class JobRetryInput {
  @Field(() => ID, { description: 'The job; it must be over.' })
  jobId!: string;

  @Field(() => [Int], {
    nullable: true,
    description: `Their rows, 1…${MAX_CHOSEN}; absent = all that were refused.`,
  })
  rowNos?: number[] | null;

  @Field(() => ID, {
    description: 'Chosen by the client; the same key and input answer as the first time.',
  })
  idempotencyKey!: string;
}

const JobRetryError = userErrors('JobRetryError', [
  InvalidInput,
  NotFound,
  StateConflict,
  IdempotencyKeyReused,
]);

@ObjectType({ description: 'The outcome of trying refused items again.' })
export class JobRetryPayload {
  @Field(() => Job, { nullable: true, description: 'The job, running on; null when refused.' })
  job!: Job | null;

  @Field(() => [JobRetryError], { description: 'Why it was not begun; empty when it was.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => Job)
export class JobRetryResolver {
  @Mutation(() => JobRetryPayload, {
    description:
      'Tries refused items of a job on chosen rows again, in the same job; one that broke off goes on. Needs the permission of its act.',
  })
  async jobRetry(
    @Arg('input', () => JobRetryInput, { description: 'Which.' }) input: JobRetryInput,
    @Ctx() context: Context,
  ): Promise<JobRetryPayload> {
    const actor = requireJobWorker(context.actor);
    const { jobId: id, rowNos, idempotencyKey: key } = input;
    if (rowNos && (rowNos.length < 1 || rowNos.length > MAX_CHOSEN)) {
      return answer([invalidInput('rowNos', `Choose 1 to ${MAX_CHOSEN} rows.`)]);
    }
    const badKey = keyProblem(key);
    if (badKey) return answer([badKey]);
    const jobId = await visible(context, actor, id);
    if (!jobId) return answer([notFound('jobId', 'job')]);
    const call = { key, command: 'jobRetry', input: { jobId, rowNos: rowNos ?? null } };
    return beginJob(context, actor, (work) => retryJob(work, jobId, rowNos ?? null), call);
  }
}

const answer = (userErrors: readonly Refusal[]): JobRetryPayload => ({ job: null, userErrors });

async function visible(context: Context, actor: Actor, id: string): Promise<Id<'job'> | null> {
  const jobId = parseId('job', id);
  const job = jobId && (await jobOf(context.database.db, actor.tenantId, jobId));
  return job && maySeeJob(actor, job.kind) ? jobId : null;
}
