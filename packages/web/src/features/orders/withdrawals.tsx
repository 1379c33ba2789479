import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { withdrawalState } from './list-states.ts';
import { useOrderColumns } from './order-columns.tsx';
import { type OrderRow, orderIdOf } from './order-row.ts';
import { SupplyListDocument } from './supply-orders.tsx';
import { useOrderEvents } from './use-order-events.ts';

type Decision = { order: OrderRow; approve: boolean };

export function Withdrawals() {
  const { t } = useTranslation();
  const state = useListState(withdrawalState);
  const pages = usePages(
    SupplyListDocument,
    { tab: 'WITHDRAWING' as const, search: state.q || null, distributorIds: null },
    (data) => data.viewer?.supplier?.supplyOrders,
  );
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const mayDecide = useMay('SUPPLIER_WITHDRAWALS');
  useOrderEvents(() => {
    if (pages.rows.length <= 50) pages.refetch();
  });
  const all = useOrderColumns('supplier');
  const asked = (order: OrderRow) => order.withdrawals.at(-1);
  const columns: Column<OrderRow>[] = [
    all.no,
    all.products,
    all.partner,
    {
      id: 'trigger',
      header: t('orders.withdrawals.trigger'),
      width: 150,
      hidden: true,
      cell: (order) => {
        const last = asked(order);
        return last && <Text size="sm">{t(`orders.withdrawals.triggers.${last.trigger}`)}</Text>;
      },
    },
    {
      id: 'reason',
      header: t('orders.reason'),
      width: 180,
      cell: (order) => (
        <Text size="sm" truncate title={asked(order)?.reason ?? undefined}>
          {asked(order)?.reason ?? '—'}
        </Text>
      ),
    },
    { ...all.charge, header: t('orders.withdrawals.refund') },
    {
      id: 'asked',
      header: t('orders.withdrawals.asked'),
      width: 110,
      cell: (order) => <DateTime value={asked(order)?.requestedAt} ago />,
    },
    ...(mayDecide
      ? [
          {
            id: 'act',
            header: '',
            width: 175,
            align: 'end' as const,
            fixed: true,
            cell: (order: OrderRow) => (
              <Group gap={6} wrap="nowrap" justify="flex-end">
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => setDeciding({ order, approve: false })}
                >
                  {t('orders.withdrawals.refuse')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="light"
                  onClick={() => setDeciding({ order, approve: true })}
                >
                  {t('orders.withdrawals.approve')}
                </Button>
              </Group>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page fill title={t('orders.withdrawals.title')} description={t('orders.withdrawals.text')}>
      <Table
        fill
        id="orders.withdrawals"
        {...pages}
        rows={pages.rows.filter((order) => order.state === 'WITHDRAWING')}
        columns={columns}
        rowId={orderIdOf}
        state={state}
        search={t('orders.search')}
        empty={
          <Empty title={t('orders.withdrawals.none')} text={t('orders.withdrawals.noneText')} />
        }
      />
      {deciding && (
        <DecideDialog {...deciding} onClose={() => setDeciding(null)} onDone={pages.refetch} />
      )}
    </Page>
  );
}
