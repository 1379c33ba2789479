import type { Actor } from '../identity/actor.access.ts';
import { noteUse } from '../identity/commands/note-use.ts';
import { heldBy } from '../identity/membership.rules.ts';
import type { Permission } from '../identity/permission.rules.ts';
import { apiTokenByToken, sessionByToken } from '../identity/session.read.ts';
import type { Id } from '../kernel/ids.ts';
import { planOf } from '../plans/plan.read.ts';
import type { Db } from '../platform/db.ts';

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
  db: Db,
  credentials: Credentials,
  now: Date,
): Promise<Authenticated> {
  if (credentials.apiToken) {
    const found = await apiTokenByToken(db, credentials.apiToken, now);
    if (!found) return GUEST;
    const { apiToken, membership } = found;
    await noteUse(db, { apiToken }, now);
    const held = heldBy(membership.kind, found.permissions);
    const scoped = held.filter((permission) => apiToken.scopes.includes(permission));
    return {
      userId: membership.userId,
      sessionId: null,
      actor: {
        userId: membership.userId,
        tenantId: membership.tenantId,
        membershipKind: membership.kind,
        via: 'API_TOKEN',
        permissions: await onTakenSides(db, membership.tenantId, scoped),
      },
    };
  }
  if (!credentials.sessionToken) return GUEST;
  const found = await sessionByToken(db, credentials.sessionToken, now);
  if (!found) return GUEST;
  const { session, membership } = found;
  await noteUse(db, { session }, now);
  return {
    userId: session.userId,
    sessionId: session.id,
    actor: membership && {
      userId: session.userId,
      tenantId: membership.tenantId,
      membershipKind: membership.kind,
      via: 'SESSION',
      permissions: await onTakenSides(
        db,
        membership.tenantId,
        heldBy(membership.kind, found.permissions),
      ),
    },
  };
}

/** A side the organisation has not taken up gives no permissions (GEN-01). */
async function onTakenSides(
  db: Db,
  tenantId: Id<'tenant'>,
  permissions: readonly Permission[],
): Promise<ReadonlySet<Permission>> {
  const plan = await planOf(db, tenantId);
  return new Set(
    permissions.filter(
      (permission) =>
        !(permission.startsWith('SUPPLIER_') && !plan?.supplierSince) &&
        !(permission.startsWith('DISTRIBUTOR_') && !plan?.distributorSince),
    ),
  );
}
