import type { Refusal } from '../kernel/outcome.ts';
import { type StateConflict, stateConflict } from '../kernel/refusals.ts';
import { next, type Transitions } from '../kernel/state-machine.ts';

/** Where a supplier–distributor pair stands; "Connected" in the seeds is PARTNERED. */
export const PARTNERSHIP_STATES = [
  'PENDING',
  'PARTNERED',
  'REJECTED',
  'ENDED',
  'CANCELLED',
] as const;
export type PartnershipState = (typeof PARTNERSHIP_STATES)[number];

export type PartnershipEvent = 'apply' | 'approve' | 'reject' | 'cancel' | 'end';

export const PARTNERSHIP_TRANSITIONS: Transitions<PartnershipState, PartnershipEvent> = {
  PENDING: { approve: 'PARTNERED', reject: 'REJECTED', cancel: 'CANCELLED' },
  PARTNERED: { end: 'ENDED' },
  REJECTED: { apply: 'PENDING' },
  ENDED: { apply: 'PENDING' },
  CANCELLED: { apply: 'PENDING' },
};

/** Through which door an application came. */
export type ApplicationOrigin = 'LINK' | 'BIGSHOP';
export type ApplicationState = 'PENDING' | 'APPROVED' | 'REJECTED' | 'CANCELLED';

/** PERM-11: the supplier's plan is below the tier that distribution needs. */
export interface SupplierPlanInactive extends Refusal {
  readonly kind: 'SupplierPlanInactive';
  readonly requiredTier: string;
}

export const supplierPlanInactive = (requiredTier: string): SupplierPlanInactive => ({
  kind: 'SupplierPlanInactive',
  requiredTier,
  message: `The supplier needs plan ${requiredTier} or higher for this.`,
  path: [],
});

/** A warehouse the distributor may not draw on, or one that takes no new assignment. */
export interface WarehouseUnavailable extends Refusal {
  readonly kind: 'WarehouseUnavailable';
  readonly warehouseId: string;
}

export const warehouseUnavailable = (
  path: readonly string[],
  warehouseId: string,
  message: string,
): WarehouseUnavailable => ({ kind: 'WarehouseUnavailable', warehouseId, message, path });

const CONFLICTS: Readonly<Record<PartnershipEvent, string>> = {
  apply: 'There is already an application or a partnership with this supplier.',
  approve: 'This application no longer waits for a decision.',
  reject: 'This application no longer waits for a decision.',
  cancel: 'This application has been decided already.',
  end: 'This partnership is not active.',
};

/** Null when the event is allowed in this state, otherwise what stands against it. */
export function transitionConflict(
  state: PartnershipState,
  event: PartnershipEvent,
): StateConflict | null {
  if (next(PARTNERSHIP_TRANSITIONS, state, event)) return null;
  return stateConflict('partnershipId', state, CONFLICTS[event]);
}

/** Warehouses, level and mappings change only while the two are partnered. */
export function notPartnered(state: PartnershipState): StateConflict | null {
  if (state === 'PARTNERED') return null;
  return stateConflict('partnershipId', state, 'You are not partnered at present.');
}

/** What a list of partners can be ordered by. */
export const PARTNERSHIP_SORTS = {
  CHANGED: 'When its state changed, the newest first.',
  NAME: "The partner's name, from A on.",
} as const;
export type PartnershipSort = keyof typeof PARTNERSHIP_SORTS;
