import { useQuery } from '@apollo/client/react';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Navigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { trailOf } from '../../lib/list-trail.ts';
import { DetailColumns } from '../../ui/detail-columns.tsx';
import { FiguresBand } from '../../ui/figures-band.tsx';
import { Money } from '../../ui/money.tsx';
import { Neighbours } from '../../ui/neighbours.tsx';
import { NotThere } from '../../ui/not-there.tsx';
import { Page } from '../../ui/page.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useStockChanges } from '../inventory/use-stock-changes.ts';
import { LatestOrders } from '../orders/latest-orders.tsx';
import { PriceNow } from '../orders/price-now.tsx';
import { useOrderEvents } from '../orders/use-order-events.ts';
import { ClaimBadge } from './claim-badge.tsx';
import { ClaimListings } from './claim-listings.tsx';
import { ClaimPrices } from './claim-prices.tsx';
import { ClaimMovements, ClaimStock } from './claim-stock.tsx';
import { ProductActions } from './product-actions.tsx';
import { ProductFacts } from './product-facts.tsx';
import {
  ClaimDealingsDocument,
  ClaimedSkuDocument,
  DistributorProductPageDocument,
} from './product-page-query.ts';
import { useProductNotices } from './use-product-notices.ts';

/** A product by its SKU; the id of a claim leads to the product it holds. */
export function DistributorProductPage() {
  const { productId } = useParams({ strict: false }) as { productId: string };
  return productId.startsWith('clm_') ? (
    <ProductOfClaim claimId={productId} />
  ) : (
    <ProductPage skuId={productId} />
  );
}

function ProductOfClaim({ claimId }: { claimId: string }) {
  const { data, loading } = useQuery(ClaimedSkuDocument, { variables: { claimId } });
  const skuId = data?.viewer?.distributor?.claim?.skuId;
  if (skuId) return <Navigate to={`/distributor/products/${skuId}` as string} replace />;
  return loading ? null : <ProductPage skuId={claimId} />;
}

/** What a product costs, stocks and sells for: everything a distributor has to do with it. */
function ProductPage({ skuId }: { skuId: string }) {
  const { t } = useTranslation();
  const { data, loading, error, refetch } = useQuery(DistributorProductPageDocument, {
    variables: { skuId },
  });
  const product = data?.viewer?.distributor?.product;
  const claim = product?.claim ?? null;
  const dealings = useQuery(ClaimDealingsDocument, {
    variables: { localSkuId: claim?.localSkuId ?? '' },
    skip: !claim,
  });
  const again = () => {
    void refetch();
    if (claim) void dealings.refetch();
  };
  useStockChanges(again);
  useProductNotices(again);
  useOrderEvents(again);
  const trail = useMemo(() => trailOf(skuId), [skuId]);
  const list = { label: t('claims.title'), to: '/distributor/products' };
  const back = trail ? { ...list, to: trail.path, search: trail.search } : list;
  if (!product) {
    return (
      <Page title={t('claims.product')} breadcrumbs={[back]} loading={loading}>
        {!loading && (
          <NotThere
            failed={error !== undefined}
            onRetry={again}
            title={t('claims.page.missing')}
            text={t('claims.page.missingText')}
          />
        )}
      </Page>
    );
  }
  const side = dealings.data?.viewer?.distributor;
  const over = claim !== null && claim.state !== 'ACTIVE';
  return (
    <Page
      title={claim?.name ?? product.name}
      badge={
        claim ? (
          <ClaimBadge claim={claim} />
        ) : (
          <StateBadge tone="idle" label={t('claims.page.unclaimed')} />
        )
      }
      breadcrumbs={[back]}
      neighbours={<Neighbours trail={trail} to={(id) => `/distributor/products/${id}`} />}
      actions={<ProductActions product={product} onDone={again} />}
    >
      {over && claim.reason && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />}>
          {t(`claims.reasonText.${claim.reason}`, { supplier: product.supplier.name })}
          {claim.listings.length > 0 && ` ${t('claims.delist')}.`}
        </Alert>
      )}
      <FiguresBand
        figures={[
          {
            label: t('claims.price'),
            value: claim ? (
              <PriceNow then={claim.priceAtClaim} now={product.price} />
            ) : (
              <Money value={product.price} />
            ),
            hint: claim ? (
              <>
                {t('claims.priceAtClaim')} <Money value={claim.priceAtClaim} />
              </>
            ) : undefined,
          },
          {
            label: t('claims.stock'),
            value: <Quantity value={claim?.stock} lowAt={0} />,
          },
          {
            label: t('claims.listings'),
            value: <Quantity value={claim?.listings.length} lowAt={0} />,
          },
          { label: t('claims.initialCost'), value: <Money value={claim?.initialCost} /> },
        ]}
      />
      <DetailColumns
        aside={
          <>
            <ProductFacts product={product} />
            {claim && (
              <ClaimStock levels={side?.inventory.nodes ?? []} localSkuId={claim.localSkuId} />
            )}
            {claim && <ClaimPrices changes={claim.priceChanges} />}
          </>
        }
      >
        {claim && <ClaimListings claim={claim} price={product.price} />}
        {claim && (
          <LatestOrders
            side="distributor"
            orders={side?.distributionOrders.nodes ?? []}
            search={{ q: claim.localCode }}
          />
        )}
        {claim && <ClaimMovements movements={side?.stockMovements.nodes ?? []} />}
      </DetailColumns>
    </Page>
  );
}
