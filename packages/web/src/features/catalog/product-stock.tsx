import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { BeforeAfter } from '../inventory/before-after.tsx';
import type { PageMovement, PageSku } from './product-page-query.ts';

/** What lies in each warehouse, and how much of it is reserved for pushed orders. */
export function ProductStock({ sku }: { sku: PageSku }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('catalog.page.stock')}
      actions={
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to={'/supplier/stock' as string} search={{ q: sku.code } as never} />
          )}
        >
          {t('catalog.page.setStock')}
        </Anchor>
      }
    >
      <RowList
        none={t(sku.isCombination ? 'catalog.page.combinationStock' : 'catalog.page.noWarehouse')}
        rows={sku.stockByWarehouse.map((level) => ({
          id: level.warehouseId,
          main: level.warehouseName,
          sub: level.updatedAt ? <DateTime value={level.updatedAt} ago /> : null,
          end: <Quantity value={level.available} lowAt={0} />,
          endSub:
            level.locked > 0 ? t('catalog.page.reserved', { count: level.locked }) : undefined,
        }))}
      />
    </Panel>
  );
}

/** The last movements of its stock. */
export function ProductMovements({ movements }: { movements: readonly PageMovement[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('catalog.page.movements')}>
      <RowList
        none={t('catalog.page.noMovements')}
        rows={movements.map((one) => ({
          id: one.id,
          main: t(`inventory.stock.kinds.${one.kind}`),
          sub: [one.warehouseName, one.note].filter(Boolean).join(' · '),
          end: (
            <BeforeAfter
              before={one.kind === 'SHIPPED' ? one.lockedBefore : one.availableBefore}
              after={one.kind === 'SHIPPED' ? one.lockedAfter : one.availableAfter}
            />
          ),
          endSub: <DateTime value={one.at} />,
        }))}
      />
    </Panel>
  );
}
