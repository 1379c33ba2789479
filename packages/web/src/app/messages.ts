import { catalog } from '../features/catalog/messages.en.ts';
import { claims } from '../features/claims/messages.en.ts';
import { identity } from '../features/identity/messages.en.ts';
import { inventory } from '../features/inventory/messages.en.ts';
import { ledger } from '../features/ledger/messages.en.ts';
import { notifications } from '../features/notifications/messages.en.ts';
import { orders } from '../features/orders/messages.en.ts';
import { partnerships } from '../features/partnerships/messages.en.ts';
import { plans } from '../features/plans/messages.en.ts';
import { warehouses } from '../features/warehouses/messages.en.ts';
import { ui } from '../ui/messages.en.ts';
import { shell } from './messages.en.ts';

/** Every string of the product, by slice. Keys are read as `catalog.products.title`. */
export const messages = {
  ui,
  shell,
  identity,
  plans,
  warehouses,
  partnerships,
  catalog,
  ledger,
  claims,
  inventory,
  orders,
  notifications,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    returnNull: false;
    resources: { translation: typeof messages };
  }
}
