import { defineList } from '../../lib/list-state.ts';

export const skuListState = defineList({
  tabs: ['all', 'unmapped', 'claimed'],
  sorts: ['product', 'code'],
  filters: ['category'],
});
