import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { actorOf } from './chain-of.ts';
import type { OrderDetail } from './order-detail.ts';
import classes from './order-history.module.css';

const tones: Partial<Record<OrderDetail['history'][number]['kind'], 'bad' | 'warning' | 'good'>> = {
  PUSH_FAILED: 'bad',
  SENT_BACK: 'warning',
  WITHDRAWAL_REQUESTED: 'warning',
  WITHDRAWAL_FAILED: 'bad',
  DELIVERED: 'good',
};

/** Newest first: what happened, when, and who did it; of the other side, the organisation. */
export function OrderHistory({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.history}>
      {order.history.toReversed().map((event) => (
        <li key={event.id} className={classes.event} data-tone={tones[event.kind]}>
          <span className={classes.words}>
            <Text size="sm">{t(`orders.detail.events.${event.kind}`)}</Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {[actorOf(order, event), event.reason].filter(Boolean).join(' · ')}
            </Text>
          </span>
          <span className={classes.at}>
            <DateTime value={event.occurredAt} />
          </span>
        </li>
      ))}
    </ol>
  );
}
