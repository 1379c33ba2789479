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
import { tenants } from '../identity/tenant.table.ts';
import { amount, currency, id, instant } from '../platform/columns.ts';
import { stores } from '../stores/store.table.ts';

/** A merchant SKU: an organisation's own name for a thing it sells, own goods or claimed ones. */
export const skus = pgTable(
  'skus',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('sku').notNull(),
    code: text().notNull(),
    name: text().notNull(),
    category: text(),
    barcode: text(),
    imageId: id('file'),
    /** Grams of one unit, for shipping fees. */
    weightGrams: integer().notNull().default(0),
    /** Combination SKUs cannot be distributed, claimed or adopted (CLAIM-16). */
    isCombination: boolean().notNull().default(false),
    /** For claimed goods: the price at the claim in the selling currency, once (STOCK-15, A-10). */
    initialCost: amount(),
    costCurrency: currency(),
    /** Set while the SKU stands for a claimed product: it can then not be distributed (CLAIM-17). */
    claimedAt: instant(),
    version: integer().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('skus_by_code').on(t.tenantId, sql`lower(${t.code})`),
    // Without the id: a planner that knows little would look single SKUs up in it.
    index('skus_by_name').on(t.tenantId, sql`lower(${t.name})`),
    index('skus_by_time').on(t.tenantId, t.createdAt, t.id),
    check('weight_not_negative', sql`${t.weightGrams} >= 0`),
    check('code_is_trimmed', sql`${t.code} = btrim(${t.code}) and ${t.code} <> ''`),
  ],
);

/** What a combination SKU consists of. */
export const skuComponents = pgTable(
  'sku_components',
  {
    tenantId: id('tenant').notNull(),
    combinationId: id('sku').notNull(),
    componentId: id('sku').notNull(),
    quantity: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.combinationId, t.componentId] }),
    foreignKey({
      columns: [t.tenantId, t.combinationId],
      foreignColumns: [skus.tenantId, skus.id],
    }),
    foreignKey({ columns: [t.tenantId, t.componentId], foreignColumns: [skus.tenantId, skus.id] }),
    check('quantity_positive', sql`${t.quantity} > 0`),
  ],
);

/** A store's own SKU and the merchant SKU behind it; orders find their goods by it (CLAIM-15). */
export const listingMappings = pgTable(
  'listing_mappings',
  {
    tenantId: id('tenant').notNull(),
    id: id('listingMapping').notNull(),
    storeId: id('store').notNull(),
    /** The marketplace's SKU text ("Seller SKU"), or its SKU id where the seller has none. */
    platformSku: text().notNull(),
    skuId: id('sku').notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('one_sku_per_listing').on(t.tenantId, t.storeId, sql`lower(${t.platformSku})`),
    index('listing_mappings_of_sku').on(t.tenantId, t.skuId),
    foreignKey({ columns: [t.tenantId, t.storeId], foreignColumns: [stores.tenantId, stores.id] }),
    foreignKey({ columns: [t.tenantId, t.skuId], foreignColumns: [skus.tenantId, skus.id] }),
  ],
);
