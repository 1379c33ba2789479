import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  type TypePolicies,
} from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import i18next from 'i18next';
import { of } from 'rxjs';
import { connectionFields, possibleTypes } from '../gql/connection-fields.ts';
import { notifyFailure } from '../ui/notify.ts';
import { activityLink } from './connection/activity.ts';
import { catchUp, liveLine, waitForLine } from './connection/live-line.ts';
import { relistenLink } from './connection/relisten-link.ts';
import { retryLink } from './connection/retry-link.ts';
import { connectionPolicies } from './connection-policy.ts';
import { sessionLink } from './session-link.ts';

const socketUrl = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

let wasLost = false;

const socket = createClient({
  url: socketUrl,
  lazy: true,
  keepAlive: 12_000,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait: waitForLine,
  on: {
    connected: () => {
      if (wasLost) void catchUp(() => apollo.refetchQueries({ include: 'active' }));
      else liveLine.set({ state: 'online' });
      wasLost = false;
    },
    closed: (event) => {
      // 1000 is our own goodbye: the last subscription ended and the socket is not needed.
      const wanted = event instanceof CloseEvent && event.code === 1000;
      wasLost ||= !wanted;
      liveLine.set(wanted ? { state: 'idle' } : { state: 'lost', nextTryAt: null });
    },
  },
});

/** What the schema itself refused is told in the words of a program, not in a person's. */
function wordsOf({ errors: [first] }: CombinedGraphQLErrors): string {
  const raw = first?.message.startsWith('Variable "$');
  return !first || raw ? i18next.t('ui.unreadable') : first.message;
}

/**
 * What failed although a person asked for it is told here, once, and answered without data, so that
 * a form stays as it is. `context: { quiet: true }` leaves the error to the caller.
 */
const failures = new ErrorLink(({ error, operation }) => {
  const asked = operation.operationType === OperationTypeNode.MUTATION;
  if (!asked || operation.getContext().quiet) return;
  notifyFailure(CombinedGraphQLErrors.is(error) ? wordsOf(error) : i18next.t('ui.unreachable'));
  return of({ data: null });
});

/** The viewer and both sides exist once in a session: screens add to them, none replaces another's. */
function typePolicies(): TypePolicies {
  const policies = connectionPolicies(connectionFields);
  for (const type of ['Viewer', 'SupplierSide', 'DistributorSide']) {
    policies[type] = { ...policies[type], keyFields: [] };
  }
  return policies;
}

/** A server that took a question and never answers it is as silent as one that is not there. */
const answerWithinMs = 45_000;

const http = new HttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  fetch: (url, options) => {
    const signals = [options?.signal, AbortSignal.timeout(answerWithinMs)];
    return fetch(url, {
      ...options,
      signal: AbortSignal.any(signals.filter((signal) => signal instanceof AbortSignal)),
    });
  },
});

export const apollo = new ApolloClient({
  link: ApolloLink.from([
    failures,
    sessionLink,
    ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      ApolloLink.from([relistenLink, new GraphQLWsLink(socket)]),
      ApolloLink.from([activityLink, retryLink, http]),
    ),
  ]),
  cache: new InMemoryCache({ possibleTypes, typePolicies: typePolicies() }),
  defaultOptions: {
    watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
  },
});

/** After a sign-in, a sign-out or a change of organisation the socket must carry the new session. */
export function restartSocket(): void {
  socket.terminate();
}
