import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';
import { productListState } from './product-list-state.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/products',
    validateSearch: productListState.validate,
    component: lazyRouteComponent(() => import('./product-list.tsx'), 'ProductList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/products/$productId',
    component: lazyRouteComponent(() => import('./product-page.tsx'), 'DistributorProductPage'),
  }),
] as const;
