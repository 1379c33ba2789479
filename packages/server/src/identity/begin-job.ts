import type { Id } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import type { IdempotencyCall } from '../platform/idempotency.ts';
import type { Job } from '../platform/job.graphql.ts';
import { jobOf } from '../platform/job.read.ts';
import { perform, type Work } from '../platform/work.ts';
import type { Actor } from './actor.access.ts';
import type { Context } from './context.ts';

/** Carries out the command that writes a job down, lets it begin in this process, and shows it. */
export async function beginJob(
  context: Context,
  actor: Actor,
  command: (work: Work<Actor>) => Promise<Outcome<{ jobId: Id<'job'> }>>,
  idempotency?: IdempotencyCall,
): Promise<{ job: Job | null; userErrors: readonly Refusal[] }> {
  const outcome = await perform(context.place, actor, command, idempotency);
  if (!outcome.ok) return { job: null, userErrors: outcome.refusals };
  const { tenantId } = actor;
  const { jobId } = outcome.value;
  // Read before it begins: the same act is always answered alike.
  const job = await jobOf(context.database.db, tenantId, jobId);
  await context.jobs.take({ tenantId, id: jobId });
  return { job, userErrors: [] };
}
