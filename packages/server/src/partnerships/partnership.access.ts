import { type Actor, may } from '../identity/actor.access.ts';
import type { Id } from '../kernel/ids.ts';
import type { PartnershipState } from './partnership.rules.ts';
import { transitionConflict } from './partnership.rules.ts';

/** What access is decided by. */
export interface PartnershipFacts {
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
  readonly state: PartnershipState;
}

export type Side = 'SUPPLIER' | 'DISTRIBUTOR';

/** The side an actor looks at a partnership from; null when it is none of its business (GEN-08). */
export function sideOf(actor: Actor | null, row: PartnershipFacts): Side | null {
  if (actor?.tenantId === row.supplierId && may(actor, 'SUPPLIER_VIEW')) return 'SUPPLIER';
  if (actor?.tenantId === row.distributorId && may(actor, 'DISTRIBUTOR_VIEW')) return 'DISTRIBUTOR';
  return null;
}

const supplies = (actor: Actor | null, row: PartnershipFacts) =>
  actor?.tenantId === row.supplierId && may(actor, 'SUPPLIER_PARTNERSHIPS');

const distributes = (actor: Actor | null, row: PartnershipFacts) =>
  actor?.tenantId === row.distributorId && may(actor, 'DISTRIBUTOR_PARTNERSHIPS');

/** Approve or reject. */
export const mayDecide = (actor: Actor | null, row: PartnershipFacts) =>
  supplies(actor, row) && !transitionConflict(row.state, 'approve');

export const mayCancel = (actor: Actor | null, row: PartnershipFacts) =>
  distributes(actor, row) && !transitionConflict(row.state, 'cancel');

/** Apply once more after a rejection, a cancellation or an end. */
export const mayApplyAgain = (actor: Actor | null, row: PartnershipFacts) =>
  distributes(actor, row) && !transitionConflict(row.state, 'apply');

/** Warehouses, level and end, from the supplier's side. */
export const mayManage = (actor: Actor | null, row: PartnershipFacts) =>
  supplies(actor, row) && row.state === 'PARTNERED';

/** Create and map supplier warehouses. */
export const mayMap = (actor: Actor | null, row: PartnershipFacts) =>
  distributes(actor, row) && row.state === 'PARTNERED';

export const mayAnnotate = (actor: Actor | null, row: PartnershipFacts) =>
  supplies(actor, row) || distributes(actor, row);
