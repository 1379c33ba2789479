import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  type NotFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { type Actor, requirePermission, requireSession } from '../actor.access.ts';
import type { BeyondOwnRights } from '../membership.rules.ts';
import { memberships } from '../membership.table.ts';
import { sessions } from '../user.table.ts';
import { decidePlace } from './decide-place.ts';
import { lockMember } from './lock-member.ts';

type Refusals = NotFound | StateConflict | BeyondOwnRights | InvalidInput;
type Changed = Outcome<{ membershipId: Id<'membership'> }, Refusals>;

/** Shuts a member out at once: sessions in this organisation end, their API tokens go dead. */
export async function disableMember(
  work: Work<Actor>,
  membershipId: Id<'membership'> | null,
): Promise<Changed> {
  const actor = requirePermission(requireSession(work.actor), 'ORGANISATION_MANAGE');
  const member = await lockMember(work.tx, actor, membershipId);
  if (!member.ok) return member;
  const { id, userId, disabledAt } = member.value;
  if (disabledAt) {
    return refused(stateConflict('id', 'DISABLED', 'This member is disabled already.'));
  }
  await setDisabled(work, id, work.now);
  await work.tx
    .update(sessions)
    .set({ endedAt: work.now })
    .where(
      and(
        eq(sessions.userId, userId),
        eq(sessions.tenantId, actor.tenantId),
        isNull(sessions.endedAt),
      ),
    );
  return done({ membershipId: id });
}

/** Lets a disabled member in again, with the rank and role from before. */
export async function enableMember(
  work: Work<Actor>,
  membershipId: Id<'membership'> | null,
): Promise<Changed> {
  const actor = requirePermission(requireSession(work.actor), 'ORGANISATION_MANAGE');
  const member = await lockMember(work.tx, actor, membershipId);
  if (!member.ok) return member;
  const { id, kind, roleId, disabledAt } = member.value;
  if (!disabledAt) return refused(stateConflict('id', 'ACTIVE', 'This member is active already.'));
  if (kind !== 'MAIN') {
    // Letting in is granting: the role may have grown beyond the actor's rights meanwhile.
    const place = await decidePlace(work.tx, actor, { kind, roleId });
    if (!place.ok) {
      return refused(...place.refusals.map((refusal) => ({ ...refusal, path: ['id'] })));
    }
  }
  await setDisabled(work, id, null);
  return done({ membershipId: id });
}

async function setDisabled(work: Work<Actor>, id: Id<'membership'>, disabledAt: Date | null) {
  const { tenantId } = work.actor;
  await work.tx
    .update(memberships)
    .set({ disabledAt })
    .where(and(eq(memberships.tenantId, tenantId), eq(memberships.id, id)));
  work.emit({
    kind: disabledAt ? 'member.disabled' : 'member.enabled',
    tenants: [tenantId],
    objectId: id,
    payload: { membershipId: id },
  });
}
