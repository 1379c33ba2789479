import type { Act } from './act.ts';
import { orderActs } from './order-acts.ts';
import { organisationActs } from './organisation-acts.ts';
import { supplierActs } from './supplier-acts.ts';

/** Every mutation of the product: a sample of it, and who may do it. */
export const ACTS: Readonly<Record<string, Act>> = {
  ...supplierActs,
  ...orderActs,
  ...organisationActs,
};
