import type { Refusal } from '../kernel/outcome.ts';
import { ALL_PERMISSIONS, type Permission } from './permission.rules.ts';

/** MAIN owns the organisation, ADMIN runs it beside the main account, SUB has one role (PERM-08). */
export const MEMBERSHIP_KINDS = ['MAIN', 'ADMIN', 'SUB'] as const;
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

/** Roles and live API tokens an organisation may have; lists of them are not paged. */
export const MAX_ROLES = 50;
export const MAX_API_TOKENS = 50;

/** What a member holds: the main account everything, an admin too unless a role narrows it. */
export function heldBy(
  kind: MembershipKind,
  role: readonly Permission[] | null,
): readonly Permission[] {
  if (kind === 'MAIN') return ALL_PERMISSIONS;
  return role ?? (kind === 'ADMIN' ? ALL_PERMISSIONS : []);
}

/** PERM-08: main account over admin over sub-account; nobody manages an equal or a superior. */
export function mayManage(actor: MembershipKind, target: MembershipKind): boolean {
  if (target === 'MAIN') return false;
  return target === 'ADMIN' ? actor === 'MAIN' : true;
}

/** More was given, or touched, than the giver has (PERM-08). */
export interface BeyondOwnRights extends Refusal {
  readonly kind: 'BeyondOwnRights';
  /** What the giver lacks; empty when the rank is what is missing. */
  readonly permissions: readonly Permission[];
}

export const rankTooLow = (path: string): BeyondOwnRights => ({
  kind: 'BeyondOwnRights',
  message: 'Only the main account can do this to an admin, and nobody to the main account.',
  path: [path],
  permissions: [],
});

/** Null when everything wanted is held by the giver. */
export function beyondOwnRights(
  held: readonly Permission[],
  wanted: readonly Permission[],
  path: string,
): BeyondOwnRights | null {
  const permissions = wanted.filter((permission) => !held.includes(permission));
  if (permissions.length === 0) return null;
  return {
    kind: 'BeyondOwnRights',
    message: `You can only grant what you have yourself, and you lack ${permissions.join(', ')}.`,
    path: [path],
    permissions,
  };
}
