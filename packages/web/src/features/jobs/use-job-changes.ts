import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useRef } from 'react';
import {
  type Job,
  JobChangedDocument,
  JobListDocument,
  RecentJobsDocument,
} from './job-documents.ts';

const none: readonly Job[] = [];

/**
 * The organisation's latest jobs, kept live from wherever one is: every change brings the whole job
 * into the cache, so dialogs and pages that show it follow by themselves and nobody asks again and
 * again. `onEnd` hears once of each job that ends while this screen is open.
 */
export function useJobChanges(onEnd: (job: Job) => void): readonly Job[] {
  const apollo = useApolloClient();
  const { data } = useQuery(RecentJobsDocument, { fetchPolicy: 'cache-and-network' });
  const recent = data?.viewer?.jobs.nodes ?? none;
  const began = useRef<string | null>(null);
  began.current ??= data?.viewer?.eventCursor ?? null;
  const told = useRef(new Map<string, string | null>());

  useSubscription(JobChangedDocument, {
    variables: { after: began.current },
    skip: began.current === null,
    onData: ({ data: { data: change } }) => {
      const job = change?.jobChanged.job;
      if (!job) return;
      const finishedAt = job.finishedAt ?? null;
      const before = told.current.get(job.id);
      told.current.set(job.id, finishedAt);
      if (!recent.some(({ id }) => id === job.id)) {
        void apollo.refetchQueries({ include: [RecentJobsDocument, JobListDocument] });
      }
      if (finishedAt && before !== finishedAt) onEnd(job);
    },
  });
  return recent;
}
