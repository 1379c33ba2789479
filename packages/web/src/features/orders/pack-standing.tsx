import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../ui/state-badge.tsx';
import type { BuyerOrderRow } from './buyer-order-row.ts';

/** Whether an order can be packed, and the first thing that stands in the way. */
export function PackStanding({ order }: { order: BuyerOrderRow }) {
  const { t } = useTranslation();
  if (order.state === 'CANCELLED') {
    return <StateBadge tone="ended" label={t('orders.states.CANCELLED')} />;
  }
  if (order.state === 'PACKED') {
    return <StateBadge tone="good" label={t('orders.toPack.tabs.packed')} />;
  }
  if (order.cancellation === 'REQUESTED') {
    return <StateBadge tone="warning" label={t('orders.toPack.asksToCancel')} />;
  }
  const { parts, blocked } = order.packPlan;
  const [first] = blocked;
  const why = first && (
    <Text size="xs" c="dimmed" truncate title={t(`orders.obstacles.${first.obstacle}`)}>
      {t(`orders.obstacles.${first.obstacle}`)}
    </Text>
  );
  if (parts.length === 0) {
    return (
      <span>
        <StateBadge tone="bad" label={t('orders.toPack.blocked')} />
        {why}
      </span>
    );
  }
  if (parts.length > 1) {
    return (
      <span>
        <StateBadge tone="warning" label={t('orders.toPack.split', { count: parts.length })} />
        {why}
      </span>
    );
  }
  return (
    <span>
      <StateBadge
        tone={first ? 'warning' : 'idle'}
        label={t(first ? 'orders.toPack.partly' : 'orders.toPack.ready')}
      />
      {why}
    </span>
  );
}
