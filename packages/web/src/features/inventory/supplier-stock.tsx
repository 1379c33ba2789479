import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { StockStanding } from '../../gql/graphql.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { leftOptions } from './left-options.ts';
import { supplierStockState } from './list-states.ts';
import type { SlipKind } from './slip.ts';
import { SlipDialog } from './slip-dialog.tsx';
import { SlipMenu } from './slip-menu.tsx';
import { StockCell } from './stock-cell.tsx';
import { StockDialog } from './stock-dialog.tsx';
import { StockPanel } from './stock-panel.tsx';
import { type StockRow, SupplierStockListDocument } from './supplier-stock-query.ts';
import { useStockChanges } from './use-stock-changes.ts';

const StockWarehousesDocument = graphql(/* GraphQL */ `
  query StockWarehouses {
    viewer { supplier { id warehouses(first: 100, includeClosed: false) { nodes { id name } } } }
  }
`);

const SORTS = { product: 'CODE', available: 'AVAILABLE', updated: 'CHANGED' } as const;
const idOf = (row: StockRow) => `${row.skuId}/${row.warehouseId}`;

/** The supplier's stock: each quantity is set in place, many at once from the selection. */
export function SupplierStock() {
  const { t } = useTranslation();
  const state = useListState(supplierStockState);
  const may = useMay('SUPPLIER_WAREHOUSES');
  const [slip, setSlip] = useState<{ kind: SlipKind; rows: readonly StockRow[] } | null>(null);
  const [setting, setSetting] = useState<readonly StockRow[] | null>(null);
  const pages = usePages(
    SupplierStockListDocument,
    {
      search: state.q || null,
      warehouseIds: chosen(state.filters.warehouse),
      standings: chosen<StockStanding>(state.filters.left),
      ...sortArguments(state.sort, SORTS),
    },
    (data) => data.viewer?.supplier?.stock,
  );
  useStockChanges(pages.refetch);
  const { data } = useQuery(StockWarehousesDocument);
  const warehouses = data?.viewer?.supplier?.warehouses.nodes ?? [];
  const opened = pages.rows.find((row) => idOf(row) === state.open) ?? null;
  const columns: Column<StockRow>[] = [
    {
      id: 'product',
      header: t('inventory.product'),
      grow: true,
      sortable: true,
      cell: (row) => (
        <ProductCell
          name={row.name}
          code={row.code}
          image={row.imageId ? `/files/${row.imageId}` : null}
        />
      ),
    },
    {
      id: 'warehouse',
      header: t('inventory.warehouse'),
      width: 200,
      cell: (row) => row.warehouseName,
    },
    {
      id: 'available',
      header: t('inventory.available'),
      sortable: true,
      align: 'end',
      width: 150,
      cell: (row) =>
        may ? (
          <StockCell key={`${idOf(row)}/${row.version}`} row={row} onSaved={pages.refetch} />
        ) : (
          <Quantity value={row.available} lowAt={0} />
        ),
    },
    {
      id: 'reserved',
      header: t('inventory.reserved'),
      align: 'end',
      width: 110,
      cell: (row) => <Quantity value={row.locked} />,
    },
    {
      id: 'onHand',
      header: t('inventory.onHand'),
      align: 'end',
      width: 110,
      cell: (row) => <Quantity value={row.onHand} />,
    },
    {
      id: 'updated',
      header: t('inventory.stock.updated'),
      sortable: 'descending',
      width: 140,
      card: 'aside',
      cell: (row) =>
        row.updatedAt && row.version > 0 ? (
          <DateTime value={row.updatedAt} ago />
        ) : (
          t('inventory.stock.never')
        ),
    },
  ];
  const mayTransfer = warehouses.length > 1;
  return (
    <Page
      fill
      title={t('inventory.stock.title')}
      description={t('inventory.stock.description')}
      actions={
        may &&
        warehouses.length > 0 && (
          <SlipMenu mayTransfer={mayTransfer} onChoose={(kind) => setSlip({ kind, rows: [] })} />
        )
      }
    >
      <Table
        fill
        id="inventory.supplier"
        {...pages}
        columns={columns}
        rowId={idOf}
        state={state}
        search={t('inventory.stock.search')}
        filters={[
          {
            name: 'warehouse',
            label: t('inventory.warehouse'),
            options: warehouses.map(({ id, name }) => ({ value: id, label: name })),
          },
          { name: 'left', label: t('inventory.left'), options: leftOptions(t) },
        ]}
        onOpen={(row) => state.setOpen(idOf(row))}
        openId={state.open}
        bulk={
          may
            ? ({ rows }) => (
                <>
                  <SlipMenu
                    compact
                    mayTransfer={mayTransfer}
                    onChoose={(kind) => setSlip({ kind, rows })}
                  />
                  <Button size="compact-sm" onClick={() => setSetting(rows)}>
                    {t('inventory.stock.setMany', { count: rows.length })}
                  </Button>
                </>
              )
            : undefined
        }
        empty={
          <Empty
            icon={IconStack2}
            title={t('inventory.stock.none')}
            text={t('inventory.stock.noneText')}
            action={
              <Button component={Link} to={'/supplier/warehouses' as string}>
                {t('inventory.stock.toWarehouses')}
              </Button>
            }
          />
        }
      />
      {opened && <StockPanel row={opened} onClose={() => state.setOpen(null)} />}
      {slip && (
        <SlipDialog
          {...slip}
          warehouses={warehouses}
          onDone={pages.refetch}
          onClose={() => setSlip(null)}
        />
      )}
      {setting && (
        <StockDialog rows={setting} onDone={pages.refetch} onClose={() => setSetting(null)} />
      )}
    </Page>
  );
}
