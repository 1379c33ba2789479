import { sql } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { visibleByIds, visibleTo } from '../notification.read.ts';
import { notificationReads, notifications } from '../notification.table.ts';

/** Marks notices as read by this user: the given ones, or (null) every one there is now. */
export async function markRead(
  work: Work<Actor>,
  ids: readonly Id<'notification'>[] | null,
): Promise<Outcome<{ marked: number }, NotFound>> {
  const { tx, actor, now } = work;
  if (ids === null) {
    const all = await tx
      .insert(notificationReads)
      .select(
        tx
          .select({
            tenantId: notifications.tenantId,
            notificationId: notifications.id,
            userId: sql`${notificationReads.userId.mapToDriverValue(actor.userId)}::uuid`.as(
              'user_id',
            ),
            readAt: sql`${now.toISOString()}::timestamptz`.as('read_at'),
          })
          .from(notifications)
          .where(visibleTo(tx, actor)),
      )
      .onConflictDoNothing()
      .returning({ id: notificationReads.notificationId });
    return done({ marked: all.length });
  }
  const visible = await visibleByIds(tx, actor, ids);
  const missing = ids.findIndex((id) => !visible.has(id));
  if (missing >= 0) return refused(notFound(['ids', String(missing)], 'notification'));
  if (ids.length === 0) return done({ marked: 0 });
  const rows = ids.map((notificationId) => ({
    tenantId: actor.tenantId,
    notificationId,
    userId: actor.userId,
    readAt: now,
  }));
  const marked = await tx
    .insert(notificationReads)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: notificationReads.notificationId });
  return done({ marked: marked.length });
}
