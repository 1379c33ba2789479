import type { Actor } from '../identity/actor.access.ts';
import { noteUse } from '../identity/commands/note-use.ts';
import { heldBy } from '../identity/membership.rules.ts';
import type { Permission } from '../identity/permission.rules.ts';
import type { Id } from '../kernel/ids.ts';
import type { Database } from '../platform/db.ts';
import { type Standing, standingByApiToken, standingBySession } from './standing.read.ts';

export interface Credentials {
  readonly sessionToken: string | null;
  readonly apiToken: string | null;
}

export interface Authenticated {
  readonly userId: Id<'user'> | null;
  readonly sessionId: Id<'session'> | null;
  readonly actor: Actor | null;
}

const GUEST: Authenticated = { userId: null, sessionId: null, actor: null };

/** Who stands behind a cookie or bearer token right now; an invalid one is a guest. */
export async function authenticate(
  database: Database,
  credentials: Credentials,
  now: Date,
): Promise<Authenticated> {
  const { sql, db } = database;
  if (credentials.apiToken) {
    const found = await standingByApiToken(sql, credentials.apiToken, now);
    if (!found?.membership) return GUEST;
    const { tenantId } = found.membership;
    await noteUse(db, { apiToken: { tenantId, id: found.tokenId, usedAt: found.usedAt } }, now);
    const actor = actorOf(found, 'API_TOKEN');
    const scoped = [...(actor?.permissions ?? [])].filter((held) => found.scopes.includes(held));
    return {
      userId: found.userId,
      sessionId: null,
      actor: actor && { ...actor, permissions: new Set(scoped) },
    };
  }
  if (!credentials.sessionToken) return GUEST;
  const found = await standingBySession(sql, credentials.sessionToken, now);
  if (!found) return GUEST;
  await noteUse(db, { session: { id: found.sessionId, usedAt: found.usedAt } }, now);
  return { userId: found.userId, sessionId: found.sessionId, actor: actorOf(found, 'SESSION') };
}

/** A side the organisation has not taken up gives no permissions (GEN-01). */
export function actorOf({ userId, membership }: Standing, via: Actor['via']): Actor | null {
  if (!membership) return null;
  const { tenantId, kind, rolePermissions, isSupplier, isDistributor } = membership;
  const isOpen = (permission: Permission) =>
    (isSupplier || !permission.startsWith('SUPPLIER_')) &&
    (isDistributor || !permission.startsWith('DISTRIBUTOR_'));
  const permissions = new Set(heldBy(kind, rolePermissions).filter(isOpen));
  return { userId, tenantId, membershipKind: kind, via, permissions };
}
