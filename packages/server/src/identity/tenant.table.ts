import { pgTable, text } from 'drizzle-orm/pg-core';
import { currency, id, instant } from '../platform/columns.ts';

/** An organisation: the unit that owns data, money and stock. */
export const tenants = pgTable('tenants', {
  id: id('tenant').notNull().primaryKey(),
  name: text().notNull(),
  /** ISO 3166-1 alpha-2. */
  country: text().notNull(),
  /** What the organisation sells and reckons its costs in (STOCK-15). */
  sellingCurrency: currency().notNull(),
  /** IANA zone for its documents and daily figures. */
  timeZone: text().notNull(),
  contactName: text(),
  contactPhone: text(),
  createdAt: instant().notNull(),
});
