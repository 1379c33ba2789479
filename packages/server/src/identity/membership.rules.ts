/** MAIN owns the organisation, ADMIN acts like it but for billing, SUB has one role (PERM-08). */
export const MEMBERSHIP_KINDS = ['MAIN', 'ADMIN', 'SUB'] as const;
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];
