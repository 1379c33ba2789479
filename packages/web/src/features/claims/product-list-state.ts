import { defineList } from '../../lib/list-state.ts';

export const productListState = defineList({
  tabs: ['claimed', 'unclaimed', 'expired'],
  filters: ['supplier'],
});
