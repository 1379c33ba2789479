import { useMutation, useQuery } from '@apollo/client/react';
import { Button, List, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { maxUploadBytes } from '../../lib/upload.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';

const SkuImportDocument = graphql(/* GraphQL */ `
  mutation SkuImport($input: ListImportInput!) {
    skuImport(input: $input) {
      job { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const ListingImportDocument = graphql(/* GraphQL */ `
  mutation ListingImport($input: ListImportInput!) {
    listingImport(input: $input) {
      job { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const CatalogImportRunDocument = graphql(/* GraphQL */ `
  query CatalogImportRun($id: ID!) {
    viewer {
      job(id: $id) {
        id title state failure total created updated unchanged refused
        rows(first: 50, result: REFUSED) { nodes { rowNo columnName message subject } }
      }
    }
  }
`);

export type ImportOf = 'SKUS' | 'LISTING_MAPPINGS';

type Props = {
  of: ImportOf;
  /** The queries on the screen behind, asked again when the list is in. */
  changes: readonly string[];
  onClose: () => void;
};

/** Takes in a list: the file, then how far it is, then each refused row with its reason. */
export function ImportDialog({ of, changes, onClose }: Props) {
  const { t } = useTranslation();
  const [fileId, setFileId] = useState<string | null>(null);
  const [runId, setRunId] = useState<string | null>(null);
  const [errors, setErrors] = useState<readonly { message: string }[]>([]);
  const [skus, startingSkus] = useMutation(SkuImportDocument);
  const [listings, startingListings] = useMutation(ListingImportDocument);
  const { data, stopPolling, startPolling, client } = useQuery(CatalogImportRunDocument, {
    variables: { id: runId ?? '' },
    skip: runId === null,
    fetchPolicy: 'network-only',
  });
  const run = data?.viewer?.job;
  const running = run?.state === 'RUNNING';

  useEffect(() => {
    if (runId && (!run || running)) startPolling(1000);
    else stopPolling();
    if (run && !running) void client.refetchQueries({ include: [...changes] });
    return stopPolling;
  }, [runId, run, running, startPolling, stopPolling, client, changes]);

  async function start() {
    if (!fileId) return;
    const variables = { input: { fileId } };
    const answer =
      of === 'SKUS'
        ? (await skus({ variables })).data?.skuImport
        : (await listings({ variables })).data?.listingImport;
    if (!answer) return;
    setErrors(answer.userErrors);
    setRunId(answer.job?.id ?? null);
  }

  const what = of === 'SKUS' ? 'skus' : 'listings';
  const title = t(`catalog.imports.${what}Title`);
  return (
    <Dialog onClose={onClose} title={title} size={560}>
      <Stack>
        <UserErrors errors={errors} />
        {!run ? (
          <>
            <Text size="sm" c="dimmed">
              {t(`catalog.imports.${what}Text`)}
            </Text>
            <FileDrop
              label={t('catalog.imports.drop')}
              hint={t('catalog.imports.hint')}
              accept=".csv,.xlsx,.txt,.tsv"
              maxBytes={maxUploadBytes.IMPORT}
              onUploaded={({ id }) => setFileId(id)}
              onRemoved={() => setFileId(null)}
            />
            <Button
              disabled={!fileId}
              loading={startingSkus.loading || startingListings.loading || runId !== null}
              onClick={() => void start()}
            >
              {t('catalog.imports.start')}
            </Button>
          </>
        ) : run.state === 'FAILED' ? (
          <UserErrors
            errors={[
              {
                message: `${t('catalog.imports.failed', { file: run.title })}. ${run.failure ?? ''}`,
              },
            ]}
          />
        ) : (
          <WorkProgress
            label={t(running ? 'catalog.imports.running' : 'catalog.imports.finished', {
              file: run.title,
            })}
            done={run.created + run.updated + run.unchanged}
            refused={run.refused}
            total={run.total ?? 0}
          >
            <Text size="sm" c="dimmed">
              {t('catalog.imports.counts', {
                created: run.created,
                updated: run.updated,
                unchanged: run.unchanged,
              })}
            </Text>
            {run.rows.nodes.length > 0 && (
              <List size="sm" mt="xs" spacing={4}>
                {run.rows.nodes.map(({ rowNo, columnName, message, subject }) => (
                  <List.Item key={rowNo}>
                    <strong>{t('catalog.imports.row', { row: rowNo })}</strong>
                    {subject ? ` ${subject}` : ''}
                    {columnName ? ` · ${columnName}` : ''}: {message}
                  </List.Item>
                ))}
              </List>
            )}
            {running && <Text size="sm">{t('catalog.imports.leave')}</Text>}
          </WorkProgress>
        )}
        {run && (
          <Button variant="default" onClick={onClose}>
            {t('catalog.imports.close')}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}
