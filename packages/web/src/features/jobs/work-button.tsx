import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showArrival } from '../notifications/show-arrival.tsx';
import { jobCounts, jobName } from './job-words.ts';
import { seeAll, seenUntil } from './seen-jobs.ts';
import { useJobChanges } from './use-job-changes.ts';

const WorkPanel = lazy(() => import('./work-panel.tsx').then((m) => ({ default: m.WorkPanel })));

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
  return (
    <Suspense fallback={null}>
      <WorkPanel
        jobs={jobs}
        running={running}
        ended={ended}
        opened={opened}
        onChange={toggle}
        onOpen={open}
      />
    </Suspense>
  );
}
