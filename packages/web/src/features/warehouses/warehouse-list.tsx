import { Button } from '@mantine/core';
import { IconBuildingWarehouse, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { addressOf } from '../../lib/address.ts';
import { useIntent } from '../../lib/intent.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { WarehouseDialog } from './warehouse-dialog.tsx';
import { type Warehouse, WarehouseListDocument } from './warehouse-list-query.ts';
import { warehouseListState } from './warehouse-list-state.ts';

const idOf = (warehouse: Warehouse) => warehouse.id;

/** A supplier's fulfilment warehouses, to add and correct. */
export function WarehouseList() {
  const { t } = useTranslation();
  const state = useListState(warehouseListState);
  const may = useMay('SUPPLIER_WAREHOUSES');
  const [adding, setAdding] = useState(false);
  useIntent('warehouses.add', () => setAdding(true));
  const pages = usePages(
    WarehouseListDocument,
    { includeClosed: state.tab === 'all' },
    (data) => data.viewer?.supplier?.warehouses,
  );
  const opened = pages.rows.find(({ id }) => id === state.open) ?? null;
  const columns: Column<Warehouse>[] = [
    { id: 'name', header: t('warehouses.name'), grow: true, cell: (row) => row.name },
    {
      id: 'address',
      header: t('warehouses.address'),
      width: 380,
      cell: (row) => addressOf(row),
    },
    {
      id: 'kind',
      header: t('warehouses.kind'),
      width: 130,
      cell: (row) => t(row.kind === 'OWN' ? 'warehouses.own' : 'warehouses.thirdParty'),
    },
    {
      id: 'state',
      header: t('warehouses.state'),
      width: 110,
      card: 'aside',
      cell: (row) =>
        row.closedAt ? (
          <StateBadge tone="ended" label={t('warehouses.closed')} />
        ) : (
          <StateBadge tone="good" label={t('warehouses.open')} />
        ),
    },
  ];
  const add = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('warehouses.add')}
    </Button>
  );
  return (
    <Page
      fill
      title={t('warehouses.title')}
      description={t('warehouses.description')}
      actions={add}
    >
      <Table
        fill
        id="warehouses"
        {...pages}
        columns={columns}
        rowId={idOf}
        state={state}
        tabs={[
          { value: 'open', label: t('warehouses.open') },
          { value: 'all', label: t('warehouses.all') },
        ]}
        onOpen={(row) => row.viewerCanEdit && state.setOpen(row.id)}
        openId={state.open}
        quiet={(row) => row.closedAt !== null}
        empty={
          <Empty
            icon={IconBuildingWarehouse}
            title={t('warehouses.none')}
            text={t('warehouses.noneText')}
            action={add}
          />
        }
      />
      {(adding || opened) && (
        <WarehouseDialog
          key={opened?.id ?? 'new'}
          warehouse={opened}
          onClose={() => {
            setAdding(false);
            state.setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
