import { useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { DistributionState } from './distribution-state.tsx';
import { PriceForm } from './price-form.tsx';
import { PriceHistory } from './price-history.tsx';
import { ProductBulk } from './product-bulk.tsx';
import { SkuForm } from './sku-form.tsx';
import { VisibilityDialog } from './visibility-dialog.tsx';

const ProductPanelDocument = graphql(/* GraphQL */ `
  query ProductPanel($id: ID!) {
    viewer {
      supplier {
        id
        sku(id: $id) {
          id code name category barcode weightGrams version isCombination viewerCanEdit ineligibleReason
          image { id url }
          product {
            id enabled visibility viewerCanPrice
            basePrice { amount currency }
            visibleLevels { id }
            visibleDistributors { id }
            levelPrices { level { id } price { amount currency } }
            distributorPrices { distributor { id name } price { amount currency } }
          }
        }
      }
    }
  }
`);

type Props = { skuId: string | null; onCreated: (id: string) => void; onClose: () => void };

/** One product beside the list: what it is, what it costs whom, and how its prices changed. */
export function ProductPanel({ skuId, onCreated, onClose }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { data, loading } = useQuery(ProductPanelDocument, {
    variables: { id: skuId ?? '' },
    skip: skuId === null,
  });
  const sku = data?.viewer?.supplier?.sku ?? null;
  const product = sku?.product;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={sku?.name ?? t(skuId ? 'catalog.products.edit' : 'catalog.products.add')}
      badge={sku && <DistributionState product={sku} />}
      page={sku ? `/supplier/products/${sku.id}` : undefined}
      size={600}
      footer={
        sku && (
          <Group justify="space-between">
            <Text size="sm">
              {t('catalog.products.distribution')}:{' '}
              <strong>
                {t(product?.enabled ? 'catalog.products.stateOn' : 'catalog.products.stateOff')}
              </strong>
              {sku.ineligibleReason &&
                ` · ${t(`catalog.products.ineligible.${sku.ineligibleReason}`)}`}
            </Text>
            {!sku.ineligibleReason && (
              <ProductBulk
                products={[sku]}
                acts={product?.enabled ? ['off'] : ['on']}
                onDone={() => undefined}
              />
            )}
          </Group>
        )
      }
    >
      {skuId === null ? (
        <SkuForm counts="ProductCounts" sku={null} onSaved={onCreated} />
      ) : loading && !sku ? (
        <Skeleton h={320} />
      ) : sku ? (
        <Tabs defaultValue={product ? 'what' : 'prices'}>
          <Tabs.List mb="md">
            <Tabs.Tab value="what">{t('catalog.products.edit')}</Tabs.Tab>
            <Tabs.Tab value="prices">{t('catalog.prices.title')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('catalog.prices.history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="what">
            <Stack>
              <SkuForm
                key={sku.version}
                counts="ProductCounts"
                sku={sku}
                onSaved={() => undefined}
              />
              {product && (
                <Button variant="default" onClick={() => setAsking(true)}>
                  {t('catalog.products.visibility')}:{' '}
                  {t(`catalog.visibility.${product.visibility}`)}
                </Button>
              )}
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="prices">
            <PriceForm sku={sku} />
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <PriceHistory skuId={sku.id} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
      {asking && sku && product && (
        <VisibilityDialog
          skuIds={[sku.id]}
          initial={{
            mode: product.visibility,
            levelIds: product.visibleLevels.map(({ id }) => id),
            distributorIds: product.visibleDistributors.map(({ id }) => id),
          }}
          onClose={() => setAsking(false)}
          onDone={() => undefined}
        />
      )}
    </SidePanel>
  );
}
