import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Tx } from '../../platform/db.ts';
import type { Actor } from '../actor.access.ts';
import { heldByUser } from '../member.read.ts';
import {
  type BeyondOwnRights,
  beyondOwnRights,
  heldBy,
  type MembershipKind,
  mayManage,
  rankTooLow,
} from '../membership.rules.ts';
import { roles } from '../membership.table.ts';

/** A member's rank and role. */
export interface MemberPlace {
  readonly kind: Exclude<MembershipKind, 'MAIN'>;
  /** Required of sub-accounts; narrows an admin. */
  readonly roleId: Id<'role'> | null;
}

/** Whether the actor may give this rank and role to somebody: never more than they have (PERM-08). */
export async function decidePlace(
  tx: Tx,
  actor: Actor,
  place: MemberPlace,
): Promise<Outcome<{ roleId: Id<'role'> | null }, InvalidInput | NotFound | BeyondOwnRights>> {
  if (!mayManage(actor.membershipKind, place.kind)) return refused(rankTooLow('kind'));
  if (place.kind === 'SUB' && !place.roleId) {
    return refused(invalidInput('roleId', 'Choose a role.'));
  }
  // Locked, so that the role cannot grow or go between this decision and the commit.
  const [role] = place.roleId
    ? await tx
        .select()
        .from(roles)
        .where(and(eq(roles.tenantId, actor.tenantId), eq(roles.id, place.roleId)))
        .for('share')
    : [];
  if (place.roleId && !role) return refused(notFound('roleId', 'role'));
  const own = await heldByUser(tx, actor.tenantId, actor.userId);
  const beyond = beyondOwnRights(own, heldBy(place.kind, role?.permissions ?? null), 'roleId');
  return beyond ? refused(beyond) : done({ roleId: place.roleId });
}
