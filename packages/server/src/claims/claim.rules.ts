import type { Id } from '../kernel/ids.ts';
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

/** Claims of one supplier that ceased to be active for one reason. */
export interface EndedClaims {
  readonly supplierId: Id<'tenant'>;
  readonly claimIds: readonly Id<'claim'>[];
  readonly reason: ExpiryReason;
}

/** What decides whether a distributor may hold a product right now. */
export interface ProductStanding {
  readonly partnered: boolean;
  readonly enabled: boolean;
  readonly visible: boolean;
}

/** Why the product cannot be held, or null when it can; the widest reason first (CLAIM-18, 28). */
export function reasonAgainst(
  standing: ProductStanding,
): Exclude<ExpiryReason, 'STOPPED_BY_ME'> | null {
  if (!standing.partnered) return 'PARTNERSHIP_ENDED';
  if (!standing.enabled) return 'DISTRIBUTION_DISABLED';
  if (!standing.visible) return 'HIDDEN';
  return null;
}

/**
 * What the supplier's side makes of a claim: an active one expires when the product can no longer
 * be held, an expired one comes back when it can. What the distributor stopped stays stopped.
 */
export function recheck(
  state: ClaimState,
  standing: ProductStanding,
):
  | { readonly event: 'expire'; readonly reason: ExpiryReason }
  | { readonly event: 'revive' }
  | null {
  const reason = reasonAgainst(standing);
  if (state === 'ACTIVE' && reason) return { event: 'expire', reason };
  if (state === 'EXPIRED' && !reason) return { event: 'revive' };
  return null;
}
