import { UnstyledButton } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import type { Job } from './job-documents.ts';
import { doneOf, jobCounts, jobName, jobState } from './job-words.ts';
import classes from './work-button.module.css';

type Props = { jobs: readonly Job[]; onOpen: (jobId: string) => void };

/** Running and recent work, each the way to its page. */
export function RecentJobs({ jobs, onOpen }: Props) {
  const { t } = useTranslation();
  if (jobs.length === 0) {
    return <Empty icon={IconChecklist} title={t('jobs.none')} text={t('jobs.noneText')} />;
  }
  return (
    <div className={classes.list}>
      {jobs.map((job) => (
        <UnstyledButton key={job.id} className={classes.item} onClick={() => onOpen(job.id)}>
          <div className={classes.line}>
            <span className={classes.what}>{jobName(job, t)}</span>
            <StateBadge {...jobState(job, t)} />
          </div>
          {job.state === 'RUNNING' && (
            <ProgressBar
              label={jobName(job, t)}
              done={doneOf(job)}
              refused={job.refused}
              total={job.total ?? 0}
            />
          )}
          <div className={classes.quiet}>
            <span>{job.failure ?? jobCounts(job, t)}</span>
            <DateTime value={job.finishedAt ?? job.startedAt} ago />
          </div>
        </UnstyledButton>
      ))}
    </div>
  );
}
