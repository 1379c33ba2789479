import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PartnerCell } from '../../ui/partner-cell.tsx';
import { RowList } from '../../ui/row-list.tsx';
import type { PageProduct } from './product-page-query.ts';

type AudienceProps = { product: PageProduct; onChange: () => void };

/** Who sees a product, by name where names decide it. */
export function ProductAudience({ product, onChange }: AudienceProps) {
  const { t } = useTranslation();
  const may = useMay('SUPPLIER_CATALOG');
  const named =
    product.visibility === 'LEVELS' ? product.visibleLevels : product.visibleDistributors;
  return (
    <Panel
      title={t('catalog.products.visibility')}
      actions={
        may && (
          <Button size="xs" variant="default" onClick={onChange}>
            {t('catalog.page.change')}
          </Button>
        )
      }
    >
      <Text size="sm" fw={550}>
        {t(`catalog.visibility.${product.visibility}`)}
      </Text>
      {product.visibility !== 'ALL_PARTNERED' && product.visibility !== 'HIDDEN' && (
        <Group gap={6} mt={6}>
          {named.map(({ id, name }) => (
            <Text key={id} size="sm" c="dimmed">
              {name}
            </Text>
          ))}
        </Group>
      )}
    </Panel>
  );
}

/** Who holds a product now, since when, and at which price. */
export function ProductHolders({ product }: { product: PageProduct }) {
  const { t } = useTranslation();
  const { nodes } = product.holders;
  const more = product.holderCount - nodes.length;
  return (
    <Panel title={t('catalog.page.claimedBy', { count: product.holderCount })}>
      <RowList
        none={t(product.enabled ? 'catalog.page.nobody' : 'catalog.page.nobodyOff')}
        rows={nodes.map(({ id, partnershipId, distributor, claimedAt, price }) => ({
          id,
          to: `/supplier/distributors/${partnershipId}`,
          main: <PartnerCell name={distributor.name} />,
          end: <Money value={price} />,
          endSub: <DateTime value={claimedAt} />,
        }))}
      />
      {more > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('catalog.page.moreHolders', { count: more })}
        </Text>
      )}
    </Panel>
  );
}
