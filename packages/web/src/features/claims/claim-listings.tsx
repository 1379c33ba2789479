import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMoney, type MoneyValue } from '../../lib/format-money.ts';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { marginOf } from './margin-of.ts';
import type { PageClaim } from './product-page-query.ts';

type Props = { claim: PageClaim; price: MoneyValue };

/** Where a product is sold, what it sold for last, and what that leaves over its price. */
export function ClaimListings({ claim, price }: Props) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('claims.panel.listings')}
      actions={
        claim.state === 'ACTIVE' && (
          <Button
            size="xs"
            variant={claim.listings.length === 0 ? 'filled' : 'default'}
            renderRoot={(props) => (
              <Link
                {...props}
                to={'/distributor/skus' as string}
                search={{ open: claim.localSkuId } as never}
              />
            )}
          >
            {t('claims.panel.map')}
          </Button>
        )
      }
    >
      <RowList
        none={claim.state === 'ACTIVE' ? t('claims.panel.noListing') : '—'}
        rows={claim.listings.map(({ id, platformSku, storeName, platform, lastSale }) => {
          const margin = lastSale && marginOf(lastSale.unitPrice, { ...claim, price });
          return {
            id,
            main: storeName,
            sub: `${t(`orders.platforms.${platform}`)} · ${platformSku}`,
            end: lastSale ? <Money value={lastSale.unitPrice} /> : t('claims.page.neverSold'),
            endSub: margin
              ? t(margin.near ? 'claims.page.marginNear' : 'claims.page.margin', {
                  amount: formatMoney(margin.amount),
                  percent: margin.percent,
                })
              : undefined,
          };
        })}
      />
    </Panel>
  );
}
