import { defineList } from '../../lib/list-state.ts';

export const productListState = defineList({
  tabs: ['all', 'on', 'off'],
  sorts: ['product', 'code', 'price'],
  filters: ['category'],
});
