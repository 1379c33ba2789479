import { Button } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { InventoryListQuery, StockStanding } from '../../gql/graphql.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { leftOptions } from './left-options.ts';
import { inventoryListState } from './list-states.ts';
import { useMyWarehouses } from './use-my-warehouses.ts';
import { useStockChanges } from './use-stock-changes.ts';

const InventoryListDocument = graphql(/* GraphQL */ `
  query InventoryList(
    $first: Int!
    $after: String
    $search: String
    $supplierWarehouseIds: [ID!]
    $localSkuIds: [ID!]
    $supplierIds: [ID!]
    $standings: [StockStanding!]
    $sort: InventorySort
    $direction: SortDirection
  ) {
    viewer {
      distributor {
        id
        inventory(
          first: $first
          after: $after
          search: $search
          supplierWarehouseIds: $supplierWarehouseIds
          localSkuIds: $localSkuIds
          supplierIds: $supplierIds
          standings: $standings
          sort: $sort
          direction: $direction
        ) {
          nodes {
            claimId claimState localSkuId localCode name imageId supplierName
            supplierWarehouseId warehouseName mapped available locked onHand
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Side = NonNullable<NonNullable<InventoryListQuery['viewer']>['distributor']>;
type Row = Side['inventory']['nodes'][number];

const SORTS = { product: 'CODE', available: 'AVAILABLE' } as const;
const idOf = (row: Row) => `${row.claimId}/${row.supplierWarehouseId}`;

/** Claimed products per supplier warehouse (STOCK-13); nothing here is edited by hand (STOCK-16). */
export function InventoryList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useListState(inventoryListState);
  const pages = usePages(
    InventoryListDocument,
    {
      search: state.q || null,
      supplierWarehouseIds: chosen(state.filters.warehouse),
      localSkuIds: chosen(state.filters.sku),
      supplierIds: chosen(state.filters.supplier),
      standings: chosen<StockStanding>(state.filters.left),
      ...sortArguments(state.sort, SORTS),
    },
    (data) => data.viewer?.distributor?.inventory,
  );
  useStockChanges(pages.refetch);
  const { suppliers, warehouses } = useMyWarehouses();
  const skus = new Map(pages.rows.map((row) => [row.localSkuId, row.localCode]));
  const columns: Column<Row>[] = [
    {
      id: 'product',
      header: t('inventory.product'),
      grow: true,
      sortable: true,
      cell: (row) => (
        <ProductCell
          name={row.name}
          code={row.localCode}
          image={row.imageId ? `/files/${row.imageId}` : null}
        />
      ),
    },
    {
      id: 'supplier',
      header: t('inventory.supplier'),
      width: 170,
      cell: (row) => row.supplierName,
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
      width: 110,
      cell: (row) => <Quantity value={row.available} lowAt={0} />,
    },
    {
      id: 'locked',
      header: t('inventory.locked'),
      align: 'end',
      width: 100,
      cell: (row) => <Quantity value={row.locked} />,
    },
    {
      id: 'onHand',
      header: t('inventory.onHand'),
      align: 'end',
      width: 100,
      cell: (row) => <Quantity value={row.onHand} />,
    },
    {
      id: 'state',
      header: t('inventory.state'),
      width: 150,
      card: 'aside',
      cell: (row) =>
        row.claimState !== 'ACTIVE' ? (
          <StateBadge tone="ended" label={t('inventory.notActive')} />
        ) : row.mapped ? (
          <StateBadge tone="good" label={t('inventory.live')} />
        ) : (
          <StateBadge tone="warning" label={t('inventory.unmapped')} />
        ),
    },
  ];
  return (
    <Page fill title={t('inventory.title')} description={t('inventory.description')}>
      <Table
        fill
        id="inventory"
        {...pages}
        columns={columns}
        rowId={idOf}
        state={state}
        search={t('inventory.search')}
        filters={[
          { name: 'supplier', label: t('inventory.supplier'), options: suppliers },
          { name: 'warehouse', label: t('inventory.warehouse'), options: warehouses },
          { name: 'left', label: t('inventory.left'), options: leftOptions(t) },
          {
            name: 'sku',
            label: t('inventory.sku'),
            options: [...skus].map(([value, label]) => ({ value, label })),
          },
        ]}
        quiet={(row) => row.claimState !== 'ACTIVE'}
        onOpen={(row) =>
          void navigate({
            to: '/distributor/movements' as string,
            search: { sku: [row.localSkuId], warehouse: [row.supplierWarehouseId] } as never,
          })
        }
        empty={
          <Empty
            icon={IconStack2}
            title={t('inventory.none')}
            text={t('inventory.noneText')}
            action={
              <Button component={Link} to={'/distributor/products' as string}>
                {t('inventory.toProducts')}
              </Button>
            }
          />
        }
      />
    </Page>
  );
}
