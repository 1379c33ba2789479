import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytes, id, instant } from '../platform/columns.ts';
import type { MembershipKind } from './membership.rules.ts';
import type { Permission } from './permission.rules.ts';
import { tenants } from './tenant.table.ts';
import { users } from './user.table.ts';

/** A named set of permissions an organisation gives to sub-accounts. */
export const roles = pgTable(
  'roles',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('role').notNull(),
    name: text().notNull(),
    permissions: text().array().$type<Permission[]>().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('roles_by_name').on(t.tenantId, sql`lower(${t.name})`),
  ],
);

/** A user's place in an organisation: one main account, admins and sub-accounts (PERM-08). */
export const memberships = pgTable(
  'memberships',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('membership').notNull(),
    userId: id('user')
      .notNull()
      .references(() => users.id),
    kind: text().$type<MembershipKind>().notNull(),
    /** What a sub-account may do. An admin without one may do everything; a main account has none. */
    roleId: id('role'),
    disabledAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('memberships_by_user').on(t.tenantId, t.userId),
    uniqueIndex('one_main_account').on(t.tenantId).where(sql`${t.kind} = 'MAIN'`),
    index('memberships_of_user').on(t.userId),
    foreignKey({ columns: [t.tenantId, t.roleId], foreignColumns: [roles.tenantId, roles.id] }),
    check('sub_account_has_role', sql`${t.kind} <> 'SUB' or ${t.roleId} is not null`),
  ],
);

/** A bearer token of an integrator: a subset of permissions, shown once, kept as a hash (GEN-09). */
export const apiTokens = pgTable(
  'api_tokens',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('apiToken').notNull(),
    name: text().notNull(),
    /** First characters of the token, to recognise it by. */
    hint: text().notNull(),
    tokenHash: bytes().notNull().unique(),
    scopes: text().array().$type<Permission[]>().notNull(),
    createdBy: id('user')
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
