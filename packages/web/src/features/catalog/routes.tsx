import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';
import './fill-slots.ts';
import { productListState } from './product-list-state.ts';
import { skuListState } from './sku-list-state.ts';
import { storeListState } from './store-list-state.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/products',
    validateSearch: productListState.validate,
    component: lazyRouteComponent(() => import('./product-list.tsx'), 'ProductList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/products/$skuId',
    component: lazyRouteComponent(() => import('./product-page.tsx'), 'SupplierProductPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/levels',
    component: lazyRouteComponent(() => import('./level-page.tsx'), 'LevelPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/fees',
    component: lazyRouteComponent(() => import('./fee-page.tsx'), 'FeePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/skus',
    validateSearch: skuListState.validate,
    component: lazyRouteComponent(() => import('./sku-list.tsx'), 'SkuList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/stores',
    validateSearch: storeListState.validate,
    component: lazyRouteComponent(() => import('./store-list.tsx'), 'StoreList'),
  }),
] as const;
