import { sql } from 'drizzle-orm';
import { check, foreignKey, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { skus } from '../catalog/sku.table.ts';
import { amount, currency, id, instant } from '../platform/columns.ts';

/**
 * What a unit of own goods cost on average, moved by every receipt with a price. Distributed goods
 * are never received, so they never enter it (STOCK-14).
 */
export const skuCosts = pgTable(
  'sku_costs',
  {
    tenantId: id('tenant').notNull(),
    skuId: id('sku').notNull(),
    averageCost: amount().notNull(),
    currency: currency().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.skuId] }),
    foreignKey({ columns: [t.tenantId, t.skuId], foreignColumns: [skus.tenantId, skus.id] }),
    check('average_cost_not_negative', sql`${t.averageCost} >= 0`),
  ],
);
