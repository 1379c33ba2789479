import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { parseId } from '../kernel/ids.ts';
import { Job } from '../platform/job.graphql.ts';
import { jobOf } from '../platform/job.read.ts';
import type { Context } from './context.ts';
import { JOB_PERMISSIONS, maySeeJob } from './job.access.ts';
import { subscribeAs } from './subscribe-as.ts';

@ObjectType({ description: 'A job was started, has come further, or is over.' })
export class JobChange {
  @Field(() => ID, { description: 'Id of the event; a repeated one is told by it.' })
  id!: string;

  @Field(() => String, { description: 'Resume behind this cursor.' })
  cursor!: string;

  @Field(() => Job, { description: 'The job as it is now.' })
  job!: Job;
}

@Resolver()
export class JobEventsResolver {
  @Subscription(() => JobChange, {
    description:
      "The organisation's jobs as they go on, a few times a second each at most. Needs the permission of the job's act.",
    subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
      subscribeAs(context, {
        permissions: [...new Set(Object.values(JOB_PERMISSIONS).flat())],
        kinds: ['job.changed'],
        after: args.after,
        read: async ({ id, cursor, objectId }, actor) => {
          const jobId = objectId && parseId('job', objectId);
          const job = jobId && (await jobOf(context.database.db, actor.tenantId, jobId));
          return job && maySeeJob(actor, job.kind) ? { id, cursor, job } : null;
        },
      }),
  })
  jobChanged(
    @Root() change: JobChange,
    @Arg('after', () => String, { nullable: true, description: 'Resume behind this cursor.' })
    _after?: string | null,
  ): JobChange {
    return change;
  }
}
