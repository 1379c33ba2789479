import { ActionIcon, Button, Indicator, Popover, RingProgress } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showArrival } from '../notifications/show-arrival.tsx';
import type { Job } from './job-documents.ts';
import { doneOf, jobCounts, jobName } from './job-words.ts';
import { RecentJobs } from './recent-jobs.tsx';
import { seeAll, seenUntil } from './seen-jobs.ts';
import { useJobChanges } from './use-job-changes.ts';
import classes from './work-button.module.css';

/** Long work in the top bar: there while some is under way, or has ended and was not looked at. */
export function WorkButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const [seen, setSeen] = useState(seenUntil);

  const jobs = useJobChanges((job) => {
    const what = jobName(job, t);
    const title = t(job.state === 'FAILED' ? 'jobs.failed' : 'jobs.ended', { what });
    showArrival(title, [job.failure ?? jobCounts(job, t)], t('jobs.look'), () => open(job.id));
  });
  const running = jobs.filter(({ state }) => state === 'RUNNING');
  const ended = jobs.filter(({ finishedAt }) => finishedAt && finishedAt > seen);

  function open(jobId: string) {
    toggle(false);
    void navigate({ to: '/jobs/$jobId' as string, params: { jobId } as never });
  }

  function toggle(next: boolean) {
    setOpened(next);
    if (!next) setSeen(seeAll());
  }

  if (running.length === 0 && ended.length === 0 && !opened) return null;
  const label =
    running.length > 0
      ? t('jobs.openRunning', { count: running.length })
      : t('jobs.openEnded', { count: ended.length });
  const troubled = ended.some(({ refused, state }) => refused > 0 || state === 'FAILED');
  return (
    <Popover
      opened={opened}
      onChange={toggle}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Indicator
          disabled={running.length > 0 || ended.length === 0}
          color={troubled ? 'red' : 'teal'}
          size={9}
          offset={6}
        >
          <ActionIcon
            size="lg"
            aria-label={opened ? t('jobs.open') : label}
            aria-expanded={opened}
            onClick={() => toggle(!opened)}
          >
            {running.length > 0 ? (
              <Ring jobs={running} />
            ) : (
              <IconChecklist size={19} stroke={1.7} />
            )}
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        {opened && (
          <>
            <div className={classes.head}>{t('jobs.title')}</div>
            <RecentJobs jobs={jobs} onOpen={open} />
            <div className={classes.foot}>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => toggle(false)}
                renderRoot={(props) => <Link {...props} to={'/jobs' as string} />}
              >
                {t('jobs.all')}
              </Button>
            </div>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** How far all that is under way has come together. */
function Ring({ jobs }: { jobs: readonly Job[] }) {
  const settled = jobs.reduce((sum, job) => sum + doneOf(job) + job.refused, 0);
  const total = jobs.reduce((sum, job) => sum + (job.total ?? 0), 0);
  const value = total === 0 ? 0 : Math.min(100, (100 * settled) / total);
  return (
    <RingProgress
      size={26}
      thickness={3}
      roundCaps
      aria-hidden
      sections={[{ value: Math.max(4, value), color: 'var(--accent)' }]}
    />
  );
}
