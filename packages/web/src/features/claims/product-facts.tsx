import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProductPicture } from '../../ui/product-picture.tsx';
import { imageOf } from './product-list-query.ts';
import type { PageProduct } from './product-page-query.ts';

/** Whose product it is, and by which codes both sides know it. */
export function ProductFacts({ product }: { product: PageProduct }) {
  const { t } = useTranslation();
  const { claim, supplier } = product;
  return (
    <Panel>
      <Stack>
        <ProductPicture name={product.name} image={imageOf(product.imageId)} />
        <Facts
          items={[
            [
              t('claims.supplier'),
              <Anchor
                key="supplier"
                size="sm"
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to={'/distributor/suppliers' as string}
                    search={{ q: supplier.name } as never}
                  />
                )}
              >
                {supplier.name}
              </Anchor>,
            ],
            [
              t('claims.supplierSku'),
              <span key="code">
                {product.code} <CopyButton value={product.code} />
              </span>,
            ],
            ...(claim
              ? ([
                  [
                    t('claims.page.mySku'),
                    <span key="local">
                      {claim.localCode} <CopyButton value={claim.localCode} />
                    </span>,
                  ],
                  [t('claims.claimedAt'), <DateTime key="since" value={claim.claimedAt} />],
                ] as const)
              : []),
          ]}
        />
      </Stack>
    </Panel>
  );
}
