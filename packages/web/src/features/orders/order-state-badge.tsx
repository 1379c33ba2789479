import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import { type OrderRow, withdrawalFailed } from './order-row.ts';

const tones: Record<OrderRow['state'], Tone> = {
  TO_PUSH: 'idle',
  PUSH_FAILED: 'bad',
  PUSHED: 'working',
  WITHDRAWING: 'waiting',
  WITHDRAWN: 'ended',
  SENT_BACK: 'warning',
  TO_PICKUP: 'working',
  SHIPPED: 'good',
  COMPLETED: 'good',
  CANCELLED: 'ended',
};

type Props = {
  order: Pick<OrderRow, 'state' | 'withdrawals' | 'cancellationRequested' | 'processingAt'>;
};

export function OrderStateBadge({ order }: Props) {
  const { t } = useTranslation();
  const { state, cancellationRequested, processingAt } = order;
  if (withdrawalFailed(order)) {
    return <StateBadge tone="warning" label={t('orders.failedToWithdraw')} />;
  }
  if (cancellationRequested && (state === 'TO_PUSH' || state === 'PUSH_FAILED')) {
    return <StateBadge tone="warning" label={t('orders.cancelAsked')} />;
  }
  if (state === 'PUSHED' && processingAt) {
    return <StateBadge tone="working" label={t('orders.processing')} />;
  }
  return <StateBadge tone={tones[state]} label={t(`orders.states.${state}`)} />;
}
