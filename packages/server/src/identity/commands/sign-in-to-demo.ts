import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { WorkPlace } from '../../platform/work.ts';
import { organisationToOpen, userByEmailKey } from '../account.read.ts';
import { emailKeyOf } from '../account.rules.ts';
import { DEMO_DOMAIN } from '../demo.read.ts';
import { type Device, type OpenedSession, openSession } from './open-session.ts';

/** One click into the demo world; staff and everybody outside it need their password. */
export async function signInToDemo(
  place: WorkPlace,
  email: string,
  device: Device,
): Promise<Outcome<OpenedSession, NotFound>> {
  const emailKey = emailKeyOf(email);
  const user = emailKey.endsWith(DEMO_DOMAIN) ? await userByEmailKey(place.db, emailKey) : null;
  if (!user || user.isStaff) return refused(notFound('email', 'demo account'));
  const tenantId = await organisationToOpen(place.db, user.id);
  const owner = { userId: user.id, tenantId };
  return done(await openSession(place.db, owner, device, place.clock.now()));
}
