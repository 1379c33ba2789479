import { defineList } from '../../lib/list-state.ts';

export const inventoryListState = defineList({
  sorts: ['product', 'available'],
  defaultSort: 'product',
  filters: ['supplier', 'warehouse', 'sku', 'left'],
});

export const movementListState = defineList({
  tabs: ['single', 'batch'],
  filters: ['kind', 'warehouse', 'sku', 'at'],
});

export const supplierStockState = defineList({
  sorts: ['product', 'available', 'updated'],
  defaultSort: 'product',
  filters: ['warehouse', 'left'],
});
