import { useMutation } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../../lib/format-money.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { type Job, JobRetryDocument, type JobRow, JobRowsDocument } from './job-documents.ts';
import classes from './job-rows.module.css';
import { isPutRight } from './put-right.ts';
import { RowRepair } from './row-repair.tsx';

const idOf = ({ rowNo }: JobRow) => String(rowNo);
const isImport = ({ kind }: Job) => kind.endsWith('_IMPORT');

/** What was refused, left as it was, or needs a word; each with why, and where it is put right. */
export function JobRows({ job }: { job: Job }) {
  const { t } = useTranslation();
  const pages = usePages(JobRowsDocument, { id: job.id }, (data) => data.viewer?.job?.rows);
  const readAgain = useEffectEvent(pages.refetch);
  const told = `${job.state} ${job.refused} ${job.unchanged}`;
  useEffect(() => {
    if (told) readAgain();
  }, [told]);
  const over = job.state !== 'RUNNING';
  if (!pages.loading && pages.rows.length === 0) {
    return over && !job.failure ? (
      <Panel>
        <Empty title={t('jobs.page.nothing')} text={t('jobs.page.nothingText')} />
      </Panel>
    ) : null;
  }
  const columns: Column<JobRow>[] = [
    {
      id: 'subject',
      header: t('jobs.page.subject'),
      width: 190,
      cell: ({ subject, rowNo }) => (
        <span className={classes.subject}>{subject ?? `${t('jobs.page.row')} ${rowNo}`}</span>
      ),
    },
    {
      id: 'row',
      header: t('jobs.page.row'),
      width: 70,
      align: 'end',
      cell: ({ rowNo }) => groupDigits(String(rowNo)),
    },
    ...(isImport(job)
      ? [
          {
            id: 'column',
            header: t('jobs.page.column'),
            width: 140,
            cell: ({ columnName }: JobRow) => columnName ?? '—',
          },
        ]
      : []),
    {
      id: 'why',
      header: t('jobs.page.why'),
      grow: true,
      width: 320,
      cell: (row) => (
        <Text size="sm" truncate title={row.message ?? undefined}>
          {row.message}
        </Text>
      ),
    },
    {
      id: 'state',
      header: t('jobs.page.state'),
      width: 150,
      card: 'aside',
      cell: (row) => <Standing row={row} />,
    },
    {
      id: 'step',
      header: '',
      width: 190,
      align: 'end',
      fixed: true,
      cell: (row) => (isPutRight(row) ? null : <RowRepair row={row} />),
    },
  ];
  const mayRetry = job.viewerCanRetry && job.refused > 0;
  return (
    <Panel
      flush
      title={t(job.refused > 0 ? 'jobs.page.refused' : 'jobs.page.unchanged')}
      description={
        job.refused > 0
          ? t(isImport(job) ? 'jobs.page.fixFile' : 'jobs.page.refusedText')
          : undefined
      }
    >
      <Table
        id="jobs.rows"
        {...pages}
        columns={columns}
        rowId={idOf}
        quiet={isPutRight}
        bulk={
          mayRetry
            ? ({ ids, clear }) => <RetryChosen job={job} rowNos={ids.map(Number)} onDone={clear} />
            : undefined
        }
        empty={null}
      />
    </Panel>
  );
}

function Standing({ row }: { row: JobRow }) {
  const { t } = useTranslation();
  if (isPutRight(row)) {
    const label = t(row.order ? 'jobs.page.pushedSince' : 'jobs.page.packedSince');
    return <StateBadge tone="good" label={label} />;
  }
  const tone = row.result === 'REFUSED' ? 'bad' : row.result === 'UNCHANGED' ? 'ended' : 'warning';
  return <StateBadge tone={tone} label={t(`jobs.results.${row.result}`)} />;
}

type RetryProps = { job: Job; rowNos: readonly number[]; onDone: () => void };

function RetryChosen({ job, rowNos, onDone }: RetryProps) {
  const { t } = useTranslation();
  const [retry, { loading }] = useMutation(JobRetryDocument);

  async function act() {
    const input = { jobId: job.id, rowNos: [...rowNos], idempotencyKey: crypto.randomUUID() };
    const { data } = await retry({ variables: { input } });
    const [refusal] = data?.jobRetry.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (data) {
      notify(t('jobs.page.retried'));
      onDone();
    }
  }

  const count = rowNos.length;
  return (
    <Button size="compact-sm" loading={loading} onClick={() => void act()}>
      {t('jobs.page.retry', { count, shown: groupDigits(String(count)) })}
    </Button>
  );
}
