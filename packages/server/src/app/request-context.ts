import type { IncomingMessage } from 'node:http';
import type { AppServices, Context } from '../identity/context.ts';
import { parseCookie } from '../platform/cookie.ts';
import { Loaders } from '../platform/loaders.ts';
import { authenticate, type Credentials } from './authenticate.ts';

export const SESSION_COOKIE = 'distributary_session';

/** The context of one request or socket message; authentication is asked anew each time. */
export async function requestContext(
  services: AppServices,
  credentials: Credentials,
  request: Pick<Context, 'address' | 'userAgent' | 'setSessionCookie'>,
): Promise<Context> {
  const { database, clock } = services;
  const who = await authenticate(database, credentials, clock.now());
  let known = credentials;
  const context: Context = {
    ...services,
    ...who,
    ...request,
    loaders: new Loaders(database.db),
    actorNow: async () => (await authenticate(database, known, clock.now())).actor,
    // `this`, because the server works on a copy of what is given to it here.
    become(sessionToken) {
      known = { sessionToken, apiToken: null };
      return this.becomeAgain();
    },
    async becomeAgain() {
      Object.assign(this, await authenticate(database, known, clock.now()));
      this.loaders.forget();
    },
  };
  return context;
}

/** What a request offers to be known by: a bearer token, or the session cookie. */
export function credentialsOf(request: IncomingMessage): Credentials {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
  const cookie = parseCookie(request.headers.cookie ?? '').get(SESSION_COOKIE) ?? null;
  if (bearer?.startsWith('dst_')) return { apiToken: bearer, sessionToken: null };
  return { apiToken: null, sessionToken: bearer ?? cookie };
}
