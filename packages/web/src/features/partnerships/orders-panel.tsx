import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MoneyValue } from '../../lib/format-money.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './orders-panel.module.css';

type Order = {
  id: string;
  packageNo: string;
  stateAt: string;
  lines: readonly { id: string }[];
  charge?: { total: MoneyValue } | null;
};

/** The last few orders between the two. */
export function OrdersPanel({ orders, to }: { orders: readonly Order[]; to: string }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('partnerships.orders.title')}
      actions={
        orders.length > 0 && (
          <Button component={Link} to={to} variant="default" size="xs">
            {t('partnerships.orders.all')}
          </Button>
        )
      }
    >
      {orders.length === 0 ? (
        <Text c="dimmed">{t('partnerships.orders.none')}</Text>
      ) : (
        <ul className={classes.list}>
          {orders.map((order) => (
            <li key={order.id} className={classes.row}>
              <span className={classes.no}>{order.packageNo}</span>
              <span className={classes.quiet}>
                {t('partnerships.orders.lines', { count: order.lines.length })}
              </span>
              <Money value={order.charge?.total ?? null} />
              <span className={classes.quiet}>
                <DateTime value={order.stateAt} ago />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
