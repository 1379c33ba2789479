import type { Transitions } from '../kernel/state-machine.ts';

export const CLAIM_STATES = ['ACTIVE', 'EXPIRED', 'STOPPED', 'REMOVED'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Why a claim is not active (CLAIM-18, 28; ). */
export const EXPIRY_REASONS = [
  'PARTNERSHIP_ENDED',
  'DISTRIBUTION_DISABLED',
  'HIDDEN',
  'STOPPED_BY_ME',
] as const;
export type ExpiryReason = (typeof EXPIRY_REASONS)[number];

export type ClaimEvent = 'claim' | 'expire' | 'stop' | 'revive' | 'remove';

export const CLAIM_TRANSITIONS: Transitions<ClaimState, ClaimEvent> = {
  ACTIVE: { expire: 'EXPIRED', stop: 'STOPPED' },
  EXPIRED: { revive: 'ACTIVE', remove: 'REMOVED', claim: 'ACTIVE' },
  STOPPED: { claim: 'ACTIVE', remove: 'REMOVED' },
  REMOVED: { claim: 'ACTIVE' },
};
