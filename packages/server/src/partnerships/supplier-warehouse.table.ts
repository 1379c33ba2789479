import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant } from '../platform/columns.ts';
import { warehouses } from '../warehouses/warehouse.table.ts';
import { partnerships } from './partnership.table.ts';

/** Which of its fulfilment warehouses a supplier lets a distributor draw on, as intervals. */
export const warehouseAssignments = pgTable(
  'warehouse_assignments',
  {
    supplierId: id('tenant').notNull(),
    id: id('warehouseAssignment').notNull(),
    partnershipId: id('partnership').notNull(),
    distributorId: id('tenant').notNull(),
    warehouseId: id('warehouse').notNull(),
    assignedAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('one_active_assignment')
      .on(t.supplierId, t.partnershipId, t.warehouseId)
      .where(sql`${t.removedAt} is null`),
    foreignKey({
      columns: [t.supplierId, t.partnershipId],
      foreignColumns: [partnerships.supplierId, partnerships.id],
    }),
    foreignKey({
      columns: [t.supplierId, t.warehouseId],
      foreignColumns: [warehouses.tenantId, warehouses.id],
    }),
  ],
);

/** The distributor's virtual image of one fulfilment warehouse; 1:1 within a partnership (WHSE-01, 11). */
export const supplierWarehouses = pgTable(
  'supplier_warehouses',
  {
    supplierId: id('tenant').notNull(),
    id: id('supplierWarehouse').notNull(),
    partnershipId: id('partnership').notNull(),
    distributorId: id('tenant').notNull(),
    /** The fulfilment warehouse it stands for, for good: the key itself forbids another supplier's. */
    warehouseId: id('warehouse').notNull(),
    name: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('one_supplier_warehouse_each').on(t.supplierId, t.partnershipId, t.warehouseId),
    index('supplier_warehouses_of_distributor').on(t.distributorId, t.supplierId),
    foreignKey({
      columns: [t.supplierId, t.partnershipId],
      foreignColumns: [partnerships.supplierId, partnerships.id],
    }),
    foreignKey({
      columns: [t.supplierId, t.warehouseId],
      foreignColumns: [warehouses.tenantId, warehouses.id],
    }),
  ],
);

/**
 * When a supplier warehouse was mapped to its fulfilment warehouse, as intervals: stock shows while
 * one is open, and the distributor's movement list is the supplier's inside them. An assignment
 * without an open mapping is ASSIGNED_UNMAPPED.
 */
export const warehouseMappings = pgTable(
  'warehouse_mappings',
  {
    supplierId: id('tenant').notNull(),
    id: id('warehouseMapping').notNull(),
    partnershipId: id('partnership').notNull(),
    distributorId: id('tenant').notNull(),
    supplierWarehouseId: id('supplierWarehouse').notNull(),
    warehouseId: id('warehouse').notNull(),
    mappedAt: instant().notNull(),
    detachedAt: instant(),
    /** When the distributor ticked off that its stores pick up from here (WHSE-05). */
    pickUpSetAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('one_open_mapping_per_supplier_warehouse')
      .on(t.supplierId, t.supplierWarehouseId)
      .where(sql`${t.detachedAt} is null`),
    uniqueIndex('one_open_mapping_per_warehouse')
      .on(t.supplierId, t.partnershipId, t.warehouseId)
      .where(sql`${t.detachedAt} is null`),
    index('warehouse_mappings_of_distributor').on(t.distributorId, t.supplierId, t.warehouseId),
    index('warehouse_mappings_of_partnership').on(t.supplierId, t.partnershipId),
    foreignKey({
      columns: [t.supplierId, t.supplierWarehouseId],
      foreignColumns: [supplierWarehouses.supplierId, supplierWarehouses.id],
    }),
  ],
);
