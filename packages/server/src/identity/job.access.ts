import { forbidden, unauthenticated } from '../platform/errors.ts';
import type { JobKind } from '../platform/job.rules.ts';
import type { Actor } from './actor.access.ts';
import type { Permission } from './permission.rules.ts';

/** Who may start, watch and try again a kind of job: whoever may do the act itself, row by row. */
export const JOB_PERMISSIONS: Readonly<Record<JobKind, readonly Permission[]>> = {
  SKU_IMPORT: ['SUPPLIER_CATALOG', 'DISTRIBUTOR_PRODUCTS'],
  LISTING_IMPORT: ['DISTRIBUTOR_PRODUCTS'],
  ORDER_IMPORT: ['DISTRIBUTOR_ORDERS'],
  ORDERS_PACK: ['DISTRIBUTOR_ORDERS'],
  ORDERS_PUSH: ['DISTRIBUTOR_PUSH'],
  CLAIMS_CREATE: ['DISTRIBUTOR_PRODUCTS'],
};

export function maySeeJob(actor: Actor, kind: JobKind): boolean {
  return JOB_PERMISSIONS[kind].some((permission) => actor.permissions.has(permission));
}

/** The kinds of jobs that concern this actor. */
export function jobKindsOf(actor: Actor): JobKind[] {
  return (Object.keys(JOB_PERMISSIONS) as JobKind[]).filter((kind) => maySeeJob(actor, kind));
}

/** Somebody whom at least one kind of job concerns. */
export function requireJobWorker(actor: Actor | null): Actor {
  if (!actor) throw unauthenticated();
  if (jobKindsOf(actor).length === 0) throw forbidden('DISTRIBUTOR_ORDERS');
  return actor;
}
