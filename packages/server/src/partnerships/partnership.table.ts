import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { tenants } from '../identity/tenant.table.ts';
import { id, instant } from '../platform/columns.ts';
import { levels } from './level.table.ts';
import type { ApplicationOrigin, ApplicationState, PartnershipState } from './partnership.rules.ts';

/** A supplier's invitation. The token carries 160 random bits and opens nothing but an application. */
export const invitationLinks = pgTable(
  'invitation_links',
  {
    supplierId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('invitationLink').notNull(),
    /** Kept readable: the supplier copies the same link again and again (PART-02). */
    token: text().notNull().unique(),
    origin: text().$type<ApplicationOrigin>().notNull(),
    /** For the supplier's eyes: whom the link was meant for. */
    note: text(),
    createdBy: id('user').notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    revokedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.supplierId, t.id] })],
);

/** One row per supplier–distributor pair, for good: an end and a resume keep it (PART-19, 21). */
export const partnerships = pgTable(
  'partnerships',
  {
    supplierId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('partnership').notNull(),
    distributorId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    state: text().$type<PartnershipState>().notNull(),
    stateAt: instant().notNull(),
    /** How often this pair has been partnered; grows with each approval. */
    cycleNo: integer().notNull().default(0),
    levelId: id('level'),
    endReason: text(),
    endedBy: text().$type<'SUPPLIER' | 'DISTRIBUTOR'>(),
    /** Private to the distributor (PART-16). */
    distributorNote: text(),
    /** Private to the supplier. */
    supplierNote: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    index('partnerships_by_id').on(t.id),
    uniqueIndex('one_partnership_per_pair').on(t.supplierId, t.distributorId),
    index('partnerships_of_supplier').on(t.supplierId, t.state, t.stateAt),
    index('partnerships_of_distributor').on(t.distributorId, t.state, t.stateAt),
    foreignKey({
      columns: [t.supplierId, t.levelId],
      foreignColumns: [levels.supplierId, levels.id],
    }),
    check('not_with_oneself', sql`${t.supplierId} <> ${t.distributorId}`),
  ],
);

/** Every attempt to partner, kept with its outcome (PART-08, 22). */
export const applications = pgTable(
  'applications',
  {
    supplierId: id('tenant').notNull(),
    id: id('application').notNull(),
    partnershipId: id('partnership').notNull(),
    distributorId: id('tenant').notNull(),
    linkId: id('invitationLink').notNull(),
    origin: text().$type<ApplicationOrigin>().notNull(),
    companyName: text().notNull(),
    contact: text().notNull(),
    message: text(),
    state: text().$type<ApplicationState>().notNull(),
    rejectReason: text(),
    appliedBy: id('user').notNull(),
    appliedAt: instant().notNull(),
    decidedBy: id('user'),
    decidedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    index('applications_by_link').on(t.supplierId, t.linkId),
    index('applications_of_partnership').on(t.supplierId, t.partnershipId, t.appliedAt),
    uniqueIndex('one_pending_application')
      .on(t.supplierId, t.partnershipId)
      .where(sql`${t.state} = 'PENDING'`),
    foreignKey({
      columns: [t.supplierId, t.partnershipId],
      foreignColumns: [partnerships.supplierId, partnerships.id],
    }),
    foreignKey({
      columns: [t.supplierId, t.linkId],
      foreignColumns: [invitationLinks.supplierId, invitationLinks.id],
    }),
    check('a_rejection_has_a_reason', sql`${t.state} <> 'REJECTED' or ${t.rejectReason} <> ''`),
  ],
);
