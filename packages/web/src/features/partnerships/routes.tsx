import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute, shellRoute } from '../../app/root-routes.tsx';
import './fill-slots.ts';
import { distributorListState, invitationListState, supplierListState } from './list-states.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/distributors',
    validateSearch: distributorListState.validate,
    component: lazyRouteComponent(() => import('./distributor-list.tsx'), 'DistributorList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/distributors/$partnershipId',
    component: lazyRouteComponent(() => import('./distributor-page.tsx'), 'DistributorPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/invitations',
    validateSearch: invitationListState.validate,
    component: lazyRouteComponent(() => import('./invitation-list.tsx'), 'InvitationList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/suppliers',
    validateSearch: supplierListState.validate,
    component: lazyRouteComponent(() => import('./supplier-list.tsx'), 'SupplierList'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/suppliers/$partnershipId',
    component: lazyRouteComponent(() => import('./supplier-page.tsx'), 'SupplierPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/warehouses',
    component: lazyRouteComponent(() => import('./mapping-page.tsx'), 'MappingPage'),
  }),
] as const;

/** An invitation, read by a guest or by whoever is signed in. */
export const publicRoutes = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/join/$token',
    component: lazyRouteComponent(() => import('./join.tsx'), 'Join'),
  }),
] as const;
