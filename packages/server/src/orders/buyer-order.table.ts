import { sql } from 'drizzle-orm';
import {
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
import { amount, currency, id, instant } from '../platform/columns.ts';
import { stores } from '../stores/store.table.ts';
import type { BuyerCancellation, BuyerOrderState } from './order.rules.ts';

/** An order a buyer placed in one of the distributor's stores; the distributor's own data (GEN-08). */
export const buyerOrders = pgTable(
  'buyer_orders',
  {
    tenantId: id('tenant').notNull(),
    id: id('buyerOrder').notNull(),
    storeId: id('store').notNull(),
    /** The marketplace's order number. */
    orderNo: text().notNull(),
    state: text().$type<BuyerOrderState>().notNull(),
    cancellation: text().$type<BuyerCancellation>().notNull().default('NONE'),
    currency: currency().notNull(),
    recipientName: text().notNull(),
    recipientPhone: text().notNull(),
    country: text().notNull(),
    province: text(),
    city: text(),
    district: text(),
    postcode: text(),
    addressLine: text().notNull(),
    buyerNote: text(),
    /** The carrier and number the marketplace gave, where it did. */
    platformCarrier: text(),
    platformTrackingNo: text(),
    /** When the buyer ordered and paid, by the marketplace. */
    orderedAt: instant().notNull(),
    paidAt: instant(),
    importedAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('buyer_orders_once').on(t.tenantId, t.storeId, t.orderNo),
    index('buyer_orders_by_state').on(t.tenantId, t.state, t.orderedAt, t.id),
    foreignKey({ columns: [t.tenantId, t.storeId], foreignColumns: [stores.tenantId, stores.id] }),
  ],
);

export const buyerOrderLines = pgTable(
  'buyer_order_lines',
  {
    tenantId: id('tenant').notNull(),
    id: id('buyerOrderLine').notNull(),
    orderId: id('buyerOrder').notNull(),
    lineNo: integer().notNull(),
    /** The listing's SKU text by which the merchant SKU is found. */
    platformSku: text().notNull(),
    productName: text().notNull(),
    variation: text(),
    quantity: integer().notNull(),
    /** Units already put into packages. */
    packed: integer().notNull().default(0),
    /** What the buyer pays a unit, in the order's currency. */
    unitPrice: amount().notNull(),
    /** The mapped merchant SKU; null until the listing is mapped. */
    skuId: id('sku'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('buyer_order_line_no').on(t.tenantId, t.orderId, t.lineNo),
    index('buyer_order_lines_by_sku').on(t.tenantId, t.platformSku),
    foreignKey({
      columns: [t.tenantId, t.orderId],
      foreignColumns: [buyerOrders.tenantId, buyerOrders.id],
    }),
    foreignKey({ columns: [t.tenantId, t.skuId], foreignColumns: [skus.tenantId, skus.id] }),
    check('quantity_positive', sql`${t.quantity} > 0`),
    check('packed_in_bounds', sql`${t.packed} between 0 and ${t.quantity}`),
  ],
);
