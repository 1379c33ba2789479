import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';
import { PartnerCell } from '../../ui/partner-cell.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import type { Column } from '../../ui/table.tsx';
import type { OrderRow } from './order-row.ts';
import { OrderStateBadge } from './order-state-badge.tsx';

/** The columns of every list of distribution orders; a list takes those it needs. */
export function useOrderColumns(side: 'supplier' | 'distributor') {
  const { t } = useTranslation();
  const columns = {
    no: {
      id: 'no',
      header: t('orders.package'),
      width: 170,
      fixed: true,
      cell: (order) => (
        <Anchor
          size="sm"
          fw={550}
          renderRoot={(props) => (
            <Link {...props} to={`/${side}/orders/${order.id}` as string}>
              {order.packageNo}
            </Link>
          )}
        />
      ),
    },
    products: {
      id: 'products',
      header: t('orders.product'),
      width: 180,
      grow: true,
      cell: (order) => <Products order={order} />,
    },
    partner: {
      id: 'partner',
      header: t(side === 'supplier' ? 'orders.distributor' : 'orders.supplier'),
      width: 175,
      cell: (order) => (
        <PartnerCell name={(side === 'supplier' ? order.distributor : order.supplier).name} />
      ),
    },
    recipient: {
      id: 'recipient',
      header: t('orders.recipient'),
      width: 170,
      hidden: true,
      cell: ({ recipient }) => (
        <Text size="sm" truncate title={recipient.name}>
          {[recipient.name, recipient.city ?? recipient.province, recipient.country]
            .filter(Boolean)
            .join(', ')}
        </Text>
      ),
    },
    charge: {
      id: 'charge',
      header: t('orders.charge'),
      sortable: 'descending',
      align: 'end',
      width: 120,
      cell: (order) => <Money value={order.charge?.total} />,
    },
    method: {
      id: 'method',
      header: t('orders.method'),
      width: 150,
      hidden: true,
      cell: (order) => <Text size="sm">{t(`orders.methods.${order.shippingMethod}`)}</Text>,
    },
    warehouse: {
      id: 'warehouse',
      header: t('orders.warehouse'),
      width: 150,
      hidden: true,
      cell: (order) => (
        <Text size="sm" truncate>
          {order.warehouseName}
        </Text>
      ),
    },
    tracking: {
      id: 'tracking',
      header: t('orders.tracking'),
      width: 220,
      cell: ({ carrier, trackingNo }) => (
        <Text size="sm" truncate title={trackingNo ?? undefined}>
          {[carrier, trackingNo].filter(Boolean).join(' · ') || '—'}
        </Text>
      ),
    },
    pushedAt: {
      id: 'pushed',
      header: t('orders.pushedAt'),
      sortable: 'descending',
      width: 130,
      hidden: true,
      cell: (order) => <DateTime value={order.pushedAt} ago />,
    },
    since: {
      id: 'since',
      header: t('orders.since'),
      sortable: 'descending',
      width: 130,
      cell: (order) => <DateTime value={order.stateAt} ago />,
    },
    state: {
      id: 'state',
      header: t('orders.state'),
      width: 145,
      card: 'aside',
      cell: (order) => <OrderStateBadge order={order} />,
    },
  } satisfies Record<string, Column<OrderRow>>;
  return columns as Record<keyof typeof columns, Column<OrderRow>>;
}

function Products({ order }: { order: OrderRow }) {
  const { t } = useTranslation();
  const [first, ...others] = order.lines;
  const units = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const more = others.length > 0 ? ` · ${t('orders.more', { count: others.length })}` : '';
  const code = `${t('orders.units', { count: units })}${more}`;
  const image = first?.product?.imageId ? `/files/${first.product.imageId}` : null;
  return <ProductCell name={first?.product?.name ?? order.packageNo} code={code} image={image} />;
}
