import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { SupplierCountsDocument } from './nav-counts.tsx';
import type { OrderDetail } from './order-detail.ts';
import { PushDialog } from './push-dialog.tsx';
import { SendBackDialog } from './send-back-dialog.tsx';
import { ShipDialog } from './ship-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const StartDocument = graphql(/* GraphQL */ `
  mutation OrderPageStart($input: OrderActInput!) {
    orderStartProcessing(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

const CarrierDocument = graphql(/* GraphQL */ `
  mutation OrderPageCarrier($input: OrderReportCarrierInput!) {
    orderReportCarrier(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

type Act = 'push' | 'withdraw' | 'ship' | 'sendBack' | 'approve' | 'refuse';
type Props = { order: OrderDetail; side: 'supplier' | 'distributor'; onDone: () => void };

/** What the reader may do with an order now; the one next step stands last and is filled. */
export function OrderActions({ order, side, onDone }: Props) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const close = { onClose: () => setAct(null), onDone };
  const open = (name: Act) => () => setAct(name);
  return (
    <>
      {side === 'distributor' ? (
        <>
          {order.viewerCanWithdraw && (
            <Button variant="default" onClick={open('withdraw')}>
              {t('orders.withdraw.action')}
            </Button>
          )}
          {order.viewerCanPush && (
            <Button onClick={open('push')}>
              {t(order.state === 'TO_PUSH' ? 'orders.push.one' : 'orders.push.again')}
            </Button>
          )}
        </>
      ) : (
        <SupplierSteps order={order} onAct={setAct} onDone={onDone} />
      )}
      {act === 'push' && <PushDialog orderIds={[order.id]} {...close} />}
      {act === 'withdraw' && <WithdrawDialog order={order} {...close} />}
      {act === 'ship' && <ShipDialog orders={[order]} {...close} />}
      {act === 'sendBack' && <SendBackDialog order={order} {...close} />}
      {(act === 'approve' || act === 'refuse') && (
        <DecideDialog order={order} approve={act === 'approve'} {...close} />
      )}
    </>
  );
}

type StepsProps = { order: OrderDetail; onAct: (act: Act) => void; onDone: () => void };

function SupplierSteps({ order, onAct, onDone }: StepsProps) {
  const { t } = useTranslation();
  const mayWork = useMay('SUPPLIER_ORDERS');
  const mayDecide = useMay('SUPPLIER_WITHDRAWALS');
  const options = { refetchQueries: [SupplierCountsDocument] };
  const [start, starting] = useMutation(StartDocument, options);
  const [report, reporting] = useMutation(CarrierDocument, options);

  function tell(refusal: { message: string } | undefined, done: string): void {
    if (refusal) notifyFailure(refusal.message);
    else notify(done);
    onDone();
  }

  async function begin() {
    const input = { orderId: order.id, idempotencyKey: crypto.randomUUID() };
    const { data } = await start({ variables: { input } });
    if (!data) return;
    tell(data.orderStartProcessing.userErrors[0], t('orders.supply.started', { count: 1 }));
  }

  async function carrier(news: 'PICKED_UP' | 'DELIVERED') {
    const input = { orderId: order.id, status: news, idempotencyKey: crypto.randomUUID() };
    const { data } = await report({ variables: { input } });
    if (data) tell(data.orderReportCarrier.userErrors[0], t('orders.supply.reported'));
  }

  if (order.state === 'WITHDRAWING') {
    return mayDecide ? (
      <>
        <Button variant="default" onClick={() => onAct('refuse')}>
          {t('orders.withdrawals.refuse')}
        </Button>
        <Button onClick={() => onAct('approve')}>{t('orders.withdrawals.approve')}</Button>
      </>
    ) : null;
  }
  const waits = order.viewerCanShip && !order.processingAt;
  return (
    <>
      {order.viewerCanShip && (
        <>
          <Button variant="default" onClick={() => onAct('sendBack')}>
            {t('orders.supply.sendBack')}
          </Button>
          <Button variant={waits ? 'default' : 'filled'} onClick={() => onAct('ship')}>
            {t('orders.supply.ship')}
          </Button>
        </>
      )}
      {waits && (
        <Button loading={starting.loading} onClick={() => void begin()}>
          {t('orders.supply.start')}
        </Button>
      )}
      {mayWork && order.state === 'TO_PICKUP' && (
        <Button loading={reporting.loading} onClick={() => void carrier('PICKED_UP')}>
          {t('orders.supply.pickedUp')}
        </Button>
      )}
      {mayWork && order.state === 'SHIPPED' && (
        <Button loading={reporting.loading} onClick={() => void carrier('DELIVERED')}>
          {t('orders.supply.delivered')}
        </Button>
      )}
    </>
  );
}
