import type { ReactNode } from 'react';
import type { DistributorMovementKind } from '../../gql/graphql.ts';
import { chosen } from '../../lib/list-arguments.ts';
import { periodOf } from '../../lib/period.ts';
import { useReader } from '../../lib/reader.ts';
import type { ListState } from '../../lib/use-list-state.ts';
import type { Tone } from '../../ui/state-badge.tsx';
import type { ListFilter } from '../../ui/table/list-filter.ts';
import type { TabItem } from '../../ui/table/state-tabs.tsx';

type Filter = 'kind' | 'warehouse' | 'sku' | 'at';

/** What both records take: where the reader stands, and what can be narrowed. */
export type RecordProps = {
  state: ListState<'single' | 'batch', never, Filter>;
  tabs: readonly TabItem<'single' | 'batch'>[];
  filters: readonly ListFilter<Filter>[];
  empty: ReactNode;
};

export const kindTones: Record<DistributorMovementKind, Tone> = {
  DISTRIBUTION_STOCK_PUSH: 'good',
  ORDER_LOCKED: 'working',
  ORDER_UNLOCKED: 'idle',
  STOP_DISTRIBUTION: 'ended',
  DISTRIBUTION_STOCK_AUTO_CLEARED: 'warning',
};

/** The variables of either record. */
export function useRecordFilter(state: RecordProps['state']) {
  const { timeZone } = useReader();
  return {
    kinds: chosen<DistributorMovementKind>(state.filters.kind),
    supplierWarehouseIds: chosen(state.filters.warehouse),
    localSkuIds: chosen(state.filters.sku),
    at: periodOf(state.filters.at[0], timeZone),
  };
}
