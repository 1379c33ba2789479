import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Tx } from '../../platform/db.ts';
import type { Actor } from '../actor.access.ts';
import { heldByUser } from '../member.read.ts';
import {
  type BeyondOwnRights,
  beyondOwnRights,
  mayManage,
  rankTooLow,
} from '../membership.rules.ts';
import { memberships } from '../membership.table.ts';

export type LockedMember = typeof memberships.$inferSelect;

/**
 * A member whom the actor may manage, locked: of lower rank, not the actor, and holding nothing
 * that the actor lacks (PERM-08).
 */
export async function lockMember(
  tx: Tx,
  actor: Actor,
  id: Id<'membership'> | null,
): Promise<Outcome<LockedMember, NotFound | BeyondOwnRights>> {
  if (!id) return refused(notFound('id', 'member'));
  const [member] = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.tenantId, actor.tenantId), eq(memberships.id, id)))
    .for('update');
  if (!member) return refused(notFound('id', 'member'));
  if (member.userId === actor.userId) {
    return refused({ ...rankTooLow('id'), message: 'Nobody changes their own place.' });
  }
  if (!mayManage(actor.membershipKind, member.kind)) return refused(rankTooLow('id'));
  if (member.disabledAt) return done(member);
  const own = await heldByUser(tx, actor.tenantId, actor.userId);
  const theirs = await heldByUser(tx, actor.tenantId, member.userId);
  const beyond = beyondOwnRights(own, theirs, 'id');
  return beyond ? refused(beyond) : done(member);
}
