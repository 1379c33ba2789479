import { createHash } from 'node:crypto';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Executor } from '../platform/db.ts';
import { SESSION_IDLE_MS } from './account.rules.ts';
import { apiTokens, memberships, roles } from './membership.table.ts';
import { sessions } from './user.table.ts';

/** Tokens are kept only as this. */
export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

/** The live session behind a token, with the membership it acts by (null outside any organisation). */
export async function sessionByToken(db: Executor, token: string, now: Date) {
  const [row] = await db
    .select({ session: sessions, membership: memberships, permissions: roles.permissions })
    .from(sessions)
    .leftJoin(
      memberships,
      and(
        eq(memberships.tenantId, sessions.tenantId),
        eq(memberships.userId, sessions.userId),
        isNull(memberships.disabledAt),
      ),
    )
    .leftJoin(
      roles,
      and(eq(roles.tenantId, memberships.tenantId), eq(roles.id, memberships.roleId)),
    )
    .where(
      and(
        eq(sessions.tokenHash, tokenHash(token)),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - SESSION_IDLE_MS)),
      ),
    );
  return row ?? null;
}

/** The live API token and the membership of the user who made it, whose rights bound it. */
export async function apiTokenByToken(db: Executor, token: string, now: Date) {
  const [row] = await db
    .select({ apiToken: apiTokens, membership: memberships, permissions: roles.permissions })
    .from(apiTokens)
    .innerJoin(
      memberships,
      and(
        eq(memberships.tenantId, apiTokens.tenantId),
        eq(memberships.userId, apiTokens.createdBy),
        isNull(memberships.disabledAt),
      ),
    )
    .leftJoin(
      roles,
      and(eq(roles.tenantId, memberships.tenantId), eq(roles.id, memberships.roleId)),
    )
    .where(
      and(
        eq(apiTokens.tokenHash, tokenHash(token)),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now)),
      ),
    );
  return row ?? null;
}
