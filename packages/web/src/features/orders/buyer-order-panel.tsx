import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import type { BuyerOrderRow } from './buyer-order-row.ts';
import { PackActions } from './pack-actions.tsx';
import { PackStanding } from './pack-standing.tsx';
import type { Packing } from './use-pack.ts';

type Obstacle = NonNullable<BuyerOrderRow['lines'][number]['obstacle']>;

/** Where each obstacle is removed; the rest waits for the supplier's stock. */
const repairs: Partial<
  Record<Obstacle, { to: string; words: 'map' | 'products' | 'suppliers' | 'warehouses' }>
> = {
  LISTING_NOT_MAPPED: { to: '/distributor/skus', words: 'map' },
  CLAIM_EXPIRED: { to: '/distributor/products?tab=expired', words: 'products' },
  CLAIM_STOPPED: { to: '/distributor/products', words: 'products' },
  NOT_PARTNERED: { to: '/distributor/suppliers', words: 'suppliers' },
  NO_WAREHOUSE: { to: '/distributor/warehouses', words: 'warehouses' },
};

type Props = { order: BuyerOrderRow; packing: Packing; onClose: () => void };

/** A buyer's order beside its list: its lines, what keeps each back, and its packages. */
export function BuyerOrderPanel({ order, packing, onClose }: Props) {
  const { t } = useTranslation();
  const { recipient } = order;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={order.orderNo}
      footer={order.viewerCanPack && <PackActions orderIds={[order.id]} packing={packing} />}
    >
      <Stack>
        <PackStanding order={order} />
        <Facts
          items={[
            [
              t('orders.store'),
              `${order.store.nickname} · ${t(`orders.platforms.${order.store.platform}`)}`,
            ],
            [t('orders.recipient'), `${recipient.name}, ${recipient.phone}`],
            [
              t('orders.address'),
              [
                recipient.addressLine,
                recipient.district,
                recipient.city,
                recipient.postcode,
                recipient.province,
                recipient.country,
              ]
                .filter(Boolean)
                .join(', '),
            ],
            [t('orders.toPack.buyerPays'), <Money key="total" value={order.total} />],
            ...(order.buyerNote ? ([[t('orders.toPack.note'), order.buyerNote]] as const) : []),
          ]}
        />
        <Panel title={t('orders.toPack.lines')}>
          <Stack gap="sm">
            {order.lines.map((line) => {
              const repair = line.obstacle && repairs[line.obstacle];
              return (
                <div key={line.id}>
                  <ProductCell
                    name={line.productName}
                    code={[line.platformSku, line.variation].filter(Boolean).join(' · ')}
                    image={line.product?.imageId ? `/files/${line.product.imageId}` : null}
                  />
                  <Text size="sm">
                    {t('orders.toPack.packedUnits', {
                      packed: line.packed,
                      quantity: line.quantity,
                    })}
                    {line.supplier ? ` · ${line.supplier.name}` : ''}
                  </Text>
                  {line.obstacle && (
                    <Text size="sm" c="red">
                      {t(`orders.obstacles.${line.obstacle}`)}{' '}
                      {repair && (
                        <Anchor
                          size="sm"
                          underline="always"
                          renderRoot={(props) => <Link {...props} to={repair.to as string} />}
                        >
                          {t(`orders.repairs.${repair.words}`)}
                        </Anchor>
                      )}
                    </Text>
                  )}
                </div>
              );
            })}
          </Stack>
        </Panel>
        <Panel title={t('orders.toPack.packages')}>
          {order.packages.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('orders.toPack.noPackages')}
            </Text>
          ) : (
            order.packages.map(({ id, packageNo, state }) => (
              <Text key={id} size="sm">
                <Anchor
                  size="sm"
                  underline="always"
                  renderRoot={(props) => (
                    <Link {...props} to={`/distributor/orders/${id}` as string} />
                  )}
                >
                  {packageNo}
                </Anchor>
                {' · '}
                {t(`orders.states.${state}`)}
              </Text>
            ))
          )}
        </Panel>
      </Stack>
    </SidePanel>
  );
}
