import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { MovementBatchRecordQuery } from '../../gql/graphql.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { BeforeAfter } from './before-after.tsx';
import { kindTones, type RecordProps, useRecordFilter } from './movement-shared.ts';
import { useStockChanges } from './use-stock-changes.ts';

const MovementBatchRecordDocument = graphql(/* GraphQL */ `
  query MovementBatchRecord(
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
        stockMovementBatches(
          first: $first
          after: $after
          kinds: $kinds
          supplierWarehouseIds: $supplierWarehouseIds
          localSkuIds: $localSkuIds
          at: $at
        ) {
          nodes { batchId kind at skus movements availableBefore availableAfter }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Side = NonNullable<NonNullable<MovementBatchRecordQuery['viewer']>['distributor']>;
type Row = Side['stockMovementBatches']['nodes'][number];

const idOf = (row: Row) => `${row.batchId}/${row.kind}`;

/** What one act moved together. */
export function BatchTable({ state, ...shared }: RecordProps) {
  const { t } = useTranslation();
  const pages = usePages(
    MovementBatchRecordDocument,
    useRecordFilter(state),
    (data) => data.viewer?.distributor?.stockMovementBatches,
  );
  useStockChanges(pages.refetch);
  const columns: Column<Row>[] = [
    {
      id: 'kind',
      header: t('inventory.records.kind'),
      grow: true,
      cell: (row) => (
        <StateBadge tone={kindTones[row.kind]} label={t(`inventory.records.kinds.${row.kind}`)} />
      ),
    },
    {
      id: 'skus',
      header: t('inventory.records.skus'),
      align: 'end',
      width: 100,
      cell: (row) => <Quantity value={row.skus} />,
    },
    {
      id: 'movements',
      header: t('inventory.records.movements'),
      align: 'end',
      width: 120,
      cell: (row) => <Quantity value={row.movements} />,
    },
    {
      id: 'change',
      header: t('inventory.available'),
      align: 'end',
      width: 200,
      cell: (row) => <BeforeAfter before={row.availableBefore} after={row.availableAfter} />,
    },
    {
      id: 'at',
      header: t('inventory.records.at'),
      width: 150,
      card: 'aside',
      cell: (row) => <DateTime value={row.at} />,
    },
  ];
  return (
    <Table
      fill
      id="inventory.batches"
      {...pages}
      columns={columns}
      rowId={idOf}
      state={state}
      {...shared}
    />
  );
}
