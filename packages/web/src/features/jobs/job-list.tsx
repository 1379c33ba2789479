import { IconChecklist } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../../lib/format-money.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { type Job, JobListDocument } from './job-documents.ts';
import classes from './job-list.module.css';
import { jobListState } from './job-list-state.ts';
import { doneOf, jobCounts, jobName, jobState } from './job-words.ts';

const idOf = (job: Job) => job.id;
const RUNNING = { all: null, running: true, over: false } as const;

/** All long work of the organisation, the newest first. */
export function JobList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useListState(jobListState);
  const pages = usePages(
    JobListDocument,
    { running: RUNNING[state.tab ?? 'all'] },
    (data) => data.viewer?.jobs,
  );
  const columns: Column<Job>[] = [
    {
      id: 'what',
      header: t('jobs.columns.what'),
      grow: true,
      cell: (job) => <span className={classes.what}>{jobName(job, t)}</span>,
    },
    {
      id: 'progress',
      header: t('jobs.columns.progress'),
      width: 190,
      cell: (job) => <Progress job={job} />,
    },
    {
      id: 'result',
      header: t('jobs.columns.result'),
      width: 260,
      cell: (job) => <span className={classes.result}>{job.failure ?? jobCounts(job, t)}</span>,
    },
    {
      id: 'by',
      header: t('jobs.columns.by'),
      width: 150,
      cell: ({ startedBy }) => startedBy ?? '—',
    },
    {
      id: 'started',
      header: t('jobs.columns.started'),
      width: 150,
      cell: ({ startedAt }) => <DateTime value={startedAt} />,
    },
    {
      id: 'state',
      header: t('jobs.columns.state'),
      width: 180,
      card: 'aside',
      cell: (job) => <StateBadge {...jobState(job, t)} />,
    },
  ];
  return (
    <Page fill title={t('jobs.title')} description={t('jobs.text')}>
      <Table
        fill
        id="jobs"
        {...pages}
        columns={columns}
        rowId={idOf}
        state={state}
        tabs={(['all', 'running', 'over'] as const).map((value) => ({
          value,
          label: t(`jobs.tabs.${value}`),
        }))}
        onOpen={({ id }) =>
          void navigate({ to: '/jobs/$jobId' as string, params: { jobId: id } as never })
        }
        empty={<Empty icon={IconChecklist} title={t('jobs.none')} text={t('jobs.noneText')} />}
      />
    </Page>
  );
}

function Progress({ job }: { job: Job }) {
  const { t } = useTranslation();
  const settled = doneOf(job) + job.refused;
  const total = job.total ?? 0;
  return (
    <span className={classes.progress}>
      <ProgressBar label={jobName(job, t)} done={doneOf(job)} refused={job.refused} total={total} />
      <span className={classes.figure}>
        {groupDigits(String(settled))} / {groupDigits(String(total))}
      </span>
    </span>
  );
}
