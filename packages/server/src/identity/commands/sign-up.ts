import type { Id } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type AlreadyTaken, alreadyTaken, type InvalidInput } from '../../kernel/refusals.ts';
import { perform, type WorkPlace } from '../../platform/work.ts';
import { checkEmail, checkLocale, checkName, checkPassword, emailKeyOf } from '../account.rules.ts';
import { isCommonPassword } from '../common-passwords.ts';
import type { TooManyGuesses } from '../guess-limit.rules.ts';
import { checkOrganisation, type OrganisationFacts } from '../organisation.rules.ts';
import { hashPassword } from '../password.ts';
import { users } from '../user.table.ts';
import { foundOrganisation } from './found-organisation.ts';
import { type Device, type OpenedSession, openSession } from './open-session.ts';
import { reserveSignUp } from './reserve-guess.ts';

export interface SignUpInput extends Omit<OrganisationFacts, 'name'> {
  readonly organisationName: string;
  /** The person's own name. */
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Language of the reader, e.g. "en". */
  readonly locale: string;
}

export interface SignedUp {
  readonly userId: Id<'user'>;
  readonly organisationId: Id<'tenant'>;
  readonly session: OpenedSession;
}

type SignUpRefusal = InvalidInput | AlreadyTaken | TooManyGuesses;

/** A person and their organisation, in one: it begins on plan V0 with Inventory off (GEN-01). */
export async function signUp(
  place: WorkPlace,
  input: SignUpInput,
  device: Device,
): Promise<Outcome<SignedUp, SignUpRefusal>> {
  const organisation = { ...input, name: input.organisationName };
  const faults = [
    ...checkOrganisation(organisation, 'organisationName'),
    ...checkName(input.name, 'name'),
    ...checkEmail(input.email),
    ...checkLocale(input.locale),
    ...checkPassword(input.password, { email: input.email, isCommon: isCommonPassword }),
  ];
  if (faults.length > 0) return refused(...faults);
  const now = place.clock.now();
  const tooMany = await reserveSignUp(place.db, device.address, now);
  if (tooMany) return refused(tooMany);

  const passwordHash = await hashPassword(input.password);
  const userId = newId('user', now);
  const tenantId = newId('tenant', now);
  const outcome = await perform(
    place,
    { userId, tenantId },
    async (work): Promise<Outcome<OpenedSession, SignUpRefusal>> => {
      const made = await work.tx
        .insert(users)
        .values({
          id: userId,
          email: emailKeyOf(input.email),
          name: input.name.trim(),
          passwordHash,
          locale: input.locale,
          timeZone: input.timeZone,
          createdAt: work.now,
        })
        .onConflictDoNothing()
        .returning({ id: users.id });
      if (made.length === 0) {
        return refused(
          alreadyTaken('email', 'This email has an account already. Sign in with it.'),
        );
      }
      await foundOrganisation(work, organisation);
      return done(await openSession(work.tx, { userId, tenantId }, device, work.now));
    },
  );
  if (!outcome.ok) return outcome as Outcome<SignedUp, SignUpRefusal>;
  return done({ userId, organisationId: tenantId, session: outcome.value });
}
