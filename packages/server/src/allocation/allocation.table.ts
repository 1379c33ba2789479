import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { tenants } from '../identity/tenant.table.ts';
import { supplierWarehouses } from '../partnerships/supplier-warehouse.table.ts';
import { id, ids, instant } from '../platform/columns.ts';
import type { PostcodeRange } from './allocation.rules.ts';

/** A distributor's rule for choosing the supplier warehouse of an order (WHSE-07). */
export const allocationRules = pgTable(
  'allocation_rules',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('allocationRule').notNull(),
    name: text().notNull(),
    /** Its place among the rules, 0 first; the first that matches counts (WHSE-08). */
    position: integer().notNull(),
    enabled: boolean().notNull(),
    /** Where it sends the goods; rules for a deleted warehouse go with it. */
    supplierId: id('tenant').notNull(),
    supplierWarehouseId: id('supplierWarehouse').notNull(),
    // Conditions; an empty list asks nothing.
    storeIds: ids('store').notNull(),
    countries: text().array().notNull(),
    provinces: text().array().notNull(),
    postcodes: jsonb().$type<PostcodeRange[]>().notNull(),
    skuIds: ids('sku').notNull(),
    categories: text().array().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('allocation_rules_by_name').on(t.tenantId, sql`lower(${t.name})`),
    foreignKey({
      columns: [t.supplierId, t.supplierWarehouseId],
      foreignColumns: [supplierWarehouses.supplierId, supplierWarehouses.id],
    }).onDelete('cascade'),
    check('position_not_negative', sql`${t.position} >= 0`),
  ],
);

/** The supplier warehouse that goods of a supplier come from when no rule matches (WHSE-08). */
export const defaultWarehouses = pgTable(
  'default_warehouses',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    supplierId: id('tenant').notNull(),
    supplierWarehouseId: id('supplierWarehouse').notNull(),
    setAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.supplierId] }),
    foreignKey({
      columns: [t.supplierId, t.supplierWarehouseId],
      foreignColumns: [supplierWarehouses.supplierId, supplierWarehouses.id],
    }).onDelete('cascade'),
  ],
);
