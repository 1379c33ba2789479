import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { MovementRecordQuery } from '../../gql/graphql.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { BeforeAfter } from './before-after.tsx';
import { kindTones, type RecordProps, useRecordFilter } from './movement-shared.ts';
import { useStockChanges } from './use-stock-changes.ts';

const MovementRecordDocument = graphql(/* GraphQL */ `
  query MovementRecord(
    $first: Int!
    $after: String
    $kinds: [DistributorMovementKind!]
    $supplierWarehouseIds: [ID!]
    $localSkuIds: [ID!]
    $at: InstantRange
  ) {
    viewer {
      distributor {
        id
        stockMovements(
          first: $first
          after: $after
          kinds: $kinds
          supplierWarehouseIds: $supplierWarehouseIds
          localSkuIds: $localSkuIds
          at: $at
        ) {
          nodes {
            id kind warehouseName supplierName localCode name imageId
            availableBefore availableAfter lockedBefore lockedAfter orderId at
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Side = NonNullable<NonNullable<MovementRecordQuery['viewer']>['distributor']>;
type Row = Side['stockMovements']['nodes'][number];

const idOf = (row: Row) => row.id;

/** Each movement with before and after (STOCK-04). */
export function MovementTable({ state, ...shared }: RecordProps) {
  const { t } = useTranslation();
  const pages = usePages(
    MovementRecordDocument,
    useRecordFilter(state),
    (data) => data.viewer?.distributor?.stockMovements,
  );
  useStockChanges(pages.refetch);
  const columns: Column<Row>[] = [
    {
      id: 'product',
      header: t('inventory.product'),
      grow: true,
      cell: (row) => (
        <ProductCell
          name={row.name}
          code={row.localCode}
          image={row.imageId ? `/files/${row.imageId}` : null}
        />
      ),
    },
    {
      id: 'kind',
      header: t('inventory.records.kind'),
      width: 250,
      card: 'aside',
      cell: (row) => (
        <StateBadge tone={kindTones[row.kind]} label={t(`inventory.records.kinds.${row.kind}`)} />
      ),
    },
    {
      id: 'change',
      header: t('inventory.available'),
      align: 'end',
      width: 170,
      cell: (row) => <BeforeAfter before={row.availableBefore} after={row.availableAfter} />,
    },
    {
      id: 'locked',
      header: t('inventory.records.lockedChange'),
      align: 'end',
      width: 130,
      cell: (row) => <BeforeAfter before={row.lockedBefore} after={row.lockedAfter} quiet />,
    },
    {
      id: 'warehouse',
      header: t('inventory.warehouse'),
      width: 220,
      cell: (row) => row.warehouseName,
    },
    {
      id: 'at',
      header: t('inventory.records.at'),
      width: 140,
      cell: (row) => <DateTime value={row.at} />,
    },
  ];
  return (
    <Table
      fill
      id="inventory.movements"
      {...pages}
      columns={columns}
      rowId={idOf}
      state={state}
      {...shared}
    />
  );
}
