import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { PriceNow } from '../orders/price-now.tsx';
import type { PageClaim } from './product-page-query.ts';

/** How the price has changed since it was claimed, the newest first (CLAIM-04). */
export function ClaimPrices({ changes }: { changes: PageClaim['priceChanges'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('claims.panel.history')}>
      <RowList
        none={t('claims.panel.noHistory')}
        rows={changes.map(({ oldPrice, newPrice, effectiveFrom }) => ({
          id: effectiveFrom,
          main: <DateTime value={effectiveFrom} />,
          sub: <Money value={oldPrice} />,
          end: <PriceNow then={oldPrice} now={newPrice} />,
        }))}
      />
    </Panel>
  );
}
