import { boolean, foreignKey, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Permission } from '../identity/permission.rules.ts';
import { tenants } from '../identity/tenant.table.ts';
import { users } from '../identity/user.table.ts';
import { id, instant } from '../platform/columns.ts';
import type { NotificationKind } from './notification.rules.ts';

/** A notice to an organisation, written with the fact it reports (NOTIF-06, 10). Ids sort by time. */
export const notifications = pgTable(
  'notifications',
  {
    tenantId: id('tenant')
      .notNull()
      .references(() => tenants.id),
    id: id('notification').notNull(),
    kind: text().$type<NotificationKind>().notNull(),
    /** Only members with this permission see it (NOTIF-07). */
    permission: text().$type<Permission>().notNull(),
    /** Facts of the kind; the words are made by the reader's language. */
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The object to open, as a prefixed id. */
    objectId: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('notifications_by_time').on(t.tenantId, t.createdAt, t.id),
  ],
);

/** Which user has read which notice. */
export const notificationReads = pgTable(
  'notification_reads',
  {
    tenantId: id('tenant').notNull(),
    notificationId: id('notification').notNull(),
    userId: id('user')
      .notNull()
      .references(() => users.id),
    readAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.notificationId, t.userId] }),
    foreignKey({
      columns: [t.tenantId, t.notificationId],
      foreignColumns: [notifications.tenantId, notifications.id],
    }),
  ],
);

/** A user's switches per kind of notice; no row = on (NOTIF-05). */
export const notificationPreferences = pgTable(
  'notification_preferences',
  {
    userId: id('user')
      .notNull()
      .references(() => users.id),
    kind: text().$type<NotificationKind>().notNull(),
    web: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind] })],
);
