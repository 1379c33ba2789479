import type { Id } from '../kernel/ids.ts';
import { apiError, forbidden, unauthenticated } from '../platform/errors.ts';
import type { MembershipKind } from './membership.rules.ts';
import type { Permission } from './permission.rules.ts';

/** Who is asking: a user acting for one organisation, by session or by API token. */
export interface Actor {
  readonly userId: Id<'user'>;
  readonly tenantId: Id<'tenant'>;
  readonly membershipKind: MembershipKind;
  readonly via: 'SESSION' | 'API_TOKEN';
  /**
   * What the actor may do now: the role's permissions, cut down to a token's scopes and to the
   * sides (supplier, distributor) the organisation has taken up.
   */
  readonly permissions: ReadonlySet<Permission>;
}

export function may(actor: Actor | null, permission: Permission): boolean {
  return actor?.permissions.has(permission) ?? false;
}

/** The tenant check every command and read begins with: signed in, and allowed (PERM-04, 13). */
export function requirePermission(actor: Actor | null, permission: Permission): Actor {
  if (!actor) throw unauthenticated();
  if (!actor.permissions.has(permission)) throw forbidden(permission);
  return actor;
}

/** Signed in and in an organisation, whatever the permissions. */
export function requireActor(actor: Actor | null): Actor {
  if (!actor) throw unauthenticated();
  return actor;
}

/** Acts a person must do in a session: tokens may not mint tokens or change passwords. */
export function requireSession(actor: Actor | null): Actor {
  const present = requireActor(actor);
  if (present.via !== 'SESSION') {
    throw apiError('FORBIDDEN', 'This can only be done signed in, not with an API token.');
  }
  return present;
}

/** A person with a session, whether or not they belong to an organisation: acts on one's account. */
export function requireSignedIn(context: {
  userId: Id<'user'> | null;
  sessionId: Id<'session'> | null;
}): { userId: Id<'user'>; sessionId: Id<'session'> } {
  const { userId, sessionId } = context;
  if (!userId) throw unauthenticated();
  if (!sessionId) {
    throw apiError('FORBIDDEN', 'This can only be done signed in, not with an API token.');
  }
  return { userId, sessionId };
}
