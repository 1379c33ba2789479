import type { Transitions } from '../kernel/state-machine.ts';

/** Where a supplier–distributor pair stands; "Connected" in the seeds is PARTNERED. */
export const PARTNERSHIP_STATES = ['PENDING', 'PARTNERED', 'REJECTED', 'ENDED', 'CANCELLED'] as const;
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
