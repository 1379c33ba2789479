import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/allocation',
    component: lazyRouteComponent(() => import('./allocation-page.tsx'), 'AllocationPage'),
  }),
] as const;
