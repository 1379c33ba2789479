import { defineList } from '../../lib/list-state.ts';

export const skuListState = defineList({
  tabs: ['all', 'unmapped', 'claimed'],
  filters: ['category'],
});
