import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { id, instant } from '../platform/columns.ts';
import type { ViewColumn } from './saved-view.rules.ts';
import { tenants } from './tenant.table.ts';
import { users } from './user.table.ts';

/** A list as a person wants to find it again: tab, filters, sort and columns under a name. */
export const savedViews = pgTable(
  'saved_views',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('savedView').notNull(),
    /** Who made it; only they change it. */
    userId: id('user')
      .notNull()
      .references(() => users.id),
    /** The list's own name, such as "orders.distribution". */
    list: text().notNull(),
    name: text().notNull(),
    /** Tab, words, filters and sort as the list's address says them. */
    search: text().notNull(),
    columns: jsonb().$type<ViewColumn[]>().notNull(),
    shared: boolean().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('saved_views_by_name').on(t.tenantId, t.userId, t.list, sql`lower(${t.name})`),
    index('saved_views_of_list').on(t.tenantId, t.list),
  ],
);

/** The view with which a list opens for one person. */
export const savedViewDefaults = pgTable(
  'saved_view_defaults',
  {
    tenantId: id('tenant').notNull(),
    userId: id('user')
      .notNull()
      .references(() => users.id),
    list: text().notNull(),
    viewId: id('savedView').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.userId, t.list] }),
    foreignKey({
      name: 'saved_view_defaults_view_fk',
      columns: [t.tenantId, t.viewId],
      foreignColumns: [savedViews.tenantId, savedViews.id],
    }).onDelete('cascade'),
    index('saved_view_defaults_of_view').on(t.tenantId, t.viewId),
  ],
);
