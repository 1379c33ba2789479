import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProductPicture } from '../../ui/product-picture.tsx';
import type { PageSku } from './product-page-query.ts';

/** What a product is: its picture, its codes, and the parts of a combination. */
export function ProductFacts({ sku }: { sku: PageSku }) {
  const { t } = useTranslation();
  return (
    <Panel>
      <Stack>
        <ProductPicture name={sku.name} image={sku.image?.url} />
        <Facts
          items={[
            [
              t('catalog.code'),
              <span key="code">
                {sku.code} <CopyButton value={sku.code} />
              </span>,
            ],
            [t('catalog.category'), sku.category ?? '—'],
            [t('catalog.barcode'), sku.barcode ?? '—'],
            [t('catalog.weightShort'), t('catalog.grams', { count: sku.weightGrams })],
            [t('catalog.page.since'), <DateTime key="since" value={sku.createdAt} />],
            ...(sku.isCombination
              ? [
                  [
                    t('catalog.page.parts'),
                    sku.components.map(({ quantity, sku: part }) => (
                      <div key={part.id}>
                        {quantity} ×{' '}
                        <Anchor
                          size="sm"
                          renderRoot={(props) => (
                            <Link {...props} to={`/supplier/products/${part.id}` as string} />
                          )}
                        >
                          {part.name}
                        </Anchor>
                      </div>
                    )),
                  ] as const,
                ]
              : []),
          ]}
        />
      </Stack>
    </Panel>
  );
}
