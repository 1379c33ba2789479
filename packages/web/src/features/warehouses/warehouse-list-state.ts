import { defineList } from '../../lib/list-state.ts';

export const warehouseListState = defineList({ tabs: ['open', 'all'] });
