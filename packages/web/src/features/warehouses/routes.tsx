import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';
import './fill-slots.ts';
import { warehouseListState } from './warehouse-list-state.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/warehouses',
    validateSearch: warehouseListState.validate,
    component: lazyRouteComponent(() => import('./warehouse-list.tsx'), 'WarehouseList'),
  }),
] as const;
