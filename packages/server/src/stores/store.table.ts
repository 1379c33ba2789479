import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { tenants } from '../identity/tenant.table.ts';
import { currency, id, instant } from '../platform/columns.ts';
import type { Platform } from './platform.rules.ts';

/** A distributor's own store on a marketplace; its orders arrive by import until it is authorized. */
export const stores = pgTable(
  'stores',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('store').notNull(),
    platform: text().$type<Platform>().notNull(),
    nickname: text().notNull(),
    /** ISO 3166-1 alpha-2 of the site it sells on. */
    country: text().notNull(),
    currency: currency().notNull(),
    /** A TikTok Shop global store, whose products sell on several sites (PERM-07). */
    isGlobal: boolean().notNull().default(false),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('stores_by_nickname').on(t.tenantId, t.platform, sql`lower(${t.nickname})`),
    check('global_on_tiktok_shop', sql`not ${t.isGlobal} or ${t.platform} = 'TIKTOK_SHOP'`),
  ],
);
