import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db.ts';
import { apiTokens } from '../membership.table.ts';
import { sessions } from '../user.table.ts';

/** Noted at most once in this long, so that asking does not mean writing. */
const STEP_MS = 10 * 60_000;

type Used =
  | { readonly session: { readonly id: Id<'session'>; readonly usedAt: Date | null } }
  | {
      readonly apiToken: {
        readonly tenantId: Id<'tenant'>;
        readonly id: Id<'apiToken'>;
        readonly usedAt: Date | null;
      };
    };

/** Notes that a session or token is in use: a session nobody uses ends by itself. */
export async function noteUse(db: Db, used: Used, now: Date): Promise<void> {
  const seen = 'session' in used ? used.session.usedAt : used.apiToken.usedAt;
  if (seen && now.getTime() - seen.getTime() < STEP_MS) return;
  if ('session' in used) {
    await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, used.session.id));
    return;
  }
  const { tenantId, id } = used.apiToken;
  await db
    .update(apiTokens)
    .set({ lastUsedAt: now })
    .where(and(eq(apiTokens.tenantId, tenantId), eq(apiTokens.id, id)));
}
