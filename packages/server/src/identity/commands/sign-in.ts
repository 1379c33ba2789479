import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import type { WorkPlace } from '../../platform/work.ts';
import { organisationToOpen, userByEmailKey } from '../account.read.ts';
import { emailKeyOf, type WrongCredentials, wrongCredentials } from '../account.rules.ts';
import type { TooManyGuesses } from '../guess-limit.rules.ts';
import { passwordFits } from '../password.ts';
import { type Device, type OpenedSession, openSession } from './open-session.ts';
import { forgiveGuesses, reserveGuess } from './reserve-guess.ts';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
}

export interface SignedIn {
  readonly userId: Id<'user'>;
  readonly session: OpenedSession;
}

/**
 * Signs a person in. Not one transaction: a wrong guess must stay counted. An account that does
 * not exist takes as long and is answered the same as a wrong password.
 */
export async function signIn(
  place: WorkPlace,
  input: SignInInput,
  device: Device,
): Promise<Outcome<SignedIn, WrongCredentials | TooManyGuesses>> {
  const { db, clock } = place;
  const now = clock.now();
  const emailKey = emailKeyOf(input.email).slice(0, 254);
  const user = await userByEmailKey(db, emailKey);
  const guess = { emailKey, address: device.address, userId: user?.id ?? null };

  const tooMany = await reserveGuess(db, guess, now, []);
  if (tooMany) return refused(tooMany);
  const fits = await passwordFits(user?.passwordHash ?? null, input.password.slice(0, 1000));
  if (!user || !fits) return refused(wrongCredentials([]));
  await forgiveGuesses(db, guess);

  const tenantId = await organisationToOpen(db, user.id);
  const session = await openSession(db, { userId: user.id, tenantId }, device, now);
  return done({ userId: user.id, session });
}
