import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { tenants } from '../identity/tenant.table.ts';
import { id, instant } from '../platform/columns.ts';

export type WarehouseKind = 'OWN' | 'THIRD_PARTY';

/** A fulfilment warehouse: a supplier's real one, from which distribution orders ship. */
export const warehouses = pgTable(
  'warehouses',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('warehouse').notNull(),
    name: text().notNull(),
    kind: text().$type<WarehouseKind>().notNull(),
    /** ISO 3166-1 alpha-2, with the pick-up address distributors enter at their marketplaces. */
    country: text().notNull(),
    province: text(),
    city: text(),
    postcode: text(),
    addressLine: text(),
    createdAt: instant().notNull(),
    /** Closed warehouses take no new assignment. */
    closedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('warehouses_by_name').on(t.tenantId, sql`lower(${t.name})`),
  ],
);
