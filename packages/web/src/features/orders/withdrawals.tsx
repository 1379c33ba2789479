import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { WithdrawalListQuery } from '../../gql/graphql.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { withdrawalState } from './list-states.ts';
import { useSupplierCounts } from './nav-counts.tsx';
import { useOrderColumns } from './order-columns.tsx';
import type { OrderRow } from './order-row.ts';
import { useOrderEvents } from './use-order-events.ts';

const WithdrawalListDocument = graphql(/* GraphQL */ `
  query WithdrawalList($first: Int!, $after: String, $state: WithdrawalTab!, $search: String) {
    viewer {
      supplier {
        id
        withdrawals(first: $first, after: $after, state: $state, search: $search) {
          nodes {
            id state trigger reason refusalReason requestedAt decidedAt packageNo
            refund { amount currency }
            order { ...OrderRow }
          }
          pageInfo { endCursor hasNextPage }
        }
      }
    }
  }
`);

type Supplier = NonNullable<NonNullable<WithdrawalListQuery['viewer']>['supplier']>;
type Row = Supplier['withdrawals']['nodes'][number];
type Decision = { order: OrderRow; approve: boolean };

const rowIdOf = (row: Row) => row.id;
const tones = { SUPPLIER_REVIEW: 'waiting', SUCCEEDED: 'good', FAILED: 'bad' } as const;

export function Withdrawals() {
  const { t } = useTranslation();
  const state = useListState(withdrawalState);
  const decided = state.tab === 'decided';
  const counts = useSupplierCounts();
  const pages = usePages(
    WithdrawalListDocument,
    { state: decided ? ('DECIDED' as const) : ('OPEN' as const), search: state.q || null },
    (data) => data.viewer?.supplier?.withdrawals,
  );
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const mayDecide = useMay('SUPPLIER_WITHDRAWALS');
  useOrderEvents(() => {
    if (pages.rows.length <= 50) pages.refetch();
  });
  const columns = useColumns(decided, mayDecide ? setDeciding : null);
  return (
    <Page fill title={t('orders.withdrawals.title')} description={t('orders.withdrawals.text')}>
      <Table
        fill
        id="orders.withdrawals"
        {...pages}
        columns={columns}
        rowId={rowIdOf}
        state={state}
        search={t('orders.withdrawals.search')}
        tabs={[
          {
            value: 'to-decide',
            label: t('orders.withdrawals.toDecide'),
            count: counts.tabs.get('WITHDRAWING'),
          },
          { value: 'decided', label: t('orders.withdrawals.decided') },
        ]}
        empty={
          <Empty
            title={t(decided ? 'orders.withdrawals.noneDecided' : 'orders.withdrawals.none')}
            text={t(decided ? 'orders.withdrawals.noneDecidedText' : 'orders.withdrawals.noneText')}
          />
        }
      />
      {deciding && (
        <DecideDialog {...deciding} onClose={() => setDeciding(null)} onDone={pages.refetch} />
      )}
    </Page>
  );
}

function useColumns(decided: boolean, decide: ((decision: Decision) => void) | null) {
  const { t } = useTranslation();
  const all = useOrderColumns('supplier');
  const words = (text: string | null | undefined) => (
    <Text size="sm" truncate title={text ?? undefined}>
      {text || '—'}
    </Text>
  );
  /** A cell of the order's own lists; an order that left this supplier keeps its number only. */
  const ofOrder = (column: Column<OrderRow>): Column<Row> => ({
    ...column,
    cell: ({ order, packageNo }) =>
      order ? column.cell(order) : words(column.id === 'no' ? packageNo : null),
  });
  const columns: Column<Row>[] = [
    ofOrder(all.no),
    ofOrder(all.products),
    ofOrder(all.partner),
    {
      id: 'trigger',
      header: t('orders.withdrawals.trigger'),
      width: 150,
      hidden: true,
      cell: (row) => words(t(`orders.withdrawals.triggers.${row.trigger}`)),
    },
    {
      id: 'reason',
      header: t('orders.reason'),
      width: 210,
      cell: (row) => words(row.refusalReason ?? row.reason),
    },
    {
      id: 'refund',
      header: t('orders.withdrawals.refund'),
      align: 'end',
      width: 115,
      cell: (row) => <Money value={row.refund} />,
    },
    {
      id: 'when',
      header: t(decided ? 'orders.withdrawals.when' : 'orders.withdrawals.asked'),
      width: 135,
      cell: (row) => <DateTime value={row.decidedAt ?? row.requestedAt} ago />,
    },
  ];
  if (decided) {
    columns.push({
      id: 'outcome',
      header: t('orders.withdrawals.outcome'),
      width: 130,
      card: 'aside',
      cell: (row) => (
        <StateBadge tone={tones[row.state]} label={t(`orders.withdrawals.outcomes.${row.state}`)} />
      ),
    });
  } else if (decide) {
    columns.push({
      id: 'act',
      header: '',
      width: 175,
      align: 'end',
      fixed: true,
      cell: ({ order }) =>
        order && (
          <Group gap={6} wrap="nowrap" justify="flex-end">
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => decide({ order, approve: false })}
            >
              {t('orders.withdrawals.refuse')}
            </Button>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => decide({ order, approve: true })}
            >
              {t('orders.withdrawals.approve')}
            </Button>
          </Group>
        ),
    });
  }
  return columns;
}
