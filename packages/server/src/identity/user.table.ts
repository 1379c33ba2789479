import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, id, instant } from '../platform/columns.ts';

/** A person who signs in; belongs to organisations through memberships. */
export const users = pgTable(
  'users',
  {
    id: id('user').notNull().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    /** argon2id. */
    passwordHash: text().notNull(),
    /** Chosen by somebody else for a new member, who is asked to choose an own one. */
    passwordTemporary: boolean().notNull().default(false),
    locale: text().notNull(),
    timeZone: text().notNull(),
    /** Platform staff: sets plans, nothing of a tenant's data. */
    isStaff: boolean().notNull().default(false),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('users_by_email').on(sql`lower(${t.email})`)],
);

/** A signed-in device. Only the token's hash is kept; ending one is effective at once. */
export const sessions = pgTable(
  'sessions',
  {
    id: id('session').notNull().primaryKey(),
    tokenHash: bytes().notNull().unique(),
    userId: id('user')
      .notNull()
      .references(() => users.id),
    /** The organisation the session acts for; null before the user belongs to one. */
    tenantId: id('tenant'),
    userAgent: text().notNull(),
    /** Network address it was begun from: the account's known places, for the guess limit. */
    address: text().notNull().default(''),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('sessions_by_user').on(t.userId)],
);

/**
 * Guesses at passwords, written before each is checked and taken back when it was right: what the
 * brute-force limits count (sign-in.rules.ts).
 */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    emailKey: text().notNull(),
    address: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index('sign_in_attempts_by_email').on(t.emailKey, t.at),
    index('sign_in_attempts_by_address').on(t.address, t.at),
  ],
);
