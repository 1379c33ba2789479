import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';
import './fill-slots.ts';
import { safeBack } from '../identity/safe-back.ts';

export type WelcomeSearch = { side?: 'sell' | 'supply' | 'both'; back?: string };

const isSide = (side: unknown): side is 'sell' | 'supply' | 'both' =>
  side === 'sell' || side === 'supply' || side === 'both';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/welcome',
    validateSearch: (search: Record<string, unknown>): WelcomeSearch => {
      const back = safeBack(search.back);
      return { ...(isSide(search.side) ? { side: search.side } : {}), ...(back ? { back } : {}) };
    },
    component: lazyRouteComponent(() => import('./welcome.tsx'), 'Welcome'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organisation/plan',
    component: lazyRouteComponent(() => import('./organisation-plan.tsx'), 'OrganisationPlan'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/onboarding',
    component: lazyRouteComponent(() => import('./onboarding.tsx'), 'Onboarding'),
  }),
] as const;
