import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';
import './fill-slots.ts';
import { inboxState } from './inbox-state.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/notifications',
    validateSearch: inboxState.validate,
    component: lazyRouteComponent(() => import('./notification-page.tsx'), 'NotificationPage'),
  }),
] as const;
