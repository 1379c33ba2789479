import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { levels } from '../partnerships/level.table.ts';
import { amount, currency, id, ids, instant } from '../platform/columns.ts';
import { skus } from './sku.table.ts';
import type { VisibilityMode } from './visibility.rules.ts';

/** A supplier's SKU as it is offered: on or off, at which base price, to whom (SUP-03, VIS-01). */
export const distributionProducts = pgTable(
  'distribution_products',
  {
    supplierId: id('tenant').notNull(),
    skuId: id('sku').notNull(),
    enabled: boolean().notNull(),
    /** In the supplier's base currency (PRICE-01). */
    basePrice: amount().notNull(),
    currency: currency().notNull(),
    visibility: text().$type<VisibilityMode>().notNull().default('ALL_PARTNERED'),
    visibleLevelIds: ids('level').notNull().default(sql`'{}'`),
    visibleDistributorIds: ids('tenant').notNull().default(sql`'{}'`),
    version: integer().notNull().default(1),
    enabledAt: instant(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.skuId] }),
    index('products_by_price').on(t.supplierId, t.basePrice),
    index('enabled_products').on(t.supplierId, t.skuId).where(sql`${t.enabled}`),
    foreignKey({ columns: [t.supplierId, t.skuId], foreignColumns: [skus.tenantId, skus.id] }),
    check('base_price_not_negative', sql`${t.basePrice} >= 0`),
  ],
);

/** A price for a level or for one distributor; either wins over the base price (PRICE-03). */
export const distributionPrices = pgTable(
  'distribution_prices',
  {
    supplierId: id('tenant').notNull(),
    id: id('price').notNull(),
    skuId: id('sku').notNull(),
    levelId: id('level'),
    distributorId: id('tenant'),
    price: amount().notNull(),
    currency: currency().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('one_price_per_level')
      .on(t.supplierId, t.skuId, t.levelId)
      .where(sql`${t.levelId} is not null`),
    uniqueIndex('one_price_per_distributor')
      .on(t.supplierId, t.skuId, t.distributorId)
      .where(sql`${t.distributorId} is not null`),
    foreignKey({
      columns: [t.supplierId, t.skuId],
      foreignColumns: [distributionProducts.supplierId, distributionProducts.skuId],
    }),
    foreignKey({
      columns: [t.supplierId, t.levelId],
      foreignColumns: [levels.supplierId, levels.id],
    }),
    check('level_or_distributor', sql`num_nonnulls(${t.levelId}, ${t.distributorId}) = 1`),
    check('price_not_negative', sql`${t.price} >= 0`),
  ],
);

/** Every change of a price, append-only: old, new, who, when (PRICE-04). */
export const priceChanges = pgTable(
  'price_changes',
  {
    supplierId: id('tenant').notNull(),
    id: id('priceChange').notNull(),
    skuId: id('sku').notNull(),
    /** Null for both = the base price. */
    levelId: id('level'),
    distributorId: id('tenant'),
    /** Null = there was, or is now, no such price. */
    oldPrice: amount(),
    newPrice: amount(),
    currency: currency().notNull(),
    actorUserId: id('user').notNull(),
    effectiveFrom: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    index('price_changes_of_sku').on(t.supplierId, t.skuId, t.effectiveFrom),
    index('price_changes_by_time').on(t.supplierId, t.effectiveFrom),
    foreignKey({
      columns: [t.supplierId, t.skuId],
      foreignColumns: [distributionProducts.supplierId, distributionProducts.skuId],
    }),
  ],
);
