import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Select, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { OrderExportFormat } from '../../gql/graphql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { UserErrors } from '../../ui/user-errors.tsx';
import { JobProgress } from '../jobs/job-progress.tsx';

const StoresDocument = graphql(/* GraphQL */ `
  query OrderStores {
    viewer { distributor { id stores { id nickname platform } } }
  }
`);

const ImportDocument = graphql(/* GraphQL */ `
  mutation BuyerOrdersImport($input: BuyerOrdersImportInput!) {
    buyerOrdersImport(input: $input) {
      job { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export function useOrderStores() {
  const { data } = useQuery(StoresDocument);
  return data?.viewer?.distributor?.stores ?? [];
}

type Props = { onClose: () => void; onDone: () => void };

/** A seller centre's export: chosen, sent, taken in, and every row that was not told about. */
export function ImportOrders({ onClose, onDone }: Props) {
  const { t } = useTranslation();
  const stores = useOrderStores();
  const [storeId, setStoreId] = useState<string | null>(null);
  const [format, setFormat] = useState<OrderExportFormat>('TIKTOK_SHOP');
  const [fileId, setFileId] = useState<string | null>(null);
  const [start, { data, loading }] = useMutation(ImportDocument);
  const store = stores.find(({ id }) => id === storeId) ?? stores[0];
  const platform = store?.platform;
  useEffect(() => {
    if (platform === 'SHOPEE' || platform === 'TIKTOK_SHOP') setFormat(platform);
  }, [platform]);
  const job = data?.buyerOrdersImport.job;

  async function submit() {
    if (!fileId || !store) return;
    await start({ variables: { input: { fileId, storeId: store.id, format } } });
  }

  return (
    <Dialog onClose={onClose} title={t('orders.import.title')} size={560}>
      {job ? (
        <JobProgress jobId={job.id} onOver={onDone} onClose={onClose} />
      ) : (
        <Stack>
          <Text size="sm" c="dimmed">
            {t('orders.import.text')}
          </Text>
          <UserErrors errors={data?.buyerOrdersImport.userErrors ?? []} />
          {stores.length === 0 ? (
            <Text size="sm">
              {t('orders.import.noStore')}{' '}
              <Anchor
                size="sm"
                renderRoot={(props) => <Link {...props} to={'/distributor/stores' as string} />}
              >
                {t('orders.import.addStore')}
              </Anchor>
            </Text>
          ) : (
            <Group grow>
              <Select
                label={t('orders.import.store')}
                data={stores.map(({ id, nickname, platform }) => ({
                  value: id,
                  label: `${nickname} · ${t(`orders.platforms.${platform}`)}`,
                }))}
                value={store?.id ?? null}
                onChange={setStoreId}
                allowDeselect={false}
              />
              <Select
                label={t('orders.import.format')}
                data={(['TIKTOK_SHOP', 'SHOPEE'] as const).map((value) => ({
                  value,
                  label: t(`orders.import.formats.${value}`),
                }))}
                value={format}
                onChange={(value) => value && setFormat(value as OrderExportFormat)}
                allowDeselect={false}
              />
            </Group>
          )}
          <FileDrop
            label={t('orders.import.drop')}
            hint={t('orders.import.hint')}
            accept=".csv,.xlsx"
            onUploaded={({ id }) => setFileId(id)}
            onRemoved={() => setFileId(null)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button disabled={!fileId || !store} loading={loading} onClick={() => void submit()}>
              {t('orders.import.start')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
