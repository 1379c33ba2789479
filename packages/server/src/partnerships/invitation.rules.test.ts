import { describe, expect, it } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { invitationFault, tokenOfBytes, tokenOfLink } from './invitation.rules.ts';

const now = new Date('2026-11-02T02:00:00Z');
const supplierId = newId('tenant', now);
const token = tokenOfBytes(new Uint8Array(20).fill(0xa5));
const link = { supplierId, expiresAt: null, revokedAt: null };
const standing = { tier: 'V2' as const, supplierSince: now, liveAt: now };
const good = { token, link, standing, applicantId: newId('tenant', now), now };

describe('what a pasted link says', () => {
  it('[PART-03] finds the token in a link of any origin, or alone', () => {
    expect(token).toMatch(/^[a-z2-7]{32}$/);
    expect(tokenOfLink(`https://distributary.example/join/${token}?utm=chat`)).toBe(token);
    expect(tokenOfLink(`  ${token.toUpperCase()}\n`)).toBe(token);
  });

  it('[PART-04] anything else is malformed', () => {
    for (const pasted of ['', 'hello', `${token}a`, 'https://x.example/join/', 'a'.repeat(9000)]) {
      expect(tokenOfLink(pasted)).toBeNull();
    }
  });
});

describe('[PART-04][PERM-11] each fault of a link is told apart', () => {
  const cases = [
    ['MALFORMED', { token: null }],
    ['UNKNOWN', { link: null, standing: null }],
    ['OWN_LINK', { applicantId: supplierId }],
    ['REVOKED', { link: { ...link, revokedAt: now } }],
    ['EXPIRED', { link: { ...link, expiresAt: now } }],
    ['SUPPLIER_PLAN_INACTIVE', { standing: { ...standing, tier: 'V1' as const } }],
    ['SUPPLIER_PLAN_INACTIVE', { standing: { ...standing, supplierSince: null } }],
    ['SUPPLIER_NOT_LIVE', { standing: { ...standing, liveAt: null } }],
    [null, {}],
    [null, { applicantId: null }],
    [null, { link: { ...link, expiresAt: new Date(now.getTime() + 1) } }],
  ] as const;
  it.each(cases)('%s', (fault, change) => {
    expect(invitationFault({ ...good, ...change })).toBe(fault);
  });
});
