import { sql } from 'drizzle-orm';
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { tenants } from '../identity/tenant.table.ts';
import { levels } from '../partnerships/level.table.ts';
import { currency, id, instant } from '../platform/columns.ts';
import type { HandlingFee, ShippingFee } from './fee.rules.ts';

/**
 * Versions of a supplier's fee rules, append-only: the newest at or before an instant is in force.
 * An order keeps the ids of the versions it was charged by (FEE-03).
 */
export const feeVersions = pgTable(
  'fee_versions',
  {
    supplierId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('feeVersion').notNull(),
    kind: text().$type<'HANDLING' | 'SHIPPING'>().notNull(),
    /** Null = every level that has no version of its own. */
    levelId: id('level'),
    currency: currency().notNull(),
    handling: jsonb().$type<HandlingFee>(),
    shipping: jsonb().$type<ShippingFee>(),
    createdBy: id('user').notNull(),
    validFrom: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    index('fee_versions_in_force').on(t.supplierId, t.kind, t.levelId, t.validFrom),
    foreignKey({
      columns: [t.supplierId, t.levelId],
      foreignColumns: [levels.supplierId, levels.id],
    }),
    check(
      'rules_match_kind',
      sql`(${t.kind} = 'HANDLING' and ${t.handling} is not null and ${t.shipping} is null)
        or (${t.kind} = 'SHIPPING' and ${t.shipping} is not null and ${t.handling} is null)`,
    ),
  ],
);
