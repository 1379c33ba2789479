import { useTranslation } from 'react-i18next';
import { WorkProgress } from '../../ui/work-progress.tsx';
import type { Job } from './job-documents.ts';
import { doneOf, jobCounts, jobName } from './job-words.ts';

type Props = {
  job: Job;
  /** The screen names the work already: its counts stand in the bar's place for a name. */
  bare?: boolean;
};

/** A job as its progress: done, refused and left; at its end what came of it. */
export function JobBar({ job, bare }: Props) {
  const { t } = useTranslation();
  const done = doneOf(job);
  const over = job.state !== 'RUNNING';
  const settled = done + job.refused;
  return (
    <WorkProgress
      label={(bare && jobCounts(job, t)) || jobName(job, t)}
      done={done}
      refused={job.refused}
      // What was not counted yet is at least one more than what is known.
      total={job.total ?? settled + (over ? 0 : 1)}
      over={over}
      failure={job.failure}
    >
      {!bare && over && settled > 0 && <p>{jobCounts(job, t)}</p>}
    </WorkProgress>
  );
}
