import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Db } from '../../platform/db.ts';
import { memberships } from '../membership.table.ts';
import { sessions } from '../user.table.ts';

/** Makes a session act for another organisation its user belongs to. */
export async function switchOrganisation(
  db: Db,
  session: { sessionId: Id<'session'>; userId: Id<'user'> },
  tenantId: Id<'tenant'> | null,
): Promise<Outcome<{ organisationId: Id<'tenant'> }, NotFound>> {
  const unknown = refused(notFound('id', 'organisation'));
  if (!tenantId) return unknown;
  const [membership] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, tenantId),
        eq(memberships.userId, session.userId),
        isNull(memberships.disabledAt),
      ),
    );
  if (!membership) return unknown;
  await db.update(sessions).set({ tenantId }).where(eq(sessions.id, session.sessionId));
  return done({ organisationId: tenantId });
}
