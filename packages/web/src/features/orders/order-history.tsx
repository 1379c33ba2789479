import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import type { OrderDetail } from './order-detail.ts';

/** Newest first: what happened, when, and who did it, where that is one of the reader's people. */
export function OrderHistory({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  return (
    <Stack gap={10}>
      {[...order.history].reverse().map(({ id, kind, occurredAt, actorName, reason }) => (
        <Group key={id} justify="space-between" wrap="nowrap" align="flex-start" gap="md">
          <span>
            <Text size="sm">{t(`orders.detail.events.${kind}`)}</Text>
            <Text size="xs" c="dimmed">
              {[actorName ?? t('orders.detail.otherSide'), reason].filter(Boolean).join(' · ')}
            </Text>
          </span>
          <DateTime value={occurredAt} />
        </Group>
      ))}
    </Stack>
  );
}
