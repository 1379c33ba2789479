import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClaimDealingsQuery } from '../../gql/graphql.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { BeforeAfter } from '../inventory/before-after.tsx';

type Side = NonNullable<NonNullable<ClaimDealingsQuery['viewer']>['distributor']>;
type StockProps = { levels: Side['inventory']['nodes']; localSkuId: string };

/** What can be sold from each supplier warehouse, and what is held back for packed orders. */
export function ClaimStock({ levels, localSkuId }: StockProps) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('claims.panel.stock')}
      actions={
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              {...props}
              to={'/distributor/inventory' as string}
              search={{ sku: [localSkuId] } as never}
            />
          )}
        >
          {t('claims.panel.inventory')}
        </Anchor>
      }
    >
      <RowList
        none={
          <>
            {t('claims.panel.noWarehouse')}{' '}
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to={'/distributor/warehouses' as string} />}
            >
              {t('claims.panel.mapWarehouse')}
            </Anchor>
          </>
        }
        rows={levels.map((level) => ({
          id: level.supplierWarehouseId,
          main: level.warehouseName,
          end: <Quantity value={level.available} lowAt={0} />,
          endSub: level.locked > 0 ? t('claims.page.held', { count: level.locked }) : undefined,
        }))}
      />
    </Panel>
  );
}

/** The last movements of its stock. */
export function ClaimMovements({ movements }: { movements: Side['stockMovements']['nodes'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('claims.page.movements')}>
      <RowList
        none={t('claims.page.noMovements')}
        rows={movements.map((one) => ({
          id: one.id,
          main: t(`inventory.records.kinds.${one.kind}`),
          sub: one.warehouseName,
          end: <BeforeAfter before={one.availableBefore} after={one.availableAfter} />,
          endSub: <DateTime value={one.at} />,
        }))}
      />
    </Panel>
  );
}
