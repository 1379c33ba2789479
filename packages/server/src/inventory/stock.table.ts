import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { skus } from '../catalog/sku.table.ts';
import { claims } from '../claims/claim.table.ts';
import { supplierWarehouses } from '../partnerships/supplier-warehouse.table.ts';
import { id, instant } from '../platform/columns.ts';
import { warehouses } from '../warehouses/warehouse.table.ts';
import type { DistributorMovementKind, LockState, StockMovementKind } from './stock.rules.ts';

/** A supplier's stock of one SKU in one warehouse, stored once; distributors' levels derive from it. */
export const stockLevels = pgTable(
  'stock_levels',
  {
    supplierId: id('tenant').notNull(),
    warehouseId: id('warehouse').notNull(),
    skuId: id('sku').notNull(),
    /** Units that can still be promised. On hand = available + locked (STOCK-17). */
    available: integer().notNull(),
    /** Units reserved for pushed orders. */
    locked: integer().notNull().default(0),
    /** Grows by one with every change; an older version arriving late is ignored (STOCK-18). */
    version: bigint({ mode: 'number' }).notNull().default(1),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.warehouseId, t.skuId] }),
    index('stock_levels_of_sku').on(t.supplierId, t.skuId),
    foreignKey({
      columns: [t.supplierId, t.warehouseId],
      foreignColumns: [warehouses.tenantId, warehouses.id],
    }),
    foreignKey({ columns: [t.supplierId, t.skuId], foreignColumns: [skus.tenantId, skus.id] }),
    check('available_not_negative', sql`${t.available} >= 0`),
    check('locked_not_negative', sql`${t.locked} >= 0`),
  ],
);

/** Every change of a stock level with before and after, append-only. */
export const stockMovements = pgTable(
  'stock_movements',
  {
    supplierId: id('tenant').notNull(),
    id: id('movement').notNull(),
    warehouseId: id('warehouse').notNull(),
    skuId: id('sku').notNull(),
    /** Movements made by one act share it: the Batch Stock Movement Record lists batches. */
    batchId: text().notNull(),
    kind: text().$type<StockMovementKind>().notNull(),
    availableBefore: integer().notNull(),
    availableAfter: integer().notNull(),
    lockedBefore: integer().notNull(),
    lockedAfter: integer().notNull(),
    /** The stock level's version after this movement. */
    version: bigint({ mode: 'number' }).notNull(),
    orderId: id('distributionOrder'),
    note: text(),
    actorUserId: id('user'),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    index('stock_movements_of_warehouse').on(t.supplierId, t.warehouseId, t.at.desc(), t.id.desc()),
    index('stock_movements_of_sku').on(t.supplierId, t.skuId, t.at.desc(), t.id.desc()),
  ],
);

/** Units of a claimed product a distributor holds back for an order it has not pushed (STOCK-20). */
export const distributorLocks = pgTable(
  'distributor_locks',
  {
    supplierId: id('tenant').notNull(),
    id: id('lock').notNull(),
    distributorId: id('tenant').notNull(),
    claimId: id('claim').notNull(),
    supplierWarehouseId: id('supplierWarehouse').notNull(),
    warehouseId: id('warehouse').notNull(),
    skuId: id('sku').notNull(),
    orderId: id('distributionOrder').notNull(),
    quantity: integer().notNull(),
    state: text().$type<LockState>().notNull(),
    stateAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('one_held_lock_per_order_and_claim')
      .on(t.supplierId, t.orderId, t.claimId)
      .where(sql`${t.state} = 'HELD'`),
    index('held_locks').on(t.distributorId, t.skuId).where(sql`${t.state} = 'HELD'`),
    foreignKey({
      columns: [t.supplierId, t.claimId],
      foreignColumns: [claims.supplierId, claims.id],
    }),
    foreignKey({
      columns: [t.supplierId, t.supplierWarehouseId],
      foreignColumns: [supplierWarehouses.supplierId, supplierWarehouses.id],
    }),
    check('lock_positive', sql`${t.quantity} > 0`),
  ],
);

/** Movements in supplier warehouses that the distributor's side makes; few, so written out. */
export const distributorMovements = pgTable(
  'distributor_movements',
  {
    supplierId: id('tenant').notNull(),
    id: id('movement').notNull(),
    distributorId: id('tenant').notNull(),
    supplierWarehouseId: id('supplierWarehouse').notNull(),
    skuId: id('sku').notNull(),
    localSkuId: id('sku').notNull(),
    batchId: text().notNull(),
    kind: text().$type<DistributorMovementKind>().notNull(),
    availableBefore: integer().notNull(),
    availableAfter: integer().notNull(),
    lockedBefore: integer().notNull(),
    lockedAfter: integer().notNull(),
    orderId: id('distributionOrder'),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    index('distributor_movements_by_time').on(t.distributorId, t.at.desc(), t.id.desc()),
  ],
);
