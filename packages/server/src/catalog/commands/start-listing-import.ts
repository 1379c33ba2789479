import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { JobHandler } from '../../identity/job-handler.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { NotFound } from '../../kernel/refusals.ts';
import { listWork, startListJob } from '../../platform/list-job.ts';
import { perform, type Work } from '../../platform/work.ts';
import { importListings, LISTING_COLUMNS } from './import-listings.ts';
import { taken } from './taken.ts';

interface Input {
  readonly fileId: Id<'file'>;
}

/** Starts taking in a list of store listings (CLAIM-15). */
export async function startListingImport(
  work: Work<Actor>,
  input: Input,
): Promise<Outcome<{ jobId: Id<'job'> }, NotFound>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  return startListJob(work, { kind: 'LISTING_IMPORT', fileId: input.fileId, input });
}

export const importListingsWork: JobHandler = (services, job, actor) =>
  listWork(services, {
    fileId: (job.input as Input).fileId,
    columns: LISTING_COLUMNS,
    takeIn: async (rows) =>
      taken(await perform(services.place, await actor(), (work) => importListings(work, rows))),
  });
