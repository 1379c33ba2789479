import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { SESSION_IDLE_MS } from './account.rules.ts';
import { memberships } from './membership.table.ts';
import { tenants } from './tenant.table.ts';
import { sessions, users } from './user.table.ts';

/** The account behind an address, as `emailKeyOf` writes it. */
export async function userByEmailKey(db: Executor, emailKey: string) {
  const [row] = await db
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, emailKey));
  return row ?? null;
}

export async function userById(db: Executor, id: Id<'user'>) {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

/** The organisations a user can act for, by name. */
export function organisationsOf(db: Executor, userId: Id<'user'>) {
  return db
    .select({ tenant: tenants, membership: memberships })
    .from(memberships)
    .innerJoin(tenants, eq(tenants.id, memberships.tenantId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.disabledAt)))
    .orderBy(tenants.name, tenants.id);
}

/** A user's live sessions, the one used last first; at most 100. */
export function sessionsOf(db: Executor, userId: Id<'user'>, now: Date) {
  return db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - SESSION_IDLE_MS)),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(100);
}

/** The organisation a new session acts for: the one of the last session, else the first joined. */
export async function organisationToOpen(
  db: Executor,
  userId: Id<'user'>,
): Promise<Id<'tenant'> | null> {
  const open = await db
    .select({ tenantId: memberships.tenantId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.disabledAt)))
    .orderBy(memberships.createdAt, memberships.id);
  const [last] = await db
    .select({ tenantId: sessions.tenantId })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(1);
  const stillOpen = open.find(({ tenantId }) => tenantId === last?.tenantId);
  return (stillOpen ?? open[0])?.tenantId ?? null;
}
