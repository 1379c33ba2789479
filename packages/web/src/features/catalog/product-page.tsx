import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trailOf } from '../../lib/list-trail.ts';
import { DetailColumns } from '../../ui/detail-columns.tsx';
import { FiguresBand } from '../../ui/figures-band.tsx';
import { Money } from '../../ui/money.tsx';
import { Neighbours } from '../../ui/neighbours.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { useStockChanges } from '../inventory/use-stock-changes.ts';
import { LatestOrders } from '../orders/latest-orders.tsx';
import { useOrderEvents } from '../orders/use-order-events.ts';
import { DistributionState } from './distribution-state.tsx';
import { PriceHistory } from './price-history.tsx';
import { ProductAudience, ProductHolders } from './product-audience.tsx';
import { ProductBulk } from './product-bulk.tsx';
import { ProductDialogs, type ProductEdit } from './product-dialogs.tsx';
import { ProductFacts } from './product-facts.tsx';
import { ProductFees } from './product-fees.tsx';
import { SupplierProductPageDocument } from './product-page-query.ts';
import { ProductPrices } from './product-prices.tsx';
import { ProductMovements, ProductStock } from './product-stock.tsx';

/** One product of the supplier, whole: prices, who sees and holds it, stock, orders. */
export function SupplierProductPage() {
  const { t } = useTranslation();
  const { skuId } = useParams({ strict: false }) as { skuId: string };
  const [edit, setEdit] = useState<ProductEdit | null>(null);
  const { data, loading, error, refetch } = useQuery(SupplierProductPageDocument, {
    variables: { id: skuId },
  });
  const again = () => void refetch();
  useStockChanges(again);
  useOrderEvents(again);
  const trail = useMemo(() => trailOf(skuId), [skuId]);
  const supplier = data?.viewer?.supplier;
  const sku = supplier?.sku;
  const list = { label: t('catalog.products.title'), to: '/supplier/products' };
  const back = trail ? { ...list, to: trail.path, search: trail.search } : list;
  if (!sku || !supplier) {
    return (
      <Page title={t('catalog.products.edit')} breadcrumbs={[back]} loading={loading}>
        {!loading && (
          <NotThere
            failed={error !== undefined}
            onRetry={again}
            title={t('catalog.page.missing')}
            text={t('catalog.page.missingText')}
          />
        )}
      </Page>
    );
  }
  const { product } = sku;
  const mayPrice = product?.viewerCanPrice ?? true;
  const needsPrice = sku.ineligibleReason === 'NO_PRICE';
  const locked = sku.stockByWarehouse.reduce((sum, level) => sum + level.locked, 0);
  return (
    <Page
      title={sku.name}
      badge={<DistributionState product={sku} />}
      breadcrumbs={[back]}
      neighbours={<Neighbours trail={trail} to={(id) => `/supplier/products/${id}`} />}
      actions={
        <>
          {sku.viewerCanEdit && (
            <Button variant="default" onClick={() => setEdit('facts')}>
              {t('catalog.page.edit')}
            </Button>
          )}
          {mayPrice && (
            <Button variant={needsPrice ? 'filled' : 'default'} onClick={() => setEdit('prices')}>
              {t(needsPrice ? 'catalog.page.setPrice' : 'catalog.page.changePrices')}
            </Button>
          )}
          {!sku.ineligibleReason && (
            <ProductBulk
              products={[sku]}
              acts={product?.enabled ? ['off'] : ['on']}
              onDone={again}
            />
          )}
        </>
      }
    >
      <FiguresBand
        figures={[
          {
            label: t('catalog.products.price'),
            value: <Money value={product?.basePrice} missing={t('catalog.products.noPrice')} />,
          },
          {
            label: t('catalog.products.available'),
            value: <Quantity value={sku.available} lowAt={0} />,
            hint: locked > 0 ? t('catalog.page.reserved', { count: locked }) : undefined,
          },
          {
            label: t('catalog.page.holders'),
            value: <Quantity value={product?.holderCount ?? 0} />,
          },
          {
            label: t('catalog.products.visibility'),
            value: product ? t(`catalog.visibility.${product.visibility}`) : '—',
          },
        ]}
      />
      <DetailColumns
        aside={
          <>
            <ProductFacts sku={sku} />
            {product && (
              <ProductAudience product={product} onChange={() => setEdit('visibility')} />
            )}
            <ProductStock sku={sku} />
            {product && (
              <ProductFees
                goods={product.basePrice}
                grams={sku.weightGrams}
                country={data?.viewer?.organisation?.country ?? 'MY'}
              />
            )}
          </>
        }
      >
        <ProductPrices sku={sku} levels={supplier.levels} />
        {product && <ProductHolders product={product} />}
        <LatestOrders
          side="supplier"
          orders={supplier.supplyOrders.nodes}
          search={{ q: sku.code }}
        />
        <ProductMovements movements={supplier.stockMovements.nodes} />
        {product && (
          <Panel title={t('catalog.page.priceHistory')}>
            <PriceHistory skuId={sku.id} />
          </Panel>
        )}
      </DetailColumns>
      <ProductDialogs sku={sku} edit={edit} onClose={() => setEdit(null)} onDone={again} />
    </Page>
  );
}
