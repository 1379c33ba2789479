import { defineList } from '../../lib/list-state.ts';

export const inventoryListState = defineList({ filters: ['warehouse', 'sku'] });

export const movementListState = defineList({
  tabs: ['single', 'batch'],
  filters: ['kind', 'warehouse', 'sku'],
});

export const supplierStockState = defineList({ filters: ['warehouse'] });
