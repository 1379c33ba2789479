import { eq } from 'drizzle-orm';
import type { Permission } from '../../identity/permission.rules.ts';
import { tenants } from '../../identity/tenant.table.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { type NoticeFacts, PERMISSION_OF } from '../notice.rules.ts';
import type { NotificationKind } from '../notification.rules.ts';
import { notifications } from '../notification.table.ts';

export interface Notice {
  readonly tenantId: Id<'tenant'>;
  readonly kind: NotificationKind;
  /** Who of the organisation sees it; the kind's own permission unless given. */
  readonly permission?: Permission;
  /** The object to open. */
  readonly objectId: string;
  /** The other side, named in the notice. */
  readonly partnerId?: Id<'tenant'>;
  readonly facts: NoticeFacts;
}

/** Writes a notice in the transaction of the fact it reports, and lets subscribers hear (NOTIF-06, 10). */
export async function notify(work: Work, notice: Notice): Promise<void> {
  const id = work.newId('notification');
  const permission = notice.permission ?? PERMISSION_OF[notice.kind];
  const partner = notice.partnerId
    ? { partnerId: notice.partnerId, partnerName: await nameOf(work, notice.partnerId) }
    : {};
  await work.tx.insert(notifications).values({
    tenantId: notice.tenantId,
    id,
    kind: notice.kind,
    permission,
    payload: { ...partner, ...notice.facts },
    objectId: notice.objectId,
    createdAt: work.now,
  });
  work.emit({
    kind: 'notification.added',
    tenants: [notice.tenantId],
    objectId: id,
    payload: { notificationId: id, kind: notice.kind },
  });
}

async function nameOf(work: Work, tenantId: Id<'tenant'>): Promise<string> {
  const [row] = await work.tx
    .select({ name: tenants.name })
    .from(tenants)
    .where(eq(tenants.id, tenantId));
  return row?.name ?? '';
}
