import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { SessionQuery } from '../gql/graphql.ts';
import { speak } from '../lib/words.ts';
import { apollo, restartSocket } from './apollo.ts';
import { sessionKnown, sessionResumed } from './session-end.ts';

export const SessionDocument = graphql(/* GraphQL */ `
  query Session {
    viewer {
      user { id name email locale timeZone }
      organisation { id name }
      organisations { id name }
      permissions
      supplier { __typename }
      distributor { __typename }
    }
  }
`);

export type Session = NonNullable<SessionQuery['viewer']>;

let last: Session | null = null;

/** Who is signed in, or null. Asked once and then answered from the cache. */
export async function loadSession(): Promise<Session | null> {
  const { data } = await apollo.query({ query: SessionDocument, fetchPolicy: 'cache-first' });
  last = data?.viewer ?? null;
  sessionKnown(last !== null);
  if (last) await speak(last.user.locale);
  return last;
}

/** Inside the shell there is always a session: its route refuses to open without one. */
export function useSession(): Session {
  const { data } = useQuery(SessionDocument, { fetchPolicy: 'cache-first' });
  // While the cache is emptied and filled again, the one before is still the truth on the screen.
  const viewer = data?.viewer ?? last;
  if (!viewer) throw new Error('useSession is only for screens inside the shell');
  return viewer;
}

export function useMay(permission: Session['permissions'][number]): boolean {
  return useSession().permissions.includes(permission);
}

/**
 * After sign-in, a new organisation or a new side: forget everything that belonged to the one
 * before. What is on the screen goes on watching and is read anew, the navigation too; a screen
 * that cannot be read says so by itself.
 */
export async function sessionChanged(): Promise<Session | null> {
  sessionKnown(false);
  restartSocket();
  await apollo.resetStore().catch(() => undefined);
  return loadSession();
}

/** A sign-in laid over a screen: keep what the screen shows and read it again. */
export async function sessionRenewed(): Promise<void> {
  restartSocket();
  sessionResumed();
  await apollo.refetchQueries({ include: 'active' });
}
