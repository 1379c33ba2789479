import type { Logger } from 'pino';
import type { JobWork } from '../platform/job-work.ts';
import type { JobRecord } from '../platform/run-job.ts';
import type { Actor } from './actor.access.ts';
import type { AppServices } from './context.ts';

/** What a job needs of the process to be done. */
export interface JobServices extends Pick<AppServices, 'place' | 'files' | 'database' | 'clock'> {
  readonly log: Logger;
}

/**
 * How a kind of job is done. `actor` is asked anew before each piece: it throws when whoever
 * started the job may no longer do it.
 */
export type JobHandler = (
  services: JobServices,
  job: JobRecord,
  actor: () => Promise<Actor>,
) => JobWork | Promise<JobWork>;
