import { sql } from 'drizzle-orm';
import { check, numeric, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { tenants } from '../identity/tenant.table.ts';
import { id, instant } from '../platform/columns.ts';

/** A supplier's class of distributors, e.g. Gold; prices, fees and visibility can follow it. */
export const levels = pgTable(
  'levels',
  {
    supplierId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('level').notNull(),
    name: text().notNull(),
    /** Percent of the base price, e.g. 92 for 8 % off; null = the base price (PRICE-02). */
    percentOfBase: numeric({ precision: 7, scale: 4 }),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('levels_by_name').on(t.supplierId, sql`lower(${t.name})`),
    check('percent_in_bounds', sql`${t.percentOfBase} > 0 and ${t.percentOfBase} <= 1000`),
  ],
);
