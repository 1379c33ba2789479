import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useListState } from '../../lib/use-list-state.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { movementListState } from './list-states.ts';
import { BatchTable } from './movement-batches.tsx';
import { MovementTable } from './movement-rows.tsx';
import { useMyWarehouses } from './use-my-warehouses.ts';

const KINDS = [
  'DISTRIBUTION_STOCK_PUSH',
  'STOP_DISTRIBUTION',
  'DISTRIBUTION_STOCK_AUTO_CLEARED',
  'ORDER_LOCKED',
  'ORDER_UNLOCKED',
] as const;

/** The Stock Movement Record and the Batch Stock Movement Record (STOCK-10). */
export function MovementList() {
  const { t } = useTranslation();
  const state = useListState(movementListState);
  const { warehouses } = useMyWarehouses();
  const shared = {
    state,
    tabs: [
      { value: 'single' as const, label: t('inventory.records.single') },
      { value: 'batch' as const, label: t('inventory.records.batch') },
    ],
    filters: [
      {
        name: 'kind' as const,
        label: t('inventory.records.kind'),
        options: KINDS.map((value) => ({ value, label: t(`inventory.records.kinds.${value}`) })),
      },
      { name: 'warehouse' as const, label: t('inventory.warehouse'), options: warehouses },
      {
        name: 'sku' as const,
        label: t('inventory.sku'),
        options: state.filters.sku.map((value) => ({ value, label: t('inventory.oneSku') })),
      },
      { name: 'at' as const, label: t('inventory.records.at'), period: true as const },
    ],
    empty: (
      <Empty
        icon={IconHistory}
        title={t('inventory.records.none')}
        text={t('inventory.records.noneText')}
      />
    ),
  };
  return (
    <Page
      fill
      title={t('inventory.records.title')}
      description={t('inventory.records.description')}
    >
      {state.tab === 'batch' ? <BatchTable {...shared} /> : <MovementTable {...shared} />}
    </Page>
  );
}
