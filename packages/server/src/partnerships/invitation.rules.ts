import type { Id } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { hasSupplierPlan, type SupplierStanding } from './supplier-standing.rules.ts';

/** Why an invitation link opens nothing (PART-04, PERM-11); each is told apart. */
export const INVITATION_FAULTS = {
  MALFORMED: 'This is not an invitation link. Paste the whole link as the supplier sent it.',
  UNKNOWN: 'No supplier has issued this link. Check that it was copied completely.',
  REVOKED: 'The supplier has withdrawn this link. Ask for a new one.',
  EXPIRED: 'This link has expired. Ask the supplier for a new one.',
  OWN_LINK: 'This link is your own. Send it to distributors who should work with you.',
  SUPPLIER_NOT_LIVE: 'This supplier has not finished setting up yet. Try again later.',
  SUPPLIER_PLAN_INACTIVE: "This supplier's plan does not allow new distributors at present.",
} as const;

export type InvitationFault = keyof typeof INVITATION_FAULTS;

/** An application by this link is refused; nothing was created. */
export interface InvitationRefused extends Refusal {
  readonly kind: 'InvitationRefused';
  readonly reason: InvitationFault;
}

export const invitationRefused = (reason: InvitationFault): InvitationRefused => ({
  kind: 'InvitationRefused',
  reason,
  message: INVITATION_FAULTS[reason],
  path: ['link'],
});

/** 160 bits in RFC 4648's alphabet. */
const TOKEN = /^[a-z2-7]{32}$/;
const MAX_LINK = 2000;

/** The token in a pasted link, or the token alone; null when it is neither. */
export function tokenOfLink(pasted: string): string | null {
  if (pasted.length > MAX_LINK) return null;
  const text = pasted.trim();
  const inLink = /\/join\/([^/?#\s]+)/i.exec(text)?.[1];
  const token = (inLink ?? text).toLowerCase();
  return TOKEN.test(token) ? token : null;
}

export const tokenOfBytes = (bytes: Uint8Array): string => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
};

export interface LinkFacts {
  readonly supplierId: Id<'tenant'>;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

export type InvitationState = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

export function invitationState(
  link: Pick<LinkFacts, 'expiresAt' | 'revokedAt'>,
  now: Date,
): InvitationState {
  if (link.revokedAt) return 'REVOKED';
  return link.expiresAt && link.expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
}

/** What stands against applying by a link, the first reason that holds; null when nothing does. */
export function invitationFault(facts: {
  readonly token: string | null;
  readonly link: LinkFacts | null;
  readonly standing: SupplierStanding | null;
  /** The organisation that opens it; null for guests. */
  readonly applicantId: Id<'tenant'> | null;
  readonly now: Date;
}): InvitationFault | null {
  const { token, link, standing, applicantId, now } = facts;
  if (token === null) return 'MALFORMED';
  if (!link || !standing) return 'UNKNOWN';
  if (link.supplierId === applicantId) return 'OWN_LINK';
  const state = invitationState(link, now);
  if (state !== 'ACTIVE') return state;
  if (!hasSupplierPlan(standing)) return 'SUPPLIER_PLAN_INACTIVE';
  return standing.liveAt ? null : 'SUPPLIER_NOT_LIVE';
}
