import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import type { WorkPlace } from '../../platform/work.ts';
import { userById } from '../account.read.ts';
import {
  checkPassword,
  emailKeyOf,
  type WrongCredentials,
  wrongCredentials,
} from '../account.rules.ts';
import { isCommonPassword } from '../common-passwords.ts';
import type { TooManyGuesses } from '../guess-limit.rules.ts';
import { hashPassword, passwordFits } from '../password.ts';
import { users } from '../user.table.ts';
import { endOtherSessions } from './end-session.ts';
import type { Device } from './open-session.ts';
import { forgiveGuesses, reserveGuess } from './reserve-guess.ts';

export interface ChangePasswordInput {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * A new password for whoever knows the old one; every other session of the account ends. Wrong
 * guesses count as at sign-in, so that a session left open is no way to find the password out.
 */
export async function changePassword(
  place: WorkPlace,
  session: { userId: Id<'user'>; sessionId: Id<'session'> },
  input: ChangePasswordInput,
  device: Device,
): Promise<Outcome<null, InvalidInput | WrongCredentials | TooManyGuesses>> {
  const { db, clock } = place;
  const now = clock.now();
  const user = await userById(db, session.userId);
  if (!user) return refused(wrongCredentials(['currentPassword']));
  const owner = { email: user.email, isCommon: isCommonPassword };
  const faults = checkPassword(input.newPassword, owner, 'newPassword');
  if (faults.length > 0) return refused(...faults);

  const guess = { emailKey: emailKeyOf(user.email), address: device.address, userId: user.id };
  const tooMany = await reserveGuess(db, guess, now, ['currentPassword']);
  if (tooMany) return refused(tooMany);
  if (!(await passwordFits(user.passwordHash, input.currentPassword.slice(0, 1000)))) {
    return refused({
      ...wrongCredentials(['currentPassword']),
      message: 'This is not your password.',
    });
  }
  await forgiveGuesses(db, guess);
  const passwordHash = await hashPassword(input.newPassword);
  await db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ passwordHash, passwordTemporary: false })
      .where(eq(users.id, user.id));
    await endOtherSessions(tx, user.id, session.sessionId, now);
  });
  return done(null);
}
