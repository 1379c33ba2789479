import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';

const RunDocument = graphql(/* GraphQL */ `
  query OrderImportRun($id: ID!) {
    viewer {
      job(id: $id) {
        id title state failure total created updated unchanged refused
        rows(first: 100) {
          nodes { rowNo result columnName message subject }
          pageInfo { endCursor hasNextPage }
        }
      }
    }
  }
`);

type Props = { runId: string; onFinished: () => void; onClose: () => void };

/** An import under way, and at its end the rows that were refused or left alone, each with why. */
export function ImportProgress({ runId, onFinished, onClose }: Props) {
  const { t } = useTranslation();
  const { data, stopPolling } = useQuery(RunDocument, {
    variables: { id: runId },
    pollInterval: 700,
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'network-only',
  });
  const run = data?.viewer?.job;
  const over = run !== undefined && run !== null && run.state !== 'RUNNING';
  const finished = useRef(onFinished);
  finished.current = onFinished;
  useEffect(() => {
    if (!over) return;
    stopPolling();
    finished.current();
  }, [over, stopPolling]);
  if (!run) return null;
  const { created, updated, unchanged, refused } = run;
  const done = created + updated + unchanged;
  const words = over ? 'orders.import.finished' : 'orders.import.running';
  return (
    <Stack>
      {run.state === 'FAILED' ? (
        <Alert color="red" variant="light" title={t('orders.import.failed')}>
          {run.failure}
        </Alert>
      ) : (
        <WorkProgress
          label={t(words, { file: run.title })}
          done={done}
          refused={refused}
          total={over ? done + refused : (run.total ?? done + refused + 1)}
        />
      )}
      {over && (
        <Text size="sm">{t('orders.import.counts', { created, updated, unchanged, refused })}</Text>
      )}
      {over && run.rows.nodes.length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={6}>
            {t('orders.import.rows')}
          </Text>
          <ScrollArea.Autosize mah={240} type="auto">
            {run.rows.nodes.map((row) => (
              <Text key={row.rowNo} size="sm" c={row.result === 'REFUSED' ? 'red' : 'dimmed'}>
                {[t('orders.import.row', { row: row.rowNo }), row.subject]
                  .filter(Boolean)
                  .join(' · ')}
                {': '}
                {row.message}
              </Text>
            ))}
          </ScrollArea.Autosize>
        </div>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('orders.import.close')}</Button>
      </Group>
    </Stack>
  );
}
