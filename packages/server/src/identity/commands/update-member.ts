import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome } from '../../kernel/outcome.ts';
import type { InvalidInput, NotFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { type Actor, requirePermission, requireSession } from '../actor.access.ts';
import type { BeyondOwnRights } from '../membership.rules.ts';
import { memberships } from '../membership.table.ts';
import { decidePlace, type MemberPlace } from './decide-place.ts';
import { lockMember } from './lock-member.ts';

export interface UpdateMemberInput extends MemberPlace {
  readonly membershipId: Id<'membership'> | null;
}

/** Another rank or role for a member; effective with their next request. */
export async function updateMember(
  work: Work<Actor>,
  input: UpdateMemberInput,
): Promise<Outcome<{ membershipId: Id<'membership'> }, InvalidInput | NotFound | BeyondOwnRights>> {
  const actor = requirePermission(requireSession(work.actor), 'ORGANISATION_MANAGE');
  const member = await lockMember(work.tx, actor, input.membershipId);
  if (!member.ok) return member;
  const place = await decidePlace(work.tx, actor, input);
  if (!place.ok) return place;
  const { id } = member.value;
  await work.tx
    .update(memberships)
    .set({ kind: input.kind, roleId: place.value.roleId })
    .where(and(eq(memberships.tenantId, actor.tenantId), eq(memberships.id, id)));
  work.emit({
    kind: 'member.changed',
    tenants: [actor.tenantId],
    objectId: id,
    payload: {
      membershipId: id,
      before: { kind: member.value.kind, roleId: member.value.roleId },
      after: { kind: input.kind, roleId: place.value.roleId },
    },
  });
  return done({ membershipId: id });
}
