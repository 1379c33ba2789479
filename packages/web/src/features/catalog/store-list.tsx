import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconBuildingStore, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { useIntent } from '../../lib/intent.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { StoreDialog } from './store-dialog.tsx';
import { StoreListDocument, type StoreRow } from './store-list-query.ts';
import { storeListState } from './store-list-state.ts';

const idOf = (store: StoreRow) => store.id;

/** The distributor's stores on the marketplaces. */
export function StoreList() {
  const { t } = useTranslation();
  const state = useListState(storeListState);
  const may = useMay('DISTRIBUTOR_PRODUCTS');
  const [adding, setAdding] = useState(false);
  useIntent('catalog.addStore', () => setAdding(true));
  const { data, loading, error, refetch } = useQuery(StoreListDocument);
  const rows = data?.viewer?.distributor?.stores ?? [];
  const opened = rows.find(({ id }) => id === state.open) ?? null;
  const columns: Column<StoreRow>[] = [
    {
      id: 'nickname',
      header: t('catalog.stores.nickname'),
      grow: true,
      cell: (row) => row.nickname,
    },
    {
      id: 'platform',
      header: t('catalog.stores.platform'),
      width: 160,
      cell: (row) =>
        t(row.isGlobal ? 'catalog.stores.global' : `catalog.stores.platforms.${row.platform}`),
    },
    { id: 'country', header: t('catalog.stores.country'), width: 90, cell: (row) => row.country },
    {
      id: 'currency',
      header: t('catalog.stores.currency'),
      width: 110,
      cell: (row) => row.currency,
    },
    {
      id: 'added',
      header: t('catalog.stores.added'),
      width: 170,
      cell: (row) => <DateTime value={row.createdAt} />,
    },
  ];
  const add = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('catalog.stores.add')}
    </Button>
  );
  return (
    <Page
      fill
      title={t('catalog.stores.title')}
      description={t('catalog.stores.description')}
      actions={add}
    >
      <Table
        fill
        id="catalog.stores"
        rows={rows}
        loading={loading}
        error={error}
        refetch={() => void refetch()}
        columns={columns}
        rowId={idOf}
        state={state}
        onOpen={(row) => row.viewerCanEdit && state.setOpen(row.id)}
        openId={state.open}
        empty={
          <Empty
            icon={IconBuildingStore}
            title={t('catalog.stores.none')}
            text={t('catalog.stores.noneText')}
            action={add}
          />
        }
      />
      {(adding || opened) && (
        <StoreDialog
          key={opened?.id ?? 'new'}
          store={opened}
          onClose={() => {
            setAdding(false);
            state.setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
