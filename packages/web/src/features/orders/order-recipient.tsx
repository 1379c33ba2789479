import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { OrderDetail } from './order-detail.ts';

/** Where the parcel goes, ready to be copied onto a label. */
export function OrderRecipient({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const { name, phone, addressLine, district, city, postcode, province, country } = order.recipient;
  const note = order.buyerOrder?.buyerNote;
  const lines = [
    addressLine,
    [district, city].filter(Boolean).join(', '),
    [postcode, province, country].filter(Boolean).join(' '),
  ].filter(Boolean);
  return (
    <Panel
      title={t('orders.recipient')}
      actions={<CopyButton value={[name, phone, ...lines].join('\n')} />}
    >
      <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
        <Text fw={550}>{name}</Text>
        <Anchor size="sm" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} w="fit-content">
          {phone}
        </Anchor>
        {lines.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
        {note && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('orders.toPack.note')}: {note}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}
