import { importListingsWork } from '../catalog/commands/start-listing-import.ts';
import { importSkusWork } from '../catalog/commands/start-sku-import.ts';
import { claimProductsWork } from '../claims/commands/start-claims.ts';
import type { JobHandler, JobServices } from '../identity/job-handler.ts';
import { importOrdersWork } from '../orders/commands/import-orders.ts';
import { packOrdersWork } from '../orders/commands/start-pack.ts';
import { pushOrdersWork } from '../orders/commands/start-push.ts';
import type { JobKind } from '../platform/job.rules.ts';
import type { JobWork } from '../platform/job-work.ts';
import type { JobRecord } from '../platform/run-job.ts';
import { jobActor } from './job-actor.ts';

/** How each kind of job is done, by whichever process holds it. */
const HANDLERS: Readonly<Record<JobKind, JobHandler>> = {
  SKU_IMPORT: importSkusWork,
  LISTING_IMPORT: importListingsWork,
  ORDER_IMPORT: importOrdersWork,
  ORDERS_PACK: packOrdersWork,
  ORDERS_PUSH: pushOrdersWork,
  CLAIMS_CREATE: claimProductsWork,
};

export async function jobWorkOf(services: JobServices, job: JobRecord): Promise<JobWork> {
  return HANDLERS[job.kind](services, job, () => jobActor(services.database, job));
}
