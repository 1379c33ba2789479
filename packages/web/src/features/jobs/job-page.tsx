import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { notify } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { JobBar } from './job-bar.tsx';
import { type Job, JobDocument, JobRetryDocument } from './job-documents.ts';
import { JobRows } from './job-rows.tsx';
import { jobName, jobState } from './job-words.ts';

/** One piece of long work: how far it is, what came of it, and what is left to put right. */
export function JobPage() {
  const { t } = useTranslation();
  const { jobId } = useParams({ strict: false }) as { jobId: string };
  const { data, loading } = useQuery(JobDocument, {
    variables: { id: jobId },
    fetchPolicy: 'cache-and-network',
  });
  const job = data?.viewer?.job;
  const crumbs = [{ label: t('jobs.title'), to: '/jobs' }];
  if (!job) {
    return (
      <Page title={t('jobs.title')} loading={loading}>
        {!loading && <Empty title={t('jobs.page.unknown')} />}
      </Page>
    );
  }
  return <Known key={job.id} job={job} crumbs={crumbs} />;
}

type KnownProps = { job: Job; crumbs: readonly { label: string; to: string }[] };

function Known({ job, crumbs }: KnownProps) {
  const { t } = useTranslation();
  const over = job.state !== 'RUNNING';
  return (
    <Page
      title={jobName(job, t)}
      badge={<StateBadge {...jobState(job, t)} />}
      breadcrumbs={crumbs}
      description={<Times job={job} />}
      actions={
        over && (
          <>
            {job.resultFileUrl && (
              <Button
                variant="default"
                component="a"
                href={job.resultFileUrl}
                download
                leftSection={<IconDownload size={16} />}
              >
                {t('jobs.page.file')}
              </Button>
            )}
            {job.viewerCanRetry && <Retry job={job} />}
          </>
        )
      }
    >
      <JobBar job={job} bare />
      <JobRows job={job} />
    </Page>
  );
}

function Times({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { startedBy, startedAt, finishedAt } = job;
  return (
    <>
      {startedBy ? t('jobs.page.startedBy', { name: startedBy }) : t('jobs.page.started')}{' '}
      <DateTime value={startedAt} />
      {finishedAt && (
        <>
          {' · '}
          {t('jobs.page.ended')} <DateTime value={finishedAt} />
        </>
      )}
    </>
  );
}

/** Everything that was refused, once more; or the rest of what broke off. */
function Retry({ job }: { job: Job }) {
  const { t } = useTranslation();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [retry, { data, loading }] = useMutation(JobRetryDocument);

  async function act() {
    const input = { jobId: job.id, idempotencyKey: key };
    const { data } = await retry({ variables: { input } });
    if (!data || data.jobRetry.userErrors.length > 0) return;
    setKey(crypto.randomUUID());
    notify(t('jobs.page.retried'));
  }

  return (
    <>
      <UserErrors errors={data?.jobRetry.userErrors ?? []} />
      <Button loading={loading} leftSection={<IconRefresh size={16} />} onClick={() => void act()}>
        {t(job.refused > 0 ? 'jobs.page.retryAll' : 'jobs.page.goOn')}
      </Button>
    </>
  );
}
