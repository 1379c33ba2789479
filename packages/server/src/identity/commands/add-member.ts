import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  type NotFound,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { checkEmail, checkName, checkPassword, emailKeyOf } from '../account.rules.ts';
import { type Actor, requirePermission, requireSession } from '../actor.access.ts';
import { isCommonPassword } from '../common-passwords.ts';
import type { BeyondOwnRights } from '../membership.rules.ts';
import { memberships } from '../membership.table.ts';
import { hashPassword } from '../password.ts';
import { users } from '../user.table.ts';
import { decidePlace, type MemberPlace } from './decide-place.ts';

export interface AddMemberInput extends MemberPlace {
  readonly email: string;
  readonly name: string;
  /** Handed over by the one who adds; the member is asked to change it. */
  readonly temporaryPassword: string;
}

type AddMemberRefusal = InvalidInput | NotFound | AlreadyTaken | BeyondOwnRights;

/** A colleague gets an account of their own and a place in the organisation (PERM-08). */
export async function addMember(
  work: Work<Actor>,
  input: AddMemberInput,
): Promise<Outcome<{ membershipId: Id<'membership'> }, AddMemberRefusal>> {
  const actor = requirePermission(requireSession(work.actor), 'ORGANISATION_MANAGE');
  const faults = [
    ...checkEmail(input.email),
    ...checkName(input.name, 'name'),
    ...checkPassword(
      input.temporaryPassword,
      { email: input.email, isCommon: isCommonPassword },
      'temporaryPassword',
    ),
  ];
  if (faults.length > 0) return refused(...faults);
  const place = await decidePlace(work.tx, actor, input);
  if (!place.ok) return place;

  const userId = work.newId('user');
  const made = await work.tx
    .insert(users)
    .values({
      id: userId,
      email: emailKeyOf(input.email),
      name: input.name.trim(),
      passwordHash: await hashPassword(input.temporaryPassword),
      passwordTemporary: true,
      locale: 'en',
      timeZone: 'UTC',
      createdAt: work.now,
    })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (made.length === 0) {
    // Nobody is drawn into an organisation without having agreed to it.
    const message = 'This email has an account already, so it cannot be given a password here.';
    return refused(alreadyTaken('email', message));
  }
  const membershipId = work.newId('membership');
  await work.tx.insert(memberships).values({
    tenantId: actor.tenantId,
    id: membershipId,
    userId,
    kind: input.kind,
    roleId: place.value.roleId,
    createdAt: work.now,
  });
  work.emit({
    kind: 'member.added',
    tenants: [actor.tenantId],
    objectId: membershipId,
    payload: { membershipId, kind: input.kind, roleId: place.value.roleId },
  });
  return done({ membershipId });
}
