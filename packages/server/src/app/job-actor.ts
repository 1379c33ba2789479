import type { Actor } from '../identity/actor.access.ts';
import { JOB_PERMISSIONS } from '../identity/job.access.ts';
import type { Database } from '../platform/db.ts';
import { JobStopped } from '../platform/job-work.ts';
import type { JobRecord } from '../platform/run-job.ts';
import { actorOf } from './authenticate.ts';
import { standingOfMember } from './standing.read.ts';

/**
 * Who a job acts for, asked anew before each piece: what its starter may no longer do, the job does
 * no longer either; what an API token could not do, the job cannot.
 */
export async function jobActor(
  database: Database,
  job: Pick<JobRecord, 'tenantId' | 'createdBy' | 'scopes' | 'kind'>,
): Promise<Actor> {
  const standing = await standingOfMember(database.sql, job.tenantId, job.createdBy);
  const person = standing && actorOf(standing, job.scopes ? 'API_TOKEN' : 'SESSION');
  const held = [...(person?.permissions ?? [])].filter(
    (permission) => !job.scopes || job.scopes.includes(permission),
  );
  if (!person || !JOB_PERMISSIONS[job.kind].some((needed) => held.includes(needed))) {
    throw new JobStopped('Whoever started this work may no longer do it.');
  }
  return { ...person, permissions: new Set(held) };
}
