import { createRouter } from '@tanstack/react-router';
import { parsePlainSearch, stringifyPlainSearch } from '../lib/plain-search.ts';
import { Frame } from './frame.tsx';
import { indexRoute, missingRoute, publicRoute, rootRoute, shellRoute } from './root-routes.tsx';
import { publicScreens, shellScreens } from './routes.ts';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    publicRoute.addChildren(publicScreens),
    shellRoute.addChildren([indexRoute, ...shellScreens, missingRoute]),
  ]),
  parseSearch: parsePlainSearch,
  stringifySearch: stringifyPlainSearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  scrollToTopSelectors: ['#screen'],
  InnerWrap: Frame,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
