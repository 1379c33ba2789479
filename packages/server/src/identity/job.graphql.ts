import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { parseId } from '../kernel/ids.ts';
import { CHOSEN_KINDS } from '../platform/chosen-job.ts';
import {
  Job,
  JobConnection,
  JobKindEnum,
  JobResultEnum,
  JobRowConnection,
} from '../platform/job.graphql.ts';
import { jobOf, jobPage, jobRowPage } from '../platform/job.read.ts';
import type { JobKind, JobResult } from '../platform/job.rules.ts';
import { checkPage, PageArgs, toConnection } from '../platform/page.graphql.ts';
import type { Context } from './context.ts';
import { jobKindsOf, maySeeJob } from './job.access.ts';
import { userNameById } from './member.read.ts';
import { Viewer } from './viewer.graphql.ts';

@Resolver(() => Viewer)
export class ViewerJobs {
  @FieldResolver(() => Job, {
    nullable: true,
    description:
      "A job of the viewer's organisation; null when there is none with this id, or without the permission of its act.",
  })
  async job(
    @Arg('id', () => ID, { description: 'The job.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Job | null> {
    const jobId = parseId('job', id);
    if (!context.actor || !jobId) return null;
    const row = await jobOf(context.database.db, context.actor.tenantId, jobId);
    return row && maySeeJob(context.actor, row.kind) ? row : null;
  }

  @FieldResolver(() => JobConnection, {
    description: "The organisation's jobs that the viewer may do the act of, newest first.",
  })
  async jobs(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kinds', () => [JobKindEnum], { nullable: true, description: 'Only these kinds.' })
    kinds: JobKind[] | null,
    @Arg('running', () => Boolean, {
      nullable: true,
      description: 'Only those under way (true) or over (false).',
    })
    running: boolean | null,
    @Ctx() context: Context,
  ) {
    const request = checkPage(page);
    const { actor } = context;
    const seen = actor ? jobKindsOf(actor) : [];
    const wanted = kinds ? seen.filter((kind) => kinds.includes(kind)) : seen;
    if (!actor || wanted.length === 0) {
      return toConnection({ rows: [], cursors: [], hasNextPage: false });
    }
    const { db } = context.database;
    return toConnection(await jobPage(db, actor.tenantId, wanted, running ?? null, request));
  }
}

@Resolver(() => Job)
export class JobFields {
  @FieldResolver(() => JobRowConnection, {
    description: 'Items that were refused, left as they were, or need a word; in their order.',
  })
  async rows(
    @Root() job: Job,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('result', () => JobResultEnum, { nullable: true, description: 'Only these.' })
    result: JobResult | null,
    @Ctx() context: Context,
  ) {
    return toConnection(await jobRowPage(context.database.db, job, result, checkPage(page)));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of who started it, of the organisation’s own people.',
  })
  startedBy(@Root() job: Job, @Ctx() context: Context): Promise<string | null> {
    return context.loaders.of(userNameById).load(job.createdBy);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path of a CSV file of every item told: row, subject, result, column, reason, message; null while it runs.',
  })
  resultFileUrl(@Root() job: Job): string | null {
    return job.state === 'RUNNING' ? null : `/jobs/${job.id}/result.csv`;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether jobRetry would have something to do: refused items, or a broken-off rest.',
  })
  viewerCanRetry(@Root() job: Job): boolean {
    if (!CHOSEN_KINDS.includes(job.kind) || job.state === 'RUNNING') return false;
    return job.refused > 0 || job.state === 'FAILED';
  }
}
