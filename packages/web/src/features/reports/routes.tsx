import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';
import { readReportDays } from './report-days.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/home',
    validateSearch: readReportDays,
    component: lazyRouteComponent(() => import('./supplier-home.tsx'), 'SupplierHome'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/home',
    validateSearch: readReportDays,
    component: lazyRouteComponent(() => import('./distributor-home.tsx'), 'DistributorHome'),
  }),
] as const;
