import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { DistributionOrderTab } from '../../gql/graphql.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { useMatching } from '../../lib/use-matching.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import {
  DistributionMatchingDocument,
  useDistributionArguments,
  useDistributionFilters,
} from './distribution-filters.ts';
import { distributionState } from './list-states.ts';
import { DistributorCountsDocument, useDistributorCounts } from './nav-counts.tsx';
import { PushRefusals } from './next-step.tsx';
import { useOrderColumns } from './order-columns.tsx';
import { type OrderRow, orderIdOf, withdrawalFailed } from './order-row.ts';
import { PushDialog } from './push-dialog.tsx';
import { useOrderEvents } from './use-order-events.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export const DistributionListDocument = graphql(/* GraphQL */ `
  query DistributionList(
    $first: Int!, $after: String, $tab: DistributionOrderTab, $search: String
    $sort: DistributionOrderSort, $direction: SortDirection, $supplierIds: [ID!], $storeIds: [ID!]
    $platforms: [Platform!], $shippingMethods: [ShippingMethod!], $moved: InstantRange, $pushed: InstantRange
  ) {
    viewer {
      distributor {
        id
        distributionOrders(
          first: $first, after: $after, tab: $tab, search: $search, sort: $sort, direction: $direction
          supplierIds: $supplierIds, storeIds: $storeIds, platforms: $platforms
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

const UnpackDocument = graphql(/* GraphQL */ `
  mutation OrderUnpack($input: OrderActInput!) {
    orderUnpack(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

const tabs = {
  'to-push': { tab: 'TO_PUSH', label: 'toPush' },
  'push-failed': { tab: 'PUSH_FAILED', label: 'pushFailed' },
  pushed: { tab: 'PUSHED', label: 'pushed' },
  withdrawing: { tab: 'WITHDRAWING', label: 'withdrawing' },
  'failed-to-withdraw': { tab: 'FAILED_TO_WITHDRAW', label: 'failedToWithdraw' },
  withdrawn: { tab: 'WITHDRAWN', label: 'withdrawn' },
  'sent-back': { tab: 'SENT_BACK', label: 'sentBack' },
  cancelled: { tab: 'CANCELLED', label: 'cancelled' },
  all: { tab: null, label: 'all' },
} as const satisfies Record<string, { tab: DistributionOrderTab | null; label: string }>;
type Tab = keyof typeof tabs;

/** An order that moved on leaves the list at once, without the list being asked anew. */
const belongs = (order: OrderRow, tab: DistributionOrderTab | null) =>
  tab === null || (tab === 'FAILED_TO_WITHDRAW' ? withdrawalFailed(order) : order.state === tab);

export function Distribution() {
  const { t } = useTranslation();
  const state = useListState(distributionState);
  const counts = useDistributorCounts();
  const open: Tab = state.tab ?? 'to-push';
  const { tab } = tabs[open];
  const asked = { tab, ...useDistributionArguments(state) };
  const pages = usePages(
    DistributionListDocument,
    asked,
    (data) => data.viewer?.distributor?.distributionOrders,
  );
  const matching = useMatching(
    DistributionMatchingDocument,
    asked,
    (data) => data.viewer?.distributor?.distributionOrders,
    pages.totalCount,
  );
  const [pushing, setPushing] = useState<readonly string[] | null>(null);
  const [withdrawing, setWithdrawing] = useState<OrderRow | null>(null);
  const filters = useDistributionFilters();
  const countOf = (one: DistributionOrderTab | null) =>
    one === null ? counts.all : (counts.tabs.get(one) ?? null);
  const refresh = () => {
    counts.refetch();
    if (pages.rows.length <= 50) pages.refetch();
  };
  useOrderEvents(refresh);
  const all = useOrderColumns('distributor');
  const columns: Column<OrderRow>[] = [
    all.no,
    all.products,
    all.partner,
    all.recipient,
    ...(tab === 'PUSH_FAILED'
      ? [
          {
            id: 'why',
            header: t('orders.why'),
            width: 265,
            cell: (order: OrderRow) => (
              <PushRefusals refusals={order.pushRefusals} tried={order.stateAt} short />
            ),
          },
        ]
      : []),
    ...(tab === 'TO_PUSH' || tab === 'PUSH_FAILED' ? [] : [all.charge]),
    all.method,
    all.warehouse,
    ...(tab === 'PUSH_FAILED' ? [] : [all.since]),
    ...(tab === 'PUSHED' || tab === 'TO_PUSH' || tab === null ? [all.state] : []),
    {
      id: 'act',
      header: '',
      width: tab === 'PUSHED' || tab === 'FAILED_TO_WITHDRAW' ? 120 : 190,
      align: 'end',
      fixed: true,
      cell: (order) => (
        <Group gap={6} wrap="nowrap" justify="flex-end">
          {order.viewerCanUnpack && <Unpack order={order} onDone={refresh} />}
          {order.viewerCanPush && (
            <Button size="compact-sm" variant="light" onClick={() => setPushing([order.id])}>
              {t(order.state === 'TO_PUSH' ? 'orders.push.one' : 'orders.push.again')}
            </Button>
          )}
          {order.viewerCanWithdraw && (
            <Button size="compact-sm" variant="default" onClick={() => setWithdrawing(order)}>
              {t('orders.withdraw.action')}
            </Button>
          )}
        </Group>
      ),
    },
  ];
  const rows = pages.rows.filter((order) => belongs(order, tab));
  return (
    <Page
      fill
      title={t('orders.distribution.title')}
      description={t('orders.distribution.text')}
      actions={
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} />}
          onClick={() => {
            counts.refetch();
            pages.refetch();
          }}
        >
          {t('orders.refresh')}
        </Button>
      }
    >
      <Table
        fill
        id="orders.distribution"
        {...pages}
        rows={rows}
        columns={columns}
        rowId={orderIdOf}
        state={state}
        search={t('orders.search')}
        tabs={(Object.keys(tabs) as Tab[]).map((value) => ({
          value,
          label: t(`orders.distribution.tabs.${tabs[value].label}`),
          count: countOf(tabs[value].tab),
          urgent: value === 'push-failed' || value === 'failed-to-withdraw',
        }))}
        filters={filters}
        bulkMoney={(order) => order.charge?.total}
        matching={matching}
        bulk={
          rows.some((order) => order.viewerCanPush)
            ? ({ ids, rows: loaded }) => {
                const stuck = new Set(loaded.filter((one) => !one.viewerCanPush).map(orderIdOf));
                const ready = ids.filter((id) => !stuck.has(id));
                return (
                  <Button
                    size="compact-sm"
                    disabled={ready.length === 0}
                    onClick={() => setPushing(ready)}
                  >
                    {t('orders.push.action', { count: ready.length })}
                  </Button>
                );
              }
            : undefined
        }
        empty={
          tab === 'TO_PUSH' ? (
            <Empty
              title={t('orders.distribution.noneToPush')}
              text={t('orders.distribution.noneToPushText')}
              action={
                <Button
                  renderRoot={(props) => <Link {...props} to="/distributor/orders/to-pack" />}
                >
                  {t('orders.distribution.goPack')}
                </Button>
              }
            />
          ) : (
            <Empty title={t('orders.distribution.none')} />
          )
        }
      />
      {pushing && (
        <PushDialog orderIds={pushing} onClose={() => setPushing(null)} onDone={refresh} />
      )}
      {withdrawing && (
        <WithdrawDialog order={withdrawing} onClose={() => setWithdrawing(null)} onDone={refresh} />
      )}
    </Page>
  );
}

function Unpack({ order, onDone }: { order: OrderRow; onDone: () => void }) {
  const { t } = useTranslation();
  const [unpack, { loading }] = useMutation(UnpackDocument, {
    refetchQueries: [DistributorCountsDocument],
  });
  async function act() {
    const input = { orderId: order.id, idempotencyKey: crypto.randomUUID() };
    const { data } = await unpack({ variables: { input } });
    const refusal = data?.orderUnpack.userErrors[0];
    if (refusal) notifyFailure(refusal.message);
    else notify(t('orders.distribution.unpacked'));
    onDone();
  }
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      loading={loading}
      onClick={() => void act()}
    >
      {t('orders.distribution.unpack')}
    </Button>
  );
}
