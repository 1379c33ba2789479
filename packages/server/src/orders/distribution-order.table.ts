import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { claims } from '../claims/claim.table.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import { supplierWarehouses } from '../partnerships/supplier-warehouse.table.ts';
import { amount, currency, id, instant } from '../platform/columns.ts';
import type { Platform } from '../stores/platform.rules.ts';
import { buyerOrders } from './buyer-order.table.ts';
import type {
  OrderState,
  ShippingMethod,
  WithdrawalState,
  WithdrawalTrigger,
} from './order.rules.ts';
import type { Allocation } from './pack-plan.rules.ts';
import type { PushRefusal } from './push-refusals.rules.ts';

/** One package of a buyer's order for one supplier from one warehouse (ORD-03). */
export const distributionOrders = pgTable(
  'distribution_orders',
  {
    supplierId: id('tenant').notNull(),
    id: id('distributionOrder').notNull(),
    partnershipId: id('partnership').notNull(),
    distributorId: id('tenant').notNull(),
    buyerOrderId: id('buyerOrder').notNull(),
    storeId: id('store').notNull(),
    platform: text().$type<Platform>().notNull(),
    /** The marketplace's order number, with "-2", "-3" for further packages of it. */
    packageNo: text().notNull(),
    supplierWarehouseId: id('supplierWarehouse').notNull(),
    warehouseId: id('warehouse').notNull(),
    /** Why it ships from this warehouse, for the distributor (WHSE-09); null in orders of before. */
    allocation: jsonb().$type<Allocation>(),
    shippingMethod: text().$type<ShippingMethod>().notNull(),
    state: text().$type<OrderState>().notNull(),
    stateAt: instant().notNull(),
    /**
     * What the buyer pays for its lines, as the order stood when it was packed: quantity × unit
     * price. The distributor's own (GEN-08); its reports read it without a join.
     */
    soldFor: amount().notNull(),
    soldIn: currency().notNull(),
    /** The failed checks of the last push, all of them (ORD-15); null unless PUSH_FAILED. */
    pushRefusals: jsonb().$type<PushRefusal[]>(),
    /** The buyer asked to cancel: such an order is not pushed (ORD-20). */
    cancellationRequested: boolean().notNull().default(false),
    /** Pushes that were charged so far; the current charge is the attempt of that number. */
    chargedAttempts: integer().notNull().default(0),
    /** The charge in force; null while not pushed. */
    goods: amount(),
    handling: amount(),
    shipping: amount(),
    /** Share of the handling fee that belongs to each unit, refunded with it. */
    handlingPerUnit: amount(),
    currency: currency(),
    pushedAt: instant(),
    // What the supplier needs to ship, copied so that it reads nothing of the distributor's (GEN-08).
    recipientName: text().notNull(),
    recipientPhone: text().notNull(),
    country: text().notNull(),
    province: text(),
    city: text(),
    district: text(),
    postcode: text(),
    addressLine: text().notNull(),
    carrier: text(),
    trackingNo: text(),
    /** The supplier began to work on it: from here a withdrawal needs its decision (FUL-03). */
    processingAt: instant(),
    shippedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('package_once').on(t.distributorId, t.storeId, t.packageNo),
    index('orders_of_supplier').on(t.supplierId, t.state, t.stateAt, t.id),
    index('orders_of_distributor').on(t.distributorId, t.state, t.stateAt, t.id),
    index('orders_of_distributor_by_id').on(t.distributorId, t.id),
    // With the id, or a list of 100,000 is sorted instead of read along them.
    index('orders_of_supplier_by_push').on(
      t.supplierId,
      sql`coalesce(${t.pushedAt}, ${t.createdAt})`,
      t.id,
    ),
    index('orders_of_supplier_by_charge').on(
      t.supplierId,
      sql`coalesce(${t.currency}, '')`,
      sql`coalesce(${t.goods} + ${t.handling} + ${t.shipping}, 0)`,
      t.id,
    ),
    index('orders_of_distributor_by_charge').on(
      t.distributorId,
      sql`coalesce(${t.currency}, '')`,
      sql`coalesce(${t.goods} + ${t.handling} + ${t.shipping}, 0)`,
      t.id,
    ),
    index('orders_of_pair').on(t.supplierId, t.distributorId, t.state),
    index('pushed_to_supplier').on(t.supplierId, t.pushedAt).where(sql`${t.pushedAt} is not null`),
    index('pushed_by_distributor')
      .on(t.distributorId, t.pushedAt)
      .where(sql`${t.pushedAt} is not null`),
    index('orders_of_buyer_order').on(t.distributorId, t.buyerOrderId),
    foreignKey({
      columns: [t.supplierId, t.partnershipId],
      foreignColumns: [partnerships.supplierId, partnerships.id],
    }),
    foreignKey({
      columns: [t.supplierId, t.supplierWarehouseId],
      foreignColumns: [supplierWarehouses.supplierId, supplierWarehouses.id],
    }),
    foreignKey({
      columns: [t.distributorId, t.buyerOrderId],
      foreignColumns: [buyerOrders.tenantId, buyerOrders.id],
    }),
    check(
      'charged_while_pushed',
      sql`${t.state} not in ('PUSHED', 'WITHDRAWING', 'TO_PICKUP', 'SHIPPED', 'COMPLETED') or (${t.goods} is not null and ${t.currency} is not null)`,
    ),
    check(
      'tracking_when_shipped',
      sql`${t.state} not in ('TO_PICKUP', 'SHIPPED', 'COMPLETED') or ${t.trackingNo} <> ''`,
    ),
  ],
);

export const distributionOrderLines = pgTable(
  'distribution_order_lines',
  {
    supplierId: id('tenant').notNull(),
    id: id('orderLine').notNull(),
    orderId: id('distributionOrder').notNull(),
    lineNo: integer().notNull(),
    claimId: id('claim').notNull(),
    /** The supplier's SKU. */
    skuId: id('sku').notNull(),
    localSkuId: id('sku').notNull(),
    buyerOrderLineId: id('buyerOrderLine').notNull(),
    quantity: integer().notNull(),
    /** Distribution price of a unit at the push, in the settlement currency (ORD-18). */
    unitPrice: amount(),
    /** Units reserved in the fulfilment warehouse; less than quantity only on backorder. */
    reserved: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('order_line_no').on(t.supplierId, t.orderId, t.lineNo),
    index('order_lines_of_claim').on(t.supplierId, t.claimId),
    foreignKey({
      columns: [t.supplierId, t.orderId],
      foreignColumns: [distributionOrders.supplierId, distributionOrders.id],
    }),
    foreignKey({
      columns: [t.supplierId, t.claimId],
      foreignColumns: [claims.supplierId, claims.id],
    }),
    check('quantity_positive', sql`${t.quantity} > 0`),
    check('reserved_in_bounds', sql`${t.reserved} between 0 and ${t.quantity}`),
  ],
);

/** Each charged push of an order with what it was charged by (ORD-18, FEE-03). */
export const pushAttempts = pgTable(
  'push_attempts',
  {
    supplierId: id('tenant').notNull(),
    id: id('pushAttempt').notNull(),
    orderId: id('distributionOrder').notNull(),
    no: integer().notNull(),
    transactionId: id('transaction').notNull(),
    goods: amount().notNull(),
    handling: amount().notNull(),
    shipping: amount().notNull(),
    currency: currency().notNull(),
    handlingVersionId: id('feeVersion'),
    shippingVersionId: id('feeVersion'),
    /** Rate from the base to the settlement currency and its source; "1" when they are the same. */
    rate: text().notNull(),
    rateSource: text().notNull(),
    pushedBy: id('user').notNull(),
    pushedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('attempt_once').on(t.supplierId, t.orderId, t.no),
    foreignKey({
      columns: [t.supplierId, t.orderId],
      foreignColumns: [distributionOrders.supplierId, distributionOrders.id],
    }),
  ],
);

/** A request to take a pushed order back, with its way and outcome (ORD-33…38). */
export const withdrawals = pgTable(
  'withdrawals',
  {
    supplierId: id('tenant').notNull(),
    id: id('withdrawal').notNull(),
    orderId: id('distributionOrder').notNull(),
    attemptNo: integer().notNull(),
    trigger: text().$type<WithdrawalTrigger>().notNull(),
    state: text().$type<WithdrawalState>().notNull(),
    /** Where the order returns to when the withdrawal fails. */
    stateBefore: text().$type<'PUSHED' | 'TO_PICKUP'>().notNull(),
    reason: text(),
    refusalReason: text(),
    transactionId: id('transaction'),
    requestedBy: id('user').notNull(),
    requestedAt: instant().notNull(),
    decidedBy: id('user'),
    decidedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    index('withdrawals_of_order').on(t.supplierId, t.orderId, t.requestedAt),
    index('withdrawals_of_supplier').on(t.supplierId, t.state, t.requestedAt),
    uniqueIndex('one_open_withdrawal')
      .on(t.supplierId, t.orderId)
      .where(sql`${t.state} = 'SUPPLIER_REVIEW'`),
    uniqueIndex('withdrawn_once_per_attempt')
      .on(t.supplierId, t.orderId, t.attemptNo)
      .where(sql`${t.state} = 'SUCCEEDED'`),
    foreignKey({
      columns: [t.supplierId, t.orderId],
      foreignColumns: [distributionOrders.supplierId, distributionOrders.id],
    }),
  ],
);

/** A distributor's order settings: whether packing pushes at once (ORD-09). */
export const orderSettings = pgTable('order_settings', {
  tenantId: id('tenant').notNull().primaryKey(),
  autoPush: boolean().notNull().default(false),
});
