import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ShippingMethod } from '../../gql/graphql.ts';
import type { Packing } from './use-pack.ts';

type Props = { orderIds: readonly string[]; packing: Packing; onPacked?: () => void };

/** Packs what was picked, with the marketplace's carrier or with the seller's own. */
export function PackActions({ orderIds, packing, onPacked }: Props) {
  const { t } = useTranslation();
  const { busy, pack } = packing;
  const count = orderIds.length;
  const packAll = (method: ShippingMethod | null) =>
    void pack(orderIds, method).then(() => onPacked?.());
  return (
    <Group gap={2} wrap="nowrap">
      <Button size="compact-sm" disabled={count === 0} loading={busy} onClick={() => packAll(null)}>
        {t('orders.toPack.pack', { count })}
      </Button>
      <Menu position="top-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            px={6}
            disabled={count === 0 || busy}
            aria-label={t('orders.method')}
          >
            <IconChevronDown size={14} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => packAll('SELLER_DELIVERY')}>
            {t('orders.toPack.packSeller')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
