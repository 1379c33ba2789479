import type { Actor } from '../../identity/actor.access.ts';
import type { JobHandler } from '../../identity/job-handler.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { NotFound } from '../../kernel/refusals.ts';
import { listWork, startListJob } from '../../platform/list-job.ts';
import { perform, type Work } from '../../platform/work.ts';
import { requireSkuEditor } from '../sku.access.ts';
import { SKU_COLUMNS } from '../sku-row.ts';
import { importSkus } from './import-skus.ts';
import { taken } from './taken.ts';

interface Input {
  readonly fileId: Id<'file'>;
}

/** Starts taking in a list of merchant SKUs with prices and switches. */
export async function startSkuImport(
  work: Work<Actor>,
  input: Input,
): Promise<Outcome<{ jobId: Id<'job'> }, NotFound>> {
  requireSkuEditor(work.actor);
  return startListJob(work, { kind: 'SKU_IMPORT', fileId: input.fileId, input });
}

export const importSkusWork: JobHandler = (services, job, actor) =>
  listWork(services, {
    fileId: (job.input as Input).fileId,
    columns: SKU_COLUMNS,
    takeIn: async (rows) =>
      taken(await perform(services.place, await actor(), (work) => importSkus(work, rows))),
  });
