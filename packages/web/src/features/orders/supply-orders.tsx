import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { SupplyOrderTab } from '../../gql/graphql.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { supplyState } from './list-states.ts';
import { SupplierCountsDocument, useSupplierCounts } from './nav-counts.tsx';
import { useOrderColumns } from './order-columns.tsx';
import { type OrderRow, orderIdOf } from './order-row.ts';
import { SendBackDialog } from './send-back-dialog.tsx';
import { ShipDialog } from './ship-dialog.tsx';
import { useSupplyArguments, useSupplyFilters } from './supply-filters.ts';
import { useOrderEvents } from './use-order-events.ts';

const SupplyListDocument = graphql(/* GraphQL */ `
  query SupplyList(
    $first: Int!, $after: String, $tab: SupplyOrderTab, $search: String, $sort: SupplyOrderSort
    $direction: SortDirection, $distributorIds: [ID!], $warehouseIds: [ID!]
    $shippingMethods: [ShippingMethod!], $moved: InstantRange, $pushed: InstantRange
  ) {
    viewer {
      supplier {
        id
        supplyOrders(
          first: $first, after: $after, tab: $tab, search: $search, sort: $sort, direction: $direction
          distributorIds: $distributorIds, warehouseIds: $warehouseIds
          shippingMethods: $shippingMethods, moved: $moved, pushed: $pushed
        ) {
          nodes { ...OrderRow }
          pageInfo { endCursor hasNextPage }
          matching { count }
        }
      }
    }
  }
`);

const StartDocument = graphql(/* GraphQL */ `
  mutation OrderStartProcessing($input: OrderActInput!) {
    orderStartProcessing(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

const CarrierDocument = graphql(/* GraphQL */ `
  mutation OrderReportCarrier($input: OrderReportCarrierInput!) {
    orderReportCarrier(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

const tabs = {
  'to-process': { tab: 'TO_PROCESS', label: 'toProcess' },
  processing: { tab: 'PROCESSING', label: 'processing' },
  withdrawing: { tab: 'WITHDRAWING', label: 'withdrawing' },
  'to-pickup': { tab: 'TO_PICKUP', label: 'toPickup' },
  shipped: { tab: 'SHIPPED', label: 'shipped' },
  closed: { tab: 'CLOSED', label: 'closed' },
  all: { tab: null, label: 'all' },
} as const satisfies Record<string, { tab: SupplyOrderTab | null; label: string }>;
type Tab = keyof typeof tabs;

function tabOf(order: OrderRow): SupplyOrderTab | null {
  if (order.state === 'PUSHED') return order.processingAt ? 'PROCESSING' : 'TO_PROCESS';
  if (order.state === 'WITHDRAWING' || order.state === 'TO_PICKUP') return order.state;
  if (order.state === 'SHIPPED' || order.state === 'COMPLETED') return 'SHIPPED';
  return order.state === 'WITHDRAWN' || order.state === 'SENT_BACK' ? 'CLOSED' : null;
}

export function SupplyOrders() {
  const { t } = useTranslation();
  const state = useListState(supplyState);
  const counts = useSupplierCounts();
  const { tab } = tabs[state.tab ?? 'to-process'];
  const pages = usePages(
    SupplyListDocument,
    { tab, ...useSupplyArguments(state) },
    (data) => data.viewer?.supplier?.supplyOrders,
  );
  const [shipping, setShipping] = useState<readonly OrderRow[] | null>(null);
  const [sendingBack, setSendingBack] = useState<OrderRow | null>(null);
  const mayWork = useMay('SUPPLIER_ORDERS');
  const options = { refetchQueries: [SupplierCountsDocument] };
  const [start, starting] = useMutation(StartDocument, options);
  const [report] = useMutation(CarrierDocument, options);
  const refresh = () => {
    counts.refetch();
    if (pages.rows.length <= 50) pages.refetch();
  };
  useOrderEvents(refresh);

  async function startAll(orders: readonly OrderRow[], clear?: () => void) {
    let done = 0;
    for (const { id } of orders) {
      const input = { orderId: id, idempotencyKey: crypto.randomUUID() };
      const { data } = await start({ variables: { input } });
      const refusal = data?.orderStartProcessing.userErrors[0];
      if (refusal) notifyFailure(refusal.message);
      else done += 1;
    }
    if (done > 0) notify(t('orders.supply.started', { count: done }));
    clear?.();
    refresh();
  }

  async function reportCarrier(order: OrderRow, status: 'PICKED_UP' | 'DELIVERED') {
    const input = { orderId: order.id, status, idempotencyKey: crypto.randomUUID() };
    const { data } = await report({ variables: { input } });
    const refusal = data?.orderReportCarrier.userErrors[0];
    if (refusal) notifyFailure(refusal.message);
    else notify(t('orders.supply.reported'));
    refresh();
  }

  const all = useOrderColumns('supplier');
  const columns: Column<OrderRow>[] = [
    all.no,
    all.products,
    all.partner,
    all.recipient,
    ...(tab === 'TO_PICKUP' || tab === 'SHIPPED' ? [all.tracking] : []),
    all.charge,
    all.method,
    all.warehouse,
    ...(tab === 'SHIPPED' || tab === 'CLOSED' ? [all.pushedAt] : []),
    all.since,
    ...(tab === 'SHIPPED' || tab === 'CLOSED' || tab === null ? [all.state] : []),
    {
      id: 'act',
      header: '',
      width: tab === 'TO_PROCESS' ? 185 : 135,
      align: 'end',
      fixed: true,
      cell: (order) => (
        <Group gap={6} wrap="nowrap" justify="flex-end">
          {order.viewerCanShip && (
            <>
              {tab !== null && !order.processingAt && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={starting.loading}
                  onClick={() => void startAll([order])}
                >
                  {t('orders.supply.start')}
                </Button>
              )}
              <Button size="compact-sm" variant="light" onClick={() => setShipping([order])}>
                {t('orders.supply.ship')}
              </Button>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t('orders.moreActs', { no: order.packageNo })}>
                    <IconDots size={16} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<IconArrowBackUp size={16} />}
                    onClick={() => setSendingBack(order)}
                  >
                    {t('orders.supply.sendBack')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </>
          )}
          {mayWork && order.state === 'TO_PICKUP' && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => void reportCarrier(order, 'PICKED_UP')}
            >
              {t('orders.supply.pickedUp')}
            </Button>
          )}
          {mayWork && order.state === 'SHIPPED' && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => void reportCarrier(order, 'DELIVERED')}
            >
              {t('orders.supply.delivered')}
            </Button>
          )}
          {order.state === 'WITHDRAWING' && (
            <Button
              size="compact-sm"
              variant="light"
              renderRoot={(props) => <Link {...props} to="/supplier/withdrawals" />}
            >
              {t('orders.supply.decide')}
            </Button>
          )}
        </Group>
      ),
    },
  ];
  const rows = pages.rows.filter((order) => tab === null || tabOf(order) === tab);
  const filters = useSupplyFilters();
  const countOf = (one: SupplyOrderTab | null) =>
    one === null ? counts.all : (counts.tabs.get(one) ?? null);
  const works = mayWork && (tab === 'TO_PROCESS' || tab === 'PROCESSING');
  return (
    <Page fill title={t('orders.supply.title')} description={t('orders.supply.text')}>
      <Table
        fill
        id="orders.supply"
        {...pages}
        rows={rows}
        columns={columns}
        rowId={orderIdOf}
        state={state}
        search={t('orders.search')}
        tabs={(Object.keys(tabs) as Tab[]).map((value) => ({
          value,
          label: t(`orders.supply.tabs.${tabs[value].label}`),
          count: countOf(tabs[value].tab),
          urgent: value === 'withdrawing',
        }))}
        filters={filters}
        bulk={
          works
            ? ({ rows: picked, clear }) => (
                <Group gap={6}>
                  {tab === 'TO_PROCESS' && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => void startAll(picked, clear)}
                    >
                      {t('orders.supply.start')}
                    </Button>
                  )}
                  <Button size="compact-sm" onClick={() => setShipping(picked)}>
                    {t('orders.supply.shipMany', { count: picked.length })}
                  </Button>
                </Group>
              )
            : undefined
        }
        bulkMoney={(order) => order.charge?.total}
        empty={<Empty title={t('orders.supply.none')} text={t('orders.supply.noneText')} />}
      />
      {shipping && (
        <ShipDialog orders={shipping} onClose={() => setShipping(null)} onDone={refresh} />
      )}
      {sendingBack && (
        <SendBackDialog order={sendingBack} onClose={() => setSendingBack(null)} onDone={refresh} />
      )}
    </Page>
  );
}
