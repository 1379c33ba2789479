import type { Actor } from '../../identity/actor.access.ts';
import { done, type Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../platform/work.ts';
import type { NotificationKind } from '../notification.rules.ts';
import { notificationPreferences } from '../notification.table.ts';

/** A user's own switch for one kind of notice on the web (NOTIF-05). */
export async function switchNotifications(
  work: Work<Actor>,
  kind: NotificationKind,
  web: boolean,
): Promise<Outcome<{ kind: NotificationKind; web: boolean }, never>> {
  await work.tx
    .insert(notificationPreferences)
    .values({ userId: work.actor.userId, kind, web })
    .onConflictDoUpdate({
      target: [notificationPreferences.userId, notificationPreferences.kind],
      set: { web },
    });
  return done({ kind, web });
}
