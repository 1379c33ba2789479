import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { trailOf } from '../../lib/list-trail.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DetailColumns } from '../../ui/detail-columns.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Neighbours } from '../../ui/neighbours.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderChain } from './order-chain.tsx';
import type { OrderDetail } from './order-detail.ts';
import { OrderHistory } from './order-history.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderMoney } from './order-money.tsx';
import classes from './order-page.module.css';
import { OrderRecipient } from './order-recipient.tsx';
import { OrderStateBadge } from './order-state-badge.tsx';
import { useOrderEvents } from './use-order-events.ts';

const DistributorOrderDocument = graphql(/* GraphQL */ `
  query DistributorOrder($id: ID!) {
    viewer { distributor { id distributionOrder(id: $id) { ...OrderDetail } } }
  }
`);

const SupplierOrderDocument = graphql(/* GraphQL */ `
  query SupplierOrder($id: ID!) {
    viewer { supplier { id supplyOrder(id: $id) { ...OrderDetail } } }
  }
`);

export function DistributorOrderPage() {
  const { orderId } = useParams({ strict: false });
  const { data, loading, error, refetch } = useQuery(DistributorOrderDocument, {
    variables: { id: orderId ?? '' },
  });
  const order = data?.viewer?.distributor?.distributionOrder;
  return (
    <OrderPage
      side="distributor"
      id={orderId ?? ''}
      order={order}
      loading={loading}
      failed={error !== undefined}
      refetch={() => void refetch()}
    />
  );
}

export function SupplierOrderPage() {
  const { orderId } = useParams({ strict: false });
  const { data, loading, error, refetch } = useQuery(SupplierOrderDocument, {
    variables: { id: orderId ?? '' },
  });
  const order = data?.viewer?.supplier?.supplyOrder;
  return (
    <OrderPage
      side="supplier"
      id={orderId ?? ''}
      order={order}
      loading={loading}
      failed={error !== undefined}
      refetch={() => void refetch()}
    />
  );
}

type Props = {
  side: 'supplier' | 'distributor';
  id: string;
  order: OrderDetail | null | undefined;
  loading: boolean;
  failed: boolean;
  refetch: () => void;
};

/** One order, whole: where it is, what is in it, what it cost, and everything that happened. */
function OrderPage({ side, id, order, loading, failed, refetch }: Props) {
  const { t } = useTranslation();
  useOrderEvents(refetch);
  const trail = useMemo(() => trailOf(id), [id]);
  const list =
    side === 'supplier'
      ? { label: t('orders.supply.title'), to: '/supplier/orders' }
      : { label: t('orders.distribution.title'), to: '/distributor/orders/distribution' };
  // The way back is the list as it was left: its tab, its words, its filters.
  const back = trail ? { ...list, to: trail.path, search: trail.search } : list;
  if (!order) {
    return (
      <Page title={t('orders.order')} breadcrumbs={[back]} loading={loading}>
        {!loading && (
          <NotThere
            failed={failed}
            onRetry={refetch}
            title={t('orders.detail.missing')}
            text={t('orders.detail.missingText')}
          />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={order.packageNo}
      badge={
        <>
          <CopyButton value={order.packageNo} />
          <OrderStateBadge order={order} />
        </>
      }
      breadcrumbs={[back]}
      neighbours={<Neighbours trail={trail} to={(other) => `/${side}/orders/${other}`} />}
      actions={<OrderActions order={order} side={side} onDone={refetch} />}
    >
      <Panel>
        <OrderChain order={order} side={side} />
      </Panel>
      <DetailColumns
        aside={
          <>
            <Panel title={t('orders.detail.money')}>
              <OrderMoney side={side} orderId={order.id} accountId={order.account?.id ?? null} />
            </Panel>
            <OrderRecipient order={order} />
            <Panel title={t('orders.detail.facts')}>
              <OrderFacts order={order} side={side} />
            </Panel>
          </>
        }
      >
        <Panel title={t('orders.detail.lines')} flush>
          <OrderLines order={order} />
        </Panel>
        <Panel title={t('orders.detail.history')}>
          <OrderHistory order={order} />
        </Panel>
      </DetailColumns>
    </Page>
  );
}

function OrderFacts({ order, side }: { order: OrderDetail; side: Props['side'] }) {
  const { t } = useTranslation();
  const partner = side === 'supplier' ? order.distributor : order.supplier;
  const partners = side === 'supplier' ? '/supplier/distributors' : '/distributor/suppliers';
  const { trackingNo } = order;
  return (
    <Facts
      items={[
        [
          t(side === 'supplier' ? 'orders.distributor' : 'orders.supplier'),
          order.partnership ? (
            <Anchor
              key="partner"
              size="sm"
              renderRoot={(props) => (
                <Link {...props} to={`${partners}/${order.partnership?.id}` as string} />
              )}
            >
              {partner.name}
            </Anchor>
          ) : (
            partner.name
          ),
        ],
        [
          t('orders.store'),
          order.buyerOrder
            ? `${order.buyerOrder.store.nickname} · ${t(`orders.platforms.${order.platform}`)}`
            : t(`orders.platforms.${order.platform}`),
        ],
        [t('orders.warehouse'), order.warehouseName ?? '—'],
        [t('orders.method'), t(`orders.methods.${order.shippingMethod}`)],
        [t('orders.carrier'), order.carrier ?? '—'],
        [
          t('orders.trackingNo'),
          trackingNo ? (
            <span key="tracking" className={classes.tracking}>
              {trackingNo} <CopyButton value={trackingNo} />
            </span>
          ) : (
            '—'
          ),
        ],
        ...(order.chargedAttempts > 1
          ? [[t('orders.detail.attempts'), String(order.chargedAttempts)] as const]
          : []),
      ]}
    />
  );
}
