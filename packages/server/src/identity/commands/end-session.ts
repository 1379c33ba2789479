import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Executor } from '../../platform/db.ts';
import { sessions } from '../user.table.ts';

/** Ends one of a user's own sessions; its token is worth nothing from now on. */
export async function endSession(
  db: Executor,
  userId: Id<'user'>,
  sessionId: Id<'session'> | null,
  now: Date,
): Promise<Outcome<{ sessionId: Id<'session'> }, NotFound>> {
  if (!sessionId) return refused(notFound('id', 'session'));
  const [ended] = await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return ended ? done({ sessionId: ended.id }) : refused(notFound('id', 'session'));
}

/** Ends all of a user's sessions but one; answers how many. */
export async function endOtherSessions(
  db: Executor,
  userId: Id<'user'>,
  kept: Id<'session'> | null,
  now: Date,
): Promise<number> {
  const ended = await db
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        kept ? ne(sessions.id, kept) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  return ended.length;
}
