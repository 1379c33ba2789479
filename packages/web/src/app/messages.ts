import type { allocation } from '../features/allocation/messages.en.ts';
import type { catalog } from '../features/catalog/messages.en.ts';
import type { claims } from '../features/claims/messages.en.ts';
import type { identity } from '../features/identity/messages.en.ts';
import type { inventory } from '../features/inventory/messages.en.ts';
import type { jobs } from '../features/jobs/messages.en.ts';
import type { ledger } from '../features/ledger/messages.en.ts';
import type { notifications } from '../features/notifications/messages.en.ts';
import type { orders } from '../features/orders/messages.en.ts';
import type { partnerships } from '../features/partnerships/messages.en.ts';
import type { plans } from '../features/plans/messages.en.ts';
import type { reports } from '../features/reports/messages.en.ts';
import type { views } from '../features/views/messages.en.ts';
import type { warehouses } from '../features/warehouses/messages.en.ts';
import type { ui } from '../ui/messages.en.ts';
import type { shell } from './messages.en.ts';

/**
 * Every key of the product, by slice, as types only: a key is read as `catalog.products.title`, and
 * its words are loaded with the part that speaks them (`lib/words.ts`).
 */
export type Messages = {
  ui: typeof ui;
  shell: typeof shell;
  identity: typeof identity;
  plans: typeof plans;
  warehouses: typeof warehouses;
  partnerships: typeof partnerships;
  catalog: typeof catalog;
  ledger: typeof ledger;
  claims: typeof claims;
  inventory: typeof inventory;
  allocation: typeof allocation;
  orders: typeof orders;
  notifications: typeof notifications;
  jobs: typeof jobs;
  views: typeof views;
  reports: typeof reports;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    returnNull: false;
    resources: { translation: Messages };
  }
}
