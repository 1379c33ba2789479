import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { ClaimBadge } from './claim-badge.tsx';
import { imageOf, type Product } from './product-list-query.ts';

const ClaimDetailDocument = graphql(/* GraphQL */ `
  query ClaimDetail($claimId: ID!, $localSkuIds: [ID!]) {
    viewer {
      distributor {
        id
        claim(id: $claimId) {
          id
          priceChanges { oldPrice { amount currency } newPrice { amount currency } effectiveFrom }
        }
        inventory(first: 50, localSkuIds: $localSkuIds) {
          nodes { claimId supplierWarehouseId warehouseName mapped available locked onHand }
        }
      }
    }
  }
`);

type Props = {
  product: Product;
  onClose: () => void;
  onStop: () => void;
  onClaim: () => void;
  onRemove: () => void;
};

/** A claimed product in detail: its stock, its listings, its price history (CLAIM-04, 21). */
export function ClaimPanel({ product, onClose, onStop, onClaim, onRemove }: Props) {
  const { t } = useTranslation();
  const claim = product.claim;
  const { data } = useQuery(ClaimDetailDocument, {
    variables: { claimId: claim?.id ?? '', localSkuIds: claim ? [claim.localSkuId] : null },
    skip: !claim,
  });
  if (!claim) return null;
  const side = data?.viewer?.distributor;
  const warehouses = side?.inventory.nodes.filter((row) => row.claimId === claim.id) ?? [];
  const changes = side?.claim?.priceChanges ?? [];
  const over = claim.state !== 'ACTIVE';
  const footer = (
    <Group justify="flex-end">
      {claim.viewerCanRemove && (
        <>
          <Button variant="default" onClick={onClaim}>
            {t('claims.claimAgain')}
          </Button>
          <Button onClick={onRemove}>{t('claims.remove')}</Button>
        </>
      )}
      {claim.viewerCanStop && (
        <Button variant="default" c="red" onClick={onStop}>
          {t('claims.stop')}
        </Button>
      )}
    </Group>
  );
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={
        <ProductCell name={claim.name} code={claim.localCode} image={imageOf(product.imageId)} />
      }
      badge={<ClaimBadge claim={claim} />}
      page={`/distributor/products/${product.id}`}
      footer={claim.viewerCanRemove || claim.viewerCanStop ? footer : undefined}
    >
      <Stack>
        {over && claim.reason && (
          <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />}>
            {t(`claims.reasonText.${claim.reason}`, { supplier: product.supplier.name })}
            {claim.listings.length > 0 && ` ${t('claims.delist')}.`}
          </Alert>
        )}
        <Facts
          items={[
            [t('claims.since'), <DateTime key="since" value={claim.stateAt} />],
            [t('claims.supplier'), product.supplier.name],
            [t('claims.supplierSku'), product.code],
            [t('claims.price'), <Money key="price" value={product.price} strong />],
            [t('claims.priceAtClaim'), <Money key="then" value={claim.priceAtClaim} />],
            [t('claims.initialCost'), <Money key="cost" value={claim.initialCost} />],
          ]}
        />
        <Panel title={t('claims.panel.stock')}>
          {warehouses.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('claims.panel.noWarehouse')}{' '}
              <Anchor component={Link} to={'/distributor/warehouses' as string} size="sm">
                {t('claims.panel.mapWarehouse')}
              </Anchor>
            </Text>
          ) : (
            <Stack gap={6}>
              {warehouses.map((row) => (
                <Group key={row.supplierWarehouseId} justify="space-between">
                  <Text size="sm">{row.warehouseName}</Text>
                  <Quantity value={row.available} lowAt={0} />
                </Group>
              ))}
              <Anchor
                component={Link}
                to={'/distributor/inventory' as string}
                search={{ sku: [claim.localSkuId] } as never}
                size="sm"
              >
                {t('claims.panel.inventory')}
              </Anchor>
            </Stack>
          )}
        </Panel>
        <Panel title={t('claims.panel.listings')}>
          {claim.listings.length === 0 ? (
            <Text size="sm" c="dimmed">
              {over ? '—' : t('claims.panel.noListing')}{' '}
              {!over && (
                <Anchor component={Link} to={'/distributor/skus' as string} size="sm">
                  {t('claims.panel.map')}
                </Anchor>
              )}
            </Text>
          ) : (
            <Stack gap={6}>
              {claim.listings.map((listing) => (
                <Group key={listing.id} justify="space-between">
                  <Text size="sm">{listing.storeName}</Text>
                  <Text size="sm" c="dimmed">
                    {listing.platformSku}
                  </Text>
                </Group>
              ))}
            </Stack>
          )}
        </Panel>
        <Panel title={t('claims.panel.history')} description={t('claims.panel.lastThirty')}>
          {changes.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('claims.panel.noHistory')}
            </Text>
          ) : (
            <Stack gap={6}>
              {changes.map((change) => (
                <Group key={change.effectiveFrom} justify="space-between">
                  <DateTime value={change.effectiveFrom} />
                  <span>
                    <Money value={change.oldPrice} /> → <Money value={change.newPrice} strong />
                  </span>
                </Group>
              ))}
            </Stack>
          )}
        </Panel>
      </Stack>
    </SidePanel>
  );
}
