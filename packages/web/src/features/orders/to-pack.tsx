import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Switch, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { BuyerOrderState, Platform } from '../../gql/graphql.ts';
import { useIntent } from '../../lib/intent.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import { periodOf } from '../../lib/period.ts';
import { useReader } from '../../lib/reader.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { useMatching } from '../../lib/use-matching.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { BuyerOrderPanel } from './buyer-order-panel.tsx';
import type { BuyerOrderRow } from './buyer-order-row.ts';
import { ImportOrders } from './import-orders.tsx';
import { toPackState } from './list-states.ts';
import { useDistributorCounts } from './nav-counts.tsx';
import { PackActions } from './pack-actions.tsx';
import { PackOutcome } from './pack-outcome.tsx';
import { PackStanding } from './pack-standing.tsx';
import { usePlatformOptions, useStoreOptions } from './store-options.ts';
import { ToPackDocument, ToPackMatchingDocument } from './to-pack-query.ts';
import { useOrderEvents } from './use-order-events.ts';
import { usePack } from './use-pack.ts';

const states = { 'to-pack': 'TO_PACK', packed: 'PACKED', cancelled: 'CANCELLED' } as const;
const idOf = (order: BuyerOrderRow) => order.id;

/** Of those picked, all but the ones known to be stuck; those beyond the page tell by themselves. */
function packableOf(ids: readonly string[], loaded: readonly BuyerOrderRow[]): string[] {
  const stuck = new Set(loaded.filter((order) => !order.viewerCanPack).map(idOf));
  return ids.filter((id) => !stuck.has(id));
}

export function ToPack() {
  const { t } = useTranslation();
  const state = useListState(toPackState);
  const { buyer, refetch: refetchCounts } = useDistributorCounts();
  const stores = useStoreOptions();
  const platforms = usePlatformOptions();
  const { timeZone } = useReader();
  const wanted: BuyerOrderState = states[state.tab ?? 'to-pack'];
  const asked = {
    state: wanted,
    search: state.q || null,
    ...sortArguments(state.sort, { ordered: 'ORDERED' as const }),
    storeIds: chosen(state.filters.store),
    platforms: chosen<Platform>(state.filters.platform),
    ordered: periodOf(state.filters.ordered[0], timeZone),
  };
  const pages = usePages(ToPackDocument, asked, (data) => data.viewer?.distributor?.buyerOrders);
  const matching = useMatching(
    ToPackMatchingDocument,
    asked,
    (data) => data.viewer?.distributor?.buyerOrders,
    pages.totalCount,
  );
  const [importing, setImporting] = useState(false);
  useIntent('orders.import', () => setImporting(true));
  const mayTakeIn = useMay('DISTRIBUTOR_ORDERS');
  const refresh = () => {
    pages.refetch();
    refetchCounts();
  };
  useOrderEvents(refresh);
  const packing = usePack(refresh);
  const rows = pages.rows.filter((order) => order.state === wanted);
  const openOrder = pages.rows.find(({ id }) => id === state.open);
  const columns: Column<BuyerOrderRow>[] = [
    {
      id: 'no',
      header: t('orders.order'),
      width: 170,
      fixed: true,
      cell: (order) => (
        <span>
          <Text size="sm" fw={550} truncate>
            {order.orderNo}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {order.store.nickname}
          </Text>
        </span>
      ),
    },
    {
      id: 'products',
      header: t('orders.product'),
      grow: true,
      cell: (order) => <Products order={order} />,
    },
    {
      id: 'recipient',
      header: t('orders.recipient'),
      width: 170,
      hidden: true,
      cell: ({ recipient }) => (
        <Text size="sm" truncate>
          {[recipient.name, recipient.city ?? recipient.province, recipient.country]
            .filter(Boolean)
            .join(', ')}
        </Text>
      ),
    },
    {
      id: 'goesTo',
      header: t('orders.toPack.goesTo'),
      width: 130,
      cell: (order) => (
        <Text size="sm" truncate>
          {[...new Set(order.lines.flatMap(({ supplier }) => supplier?.name ?? []))].join(', ') ||
            '—'}
        </Text>
      ),
    },
    {
      id: 'total',
      header: t('orders.toPack.buyerPays'),
      align: 'end',
      width: 130,
      cell: (order) => <Money value={order.total} />,
    },
    {
      id: 'ordered',
      header: t('orders.ordered'),
      sortable: 'descending',
      width: 130,
      cell: (order) => <DateTime value={order.orderedAt} ago />,
    },
    {
      id: 'state',
      header: t('orders.state'),
      width: 200,
      card: 'line',
      cell: (order) => <PackStanding order={order} />,
    },
  ];
  return (
    <Page
      fill
      title={t('orders.toPack.title')}
      description={t('orders.toPack.text')}
      actions={
        <Group>
          <AutoPush />
          {mayTakeIn && (
            <Button leftSection={<IconFileImport size={16} />} onClick={() => setImporting(true)}>
              {t('orders.import.action')}
            </Button>
          )}
        </Group>
      }
    >
      <Table
        fill
        id="orders.toPack"
        {...pages}
        rows={rows}
        columns={columns}
        rowId={idOf}
        state={state}
        search={t('orders.search')}
        tabs={[
          { value: 'to-pack', label: t('orders.toPack.tabs.toPack'), count: buyer?.toPack },
          { value: 'packed', label: t('orders.toPack.tabs.packed'), count: buyer?.packed },
          { value: 'cancelled', label: t('orders.toPack.tabs.cancelled'), count: buyer?.cancelled },
        ]}
        filters={[
          {
            name: 'store',
            label: t('orders.store'),
            options: stores,
          },
          { name: 'platform', label: t('orders.platform'), options: platforms },
          { name: 'ordered', label: t('orders.ordered'), period: true },
        ]}
        onOpen={(order) => state.setOpen(order.id)}
        openId={state.open}
        bulk={
          wanted === 'TO_PACK'
            ? ({ ids, rows: loaded, clear }) => (
                <PackActions
                  orderIds={packableOf(ids, loaded)}
                  packing={packing}
                  onPacked={clear}
                />
              )
            : undefined
        }
        matching={matching}
        bulkMoney={(order) => order.total}
        empty={
          wanted === 'TO_PACK' ? (
            <Empty
              title={t('orders.toPack.none')}
              text={t('orders.toPack.noneText')}
              action={
                mayTakeIn && (
                  <Button onClick={() => setImporting(true)}>{t('orders.import.action')}</Button>
                )
              }
            />
          ) : (
            <Empty
              title={t(
                wanted === 'PACKED' ? 'orders.toPack.nonePacked' : 'orders.toPack.noneCancelled',
              )}
            />
          )
        }
      />
      {openOrder && (
        <BuyerOrderPanel order={openOrder} packing={packing} onClose={() => state.setOpen(null)} />
      )}
      <PackOutcome packing={packing} onOver={refresh} />
      {importing && <ImportOrders onClose={() => setImporting(false)} onDone={refresh} />}
    </Page>
  );
}

function Products({ order }: { order: BuyerOrderRow }) {
  const { t } = useTranslation();
  const [first, ...others] = order.lines;
  const units = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const more = others.length > 0 ? ` · ${t('orders.more', { count: others.length })}` : '';
  const code = `${t('orders.units', { count: units })}${more}`;
  const image = first?.product?.imageId ? `/files/${first.product.imageId}` : null;
  return <ProductCell name={first?.productName ?? order.orderNo} code={code} image={image} />;
}

const AutoPushDocument = graphql(/* GraphQL */ `
  query AutoPush {
    viewer { distributor { id autoPush } }
  }
`);

const SetAutoPushDocument = graphql(/* GraphQL */ `
  mutation OrderSetAutoPush($autoPush: Boolean!) {
    orderSetAutoPush(autoPush: $autoPush) { autoPush }
  }
`);

/** ORD-09: off, packages wait to be pushed by hand. Spending money, it needs the right to. */
function AutoPush() {
  const { t } = useTranslation();
  const { data, refetch } = useQuery(AutoPushDocument);
  const [set, { loading }] = useMutation(SetAutoPushDocument);
  const mayPush = useMay('DISTRIBUTOR_PUSH');
  async function change(autoPush: boolean) {
    await set({ variables: { autoPush } });
    await refetch();
  }
  return (
    <Switch
      size="sm"
      label={t('orders.toPack.autoPush')}
      checked={data?.viewer?.distributor?.autoPush ?? false}
      disabled={!mayPush || loading || !data}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  );
}
