import { ActionIcon, Button, Indicator, Popover, RingProgress } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Job } from './job-documents.ts';
import { doneOf } from './job-words.ts';
import { RecentJobs } from './recent-jobs.tsx';
import classes from './work-button.module.css';

type Props = {
  jobs: readonly Job[];
  running: readonly Job[];
  /** Ended, and not looked at yet. */
  ended: readonly Job[];
  opened: boolean;
  onChange: (opened: boolean) => void;
  onOpen: (jobId: string) => void;
};

/** The button, its progress, and the recent work below it. */
export function WorkPanel({ jobs, running, ended, opened, onChange, onOpen }: Props) {
  const { t } = useTranslation();
  const label =
    running.length > 0
      ? t('jobs.openRunning', { count: running.length })
      : t('jobs.openEnded', { count: ended.length });
  const troubled = ended.some(({ refused, state }) => refused > 0 || state === 'FAILED');
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      position="bottom-end"
      width="var(--pop)"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Indicator
        disabled={running.length > 0 || ended.length === 0}
        color={troubled ? 'red' : 'teal'}
        size={9}
        offset={6}
      >
        <Popover.Target>
          <ActionIcon
            size="lg"
            aria-label={opened ? t('jobs.open') : label}
            aria-expanded={opened}
            onClick={() => onChange(!opened)}
          >
            {running.length > 0 ? (
              <Ring jobs={running} />
            ) : (
              <IconChecklist size={19} stroke={1.7} />
            )}
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown className={classes.panel}>
        {opened && (
          <>
            <div className={classes.head}>{t('jobs.title')}</div>
            <RecentJobs jobs={jobs} onOpen={onOpen} />
            <div className={classes.foot}>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => onChange(false)}
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
