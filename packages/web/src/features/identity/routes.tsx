import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { homeOf } from '../../app/home-of.ts';
import { publicRoute, shellRoute } from '../../app/root-routes.tsx';
import { loadSession } from '../../app/session.ts';
import './fill-slots.ts';
import { safeBack } from './safe-back.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organisation/profile',
    component: lazyRouteComponent(
      () => import('./organisation-profile.tsx'),
      'OrganisationProfile',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organisation/people',
    component: lazyRouteComponent(() => import('./people.tsx'), 'People'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organisation/roles',
    component: lazyRouteComponent(() => import('./roles.tsx'), 'Roles'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organisation/tokens',
    component: lazyRouteComponent(() => import('./tokens.tsx'), 'Tokens'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/account',
    validateSearch: (search: Record<string, unknown>): { first?: string } =>
      search.first === 'yes' ? { first: 'yes' } : {},
    component: lazyRouteComponent(() => import('./account.tsx'), 'Account'),
  }),
] as const;

/** Whoever is signed in already has no business at these. */
async function onlyGuests({ search }: { search: { back?: string } }) {
  const session = await loadSession();
  if (session) throw redirect({ href: search.back ?? homeOf(session), replace: true });
}

const withBack = (search: Record<string, unknown>): { back?: string } => {
  const back = safeBack(search.back);
  return back ? { back } : {};
};

/** Screens outside the shell: sign-in and sign-up. */
export const publicRoutes = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/sign-in',
    validateSearch: withBack,
    beforeLoad: onlyGuests,
    component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/sign-up',
    validateSearch: withBack,
    beforeLoad: onlyGuests,
    component: lazyRouteComponent(() => import('./sign-up.tsx'), 'SignUp'),
  }),
] as const;
