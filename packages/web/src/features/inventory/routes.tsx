import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';
import { inventoryListState, movementListState, supplierStockState } from './list-states.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/stock',
    validateSearch: supplierStockState.validate,
    component: lazyRouteComponent(() => import('./supplier-stock.tsx'), 'SupplierStock'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/inventory',
    validateSearch: inventoryListState.validate,
    component: lazyRouteComponent(() => import('./inventory-list.tsx'), 'InventoryList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/movements',
    validateSearch: movementListState.validate,
    component: lazyRouteComponent(() => import('./movement-list.tsx'), 'MovementList'),
  }),
] as const;
