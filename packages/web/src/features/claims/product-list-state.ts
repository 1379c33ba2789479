import { defineList } from '../../lib/list-state.ts';

export const productListState = defineList({
  tabs: ['claimed', 'unclaimed', 'expired'],
  sorts: ['product', 'price'],
  filters: ['supplier', 'mapped', 'priceChanged'],
});
