import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';
import type { OrderRow } from './order-row.ts';
import { OrderStateBadge } from './order-state-badge.tsx';

type Props = {
  side: 'supplier' | 'distributor';
  orders: readonly OrderRow[];
  /** What the list of all of them is narrowed to. */
  search?: Record<string, unknown>;
};

/** The orders that moved last, each leading to its page. */
export function LatestOrders({ side, orders, search }: Props) {
  const { t } = useTranslation();
  const list = side === 'supplier' ? '/supplier/orders' : '/distributor/orders/distribution';
  return (
    <Panel
      title={t('orders.latest.title')}
      actions={
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to={list as string} search={(search ?? {}) as never} />
          )}
        >
          {t('orders.latest.all')}
        </Button>
      }
    >
      <RowList
        none={t('orders.latest.none')}
        rows={orders.map((order) => ({
          id: order.id,
          to: `/${side}/orders/${order.id}`,
          main: order.packageNo,
          sub: (
            <>
              <DateTime value={order.stateAt} ago /> ·{' '}
              {t('orders.units', {
                count: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
              })}
            </>
          ),
          end: <Money value={order.charge?.total} />,
          endSub: <OrderStateBadge order={order} />,
        }))}
      />
    </Panel>
  );
}
