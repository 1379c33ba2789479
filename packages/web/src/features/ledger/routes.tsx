import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/root-routes.tsx';
import './fill-slots.ts';
import { accountListState } from './account-list-state.ts';
import { statementSearch } from './statement-search.ts';

export const routes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/balance',
    validateSearch: accountListState.validate,
    component: lazyRouteComponent(() => import('./balance-overview.tsx'), 'BalanceOverview'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/distributor/balance/$accountId',
    validateSearch: statementSearch,
    component: lazyRouteComponent(
      () => import('./distributor-statement.tsx'),
      'DistributorStatement',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/accounts',
    validateSearch: accountListState.validate,
    component: lazyRouteComponent(() => import('./supplier-accounts.tsx'), 'SupplierAccounts'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/supplier/accounts/$accountId',
    validateSearch: statementSearch,
    component: lazyRouteComponent(() => import('./supplier-statement.tsx'), 'SupplierStatement'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organisation/rates',
    component: lazyRouteComponent(() => import('./exchange-rates.tsx'), 'ExchangeRates'),
  }),
] as const;
