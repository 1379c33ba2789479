import '../features/views/fill-slots.ts';
import { routes as allocation } from '../features/allocation/routes.tsx';
import { routes as catalog } from '../features/catalog/routes.tsx';
import { routes as claims } from '../features/claims/routes.tsx';
import {
  routes as identity,
  publicRoutes as identityPublic,
} from '../features/identity/routes.tsx';
import { routes as inventory } from '../features/inventory/routes.tsx';
import { routes as jobs } from '../features/jobs/routes.tsx';
import { routes as ledger } from '../features/ledger/routes.tsx';
import { routes as notifications } from '../features/notifications/routes.tsx';
import { routes as orders } from '../features/orders/routes.tsx';
import {
  routes as partnerships,
  publicRoutes as partnershipsPublic,
} from '../features/partnerships/routes.tsx';
import { routes as plans } from '../features/plans/routes.tsx';
import { routes as reports } from '../features/reports/routes.tsx';
import { routes as warehouses } from '../features/warehouses/routes.tsx';

/** Screens inside the shell, by slice. */
export const shellScreens = [
  ...identity,
  ...plans,
  ...warehouses,
  ...partnerships,
  ...catalog,
  ...ledger,
  ...claims,
  ...inventory,
  ...allocation,
  ...orders,
  ...notifications,
  ...jobs,
  ...reports,
] as const;

/** Screens a guest may open. */
export const publicScreens = [...identityPublic, ...partnershipsPublic] as const;
