import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Facts } from '../../ui/facts.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PushRefusals } from './next-step.tsx';
import { OrderChain } from './order-chain.tsx';
import type { OrderDetail } from './order-detail.ts';
import { OrderHistory } from './order-history.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderMoney } from './order-money.tsx';
import classes from './order-page.module.css';
import { OrderStateBadge } from './order-state-badge.tsx';
import { PushDialog } from './push-dialog.tsx';
import { SendBackDialog } from './send-back-dialog.tsx';
import { ShipDialog } from './ship-dialog.tsx';
import { useOrderEvents } from './use-order-events.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

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
      order={order}
      loading={loading}
      failed={error !== undefined}
      refetch={() => void refetch()}
    />
  );
}

type Props = {
  side: 'supplier' | 'distributor';
  order: OrderDetail | null | undefined;
  loading: boolean;
  failed: boolean;
  refetch: () => void;
};

type Act = 'push' | 'withdraw' | 'ship' | 'sendBack';

/** One order, whole: where it is, what is in it, what it cost, and everything that happened. */
function OrderPage({ side, order, loading, failed, refetch }: Props) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  useOrderEvents(refetch);
  const list =
    side === 'supplier'
      ? { label: t('orders.supply.title'), to: '/supplier/orders' }
      : { label: t('orders.distribution.title'), to: '/distributor/orders/distribution' };
  if (!order) {
    return (
      <Page title={t('orders.order')} breadcrumbs={[list]} loading={loading}>
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
  const { recipient } = order;
  const address = [
    recipient.addressLine,
    recipient.district,
    recipient.city,
    recipient.postcode,
    recipient.province,
    recipient.country,
  ];
  const close = { onClose: () => setAct(null), onDone: refetch };
  return (
    <Page
      title={order.packageNo}
      badge={<OrderStateBadge order={order} />}
      breadcrumbs={[list]}
      actions={
        <Group gap="xs">
          {order.viewerCanWithdraw && (
            <Button variant="default" onClick={() => setAct('withdraw')}>
              {t('orders.withdraw.action')}
            </Button>
          )}
          {order.viewerCanPush && (
            <Button onClick={() => setAct('push')}>
              {t(order.state === 'TO_PUSH' ? 'orders.push.one' : 'orders.push.again')}
            </Button>
          )}
          {order.viewerCanShip && (
            <>
              <Button variant="default" onClick={() => setAct('sendBack')}>
                {t('orders.supply.sendBack')}
              </Button>
              <Button onClick={() => setAct('ship')}>{t('orders.supply.ship')}</Button>
            </>
          )}
        </Group>
      }
    >
      <Stack>
        <Panel title={t('orders.detail.chain')}>
          <OrderChain order={order} />
        </Panel>
        {order.pushRefusals.length > 0 && (
          <Panel title={t('orders.detail.refusals')}>
            <PushRefusals refusals={order.pushRefusals} />
          </Panel>
        )}
        <div className={classes.columns}>
          <Stack>
            <Panel title={t('orders.detail.lines')} flush>
              <OrderLines order={order} />
            </Panel>
            <Panel title={t('orders.detail.history')}>
              <OrderHistory order={order} />
            </Panel>
          </Stack>
          <Stack>
            <Panel title={t('orders.detail.facts')}>
              <Facts
                items={[
                  side === 'supplier'
                    ? [t('orders.distributor'), order.distributor.name]
                    : [t('orders.supplier'), order.supplier.name],
                  [
                    t('orders.store'),
                    order.buyerOrder?.store.nickname ?? t(`orders.platforms.${order.platform}`),
                  ],
                  [t('orders.warehouse'), order.warehouseName ?? '—'],
                  [t('orders.method'), t(`orders.methods.${order.shippingMethod}`)],
                  [
                    t('orders.tracking'),
                    [order.carrier, order.trackingNo].filter(Boolean).join(' · ') || '—',
                  ],
                  [t('orders.recipient'), `${recipient.name}, ${recipient.phone}`],
                  [t('orders.address'), address.filter(Boolean).join(', ')],
                  [t('orders.detail.attempts'), String(order.chargedAttempts)],
                ]}
              />
            </Panel>
            <Panel title={t('orders.detail.money')}>
              <OrderMoney side={side} orderId={order.id} accountId={order.account?.id ?? null} />
            </Panel>
          </Stack>
        </div>
      </Stack>
      {act === 'push' && <PushDialog orders={[order]} {...close} />}
      {act === 'withdraw' && <WithdrawDialog order={order} {...close} />}
      {act === 'ship' && <ShipDialog orders={[order]} {...close} />}
      {act === 'sendBack' && <SendBackDialog order={order} {...close} />}
    </Page>
  );
}
