import { useTranslation } from 'react-i18next';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type ListedRow, RowList } from '../../ui/row-list.tsx';
import type { PageLevel, PageSku } from './product-page-query.ts';

type Props = { sku: PageSku; levels: readonly PageLevel[] };

/** What a product costs whom: the base, each level, each distributor with a price of its own. */
export function ProductPrices({ sku, levels }: Props) {
  const { t } = useTranslation();
  const { product } = sku;
  const own = new Map(product?.levelPrices.map(({ level, price }) => [level.id, price]));
  const rows: ListedRow[] = product
    ? [
        {
          id: 'base',
          main: t('catalog.prices.base'),
          sub: t('catalog.page.baseText'),
          end: <Money value={product.basePrice} strong />,
        },
        ...levels.map(({ id, name, percentOfBase }) => {
          const price = own.get(id);
          return {
            id,
            main: name,
            sub: t(price ? 'catalog.page.ownLevelPrice' : 'catalog.page.level'),
            end: price ? (
              <Money value={price} />
            ) : percentOfBase ? (
              t('catalog.levels.percentOf', { percent: Number(percentOfBase) })
            ) : (
              t('catalog.levels.sameAsBase')
            ),
          };
        }),
        ...product.distributorPrices.map(({ distributor, price }) => ({
          id: distributor.id,
          main: distributor.name,
          sub: t('catalog.page.ownPrice'),
          end: <Money value={price} />,
        })),
      ]
    : [];
  return (
    <Panel title={t('catalog.prices.title')}>
      <RowList
        rows={rows}
        none={
          sku.ineligibleReason
            ? t(`catalog.products.ineligible.${sku.ineligibleReason}`)
            : t('catalog.products.noPrice')
        }
      />
    </Panel>
  );
}
