import type { Id } from '../kernel/ids.ts';
import type { JobKind } from './job.rules.ts';
import { jobs } from './job.table.ts';
import { jobChanged } from './run-job.ts';
import type { Author, Work } from './work.ts';

export interface NewJob {
  readonly kind: JobKind;
  /** What people call it; null for work on chosen rows. */
  readonly title: string | null;
  /** Plain data from which any process can do the work. */
  readonly input: unknown;
  /** How many items it is; null while it must be counted first. */
  readonly total: number | null;
}

/** Who may start a job: with what rights it goes on is known from them. */
export interface JobStarter extends Author {
  readonly via: 'SESSION' | 'API_TOKEN';
  readonly permissions: ReadonlySet<string>;
}

/** What a job may do at most, beyond what its person may: an API token's rights at its start. */
export const scopesOf = ({ via, permissions }: JobStarter) =>
  via === 'API_TOKEN' ? [...permissions] : null;

/** Writes a job down; once that is committed, `JobQueue.take` lets it begin here. */
export async function startJob(work: Work<JobStarter>, job: NewJob): Promise<Id<'job'>> {
  const { tenantId, userId } = work.actor;
  const id = work.newId('job');
  await work.tx.insert(jobs).values({
    ...job,
    tenantId,
    id,
    state: 'RUNNING',
    createdBy: userId,
    scopes: scopesOf(work.actor),
    startedAt: work.now,
  });
  work.emit(jobChanged({ tenantId, id }));
  return id;
}
