import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';
import './fill-slots.ts';
import {
  afterShippingState,
  distributionState,
  supplyState,
  toPackState,
  withdrawalState,
} from './list-states.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/orders/to-pack',
    validateSearch: toPackState.validate,
    component: lazyRouteComponent(() => import('./to-pack.tsx'), 'ToPack'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/orders/distribution',
    validateSearch: distributionState.validate,
    component: lazyRouteComponent(() => import('./distribution.tsx'), 'Distribution'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/orders/to-pickup',
    validateSearch: afterShippingState.validate,
    component: lazyRouteComponent(() => import('./after-shipping.tsx'), 'ToPickup'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/orders/shipped',
    validateSearch: afterShippingState.validate,
    component: lazyRouteComponent(() => import('./after-shipping.tsx'), 'Shipped'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/orders/$orderId',
    component: lazyRouteComponent(() => import('./order-page.tsx'), 'DistributorOrderPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/orders',
    validateSearch: supplyState.validate,
    component: lazyRouteComponent(() => import('./supply-orders.tsx'), 'SupplyOrders'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/orders/$orderId',
    component: lazyRouteComponent(() => import('./order-page.tsx'), 'SupplierOrderPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/withdrawals',
    validateSearch: withdrawalState.validate,
    component: lazyRouteComponent(() => import('./withdrawals.tsx'), 'Withdrawals'),
  }),
] as const;
