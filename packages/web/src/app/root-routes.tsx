import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { homeOf } from './home-of.ts';
import { RouteError } from './route-error.tsx';
import { RouteMissing } from './route-missing.tsx';
import { loadSession } from './session.ts';

export const rootRoute = createRootRoute({
  errorComponent: RouteError,
  notFoundComponent: RouteMissing,
});

/** Sign-in, sign-up, an invitation read by a guest: no navigation, one card in the middle. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: lazyRouteComponent(() => import('./public-layout.tsx'), 'PublicLayout'),
});

/** Everything behind the sign-in: the navigation at the left, the screen beside it. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    if (!(await loadSession())) {
      const back = location.href === '/' ? undefined : location.href;
      throw redirect({ href: `/sign-in${back ? `?back=${encodeURIComponent(back)}` : ''}` });
    }
  },
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  errorComponent: RouteError,
  notFoundComponent: RouteMissing,
});

export const indexRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async () => {
    const session = await loadSession();
    if (session) throw redirect({ href: homeOf(session), replace: true });
  },
});

/** An address nobody knows is told so inside the shell, with the way out beside it. */
export const missingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: RouteMissing,
});
