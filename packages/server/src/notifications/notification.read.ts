import { and, count, desc, eq, inArray, isNull, lt, notExists, or, sql } from 'drizzle-orm';
import type { Actor } from '../identity/actor.access.ts';
import { type Id, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { notificationPreferences, notificationReads, notifications } from './notification.table.ts';

export interface NotificationRow {
  readonly notification: typeof notifications.$inferSelect;
  readonly readAt: Date | null;
}

/** Whose: an organisation's notices, as one of its members may see them. */
export type Reader = Pick<Actor, 'tenantId' | 'userId' | 'permissions'>;

/** The count stops here: nobody reads further. */
export const MOST_COUNTED = 999;

const ownRead = (userId: Id<'user'>) =>
  and(
    eq(notificationReads.tenantId, notifications.tenantId),
    eq(notificationReads.notificationId, notifications.id),
    eq(notificationReads.userId, userId),
  );

/** Notices of the reader's organisation that its permissions and switches let through (NOTIF-05, 07). */
export function visibleTo(db: Executor, { tenantId, userId, permissions }: Reader) {
  const switchedOff = db
    .select({ one: sql`1` })
    .from(notificationPreferences)
    .where(
      and(
        eq(notificationPreferences.userId, userId),
        eq(notificationPreferences.kind, notifications.kind),
        eq(notificationPreferences.web, false),
      ),
    );
  return and(
    eq(notifications.tenantId, tenantId),
    permissions.size === 0 ? sql`false` : inArray(notifications.permission, [...permissions]),
    notExists(switchedOff),
  );
}

/** The inbox, newest first. */
export async function inboxPage(
  db: Executor,
  reader: Reader,
  onlyUnread: boolean,
  page: PageRequest,
): Promise<Page<NotificationRow>> {
  const [at, id] = page.after ? (decodeCursor(page.after, 2) ?? []) : [];
  const before = typeof at === 'number' && typeof id === 'string' ? { at: new Date(at), id } : null;
  if (page.after && !before) throw badCursor();
  const { createdAt } = notifications;
  const rows = await db
    .select({ notification: notifications, readAt: notificationReads.readAt })
    .from(notifications)
    .leftJoin(notificationReads, ownRead(reader.userId))
    .where(
      and(
        visibleTo(db, reader),
        onlyUnread ? isNull(notificationReads.readAt) : undefined,
        before
          ? or(
              lt(createdAt, before.at),
              and(eq(createdAt, before.at), lt(sql`${notifications.id}::text`, before.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(createdAt), desc(sql`${notifications.id}::text`))
    .limit(page.first + 1);
  return toPage(rows, page, ({ notification }) => [
    notification.createdAt.getTime(),
    uuidOf('notification', notification.id),
  ]);
}

/** How many the reader has not read, counted up to a bound. */
export async function unreadCount(db: Executor, reader: Reader): Promise<number> {
  const unread = db
    .select({ id: notifications.id })
    .from(notifications)
    .leftJoin(notificationReads, ownRead(reader.userId))
    .where(and(visibleTo(db, reader), isNull(notificationReads.readAt)))
    .limit(MOST_COUNTED)
    .as('unread');
  const [row] = await db.select({ unread: count() }).from(unread);
  return row?.unread ?? 0;
}

/** Those of the ids that the reader may see. */
export async function visibleByIds(
  db: Executor,
  reader: Reader,
  ids: readonly Id<'notification'>[],
): Promise<Map<Id<'notification'>, NotificationRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ notification: notifications, readAt: notificationReads.readAt })
    .from(notifications)
    .leftJoin(notificationReads, ownRead(reader.userId))
    .where(and(visibleTo(db, reader), inArray(notifications.id, [...ids])));
  return new Map(rows.map((row) => [row.notification.id, row]));
}

/** The kinds a user has switched off. */
export async function switchedOff(db: Executor, userId: Id<'user'>) {
  const rows = await db
    .select({ kind: notificationPreferences.kind })
    .from(notificationPreferences)
    .where(and(eq(notificationPreferences.userId, userId), eq(notificationPreferences.web, false)));
  return new Set(rows.map((row) => row.kind));
}
