import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { of, throwError } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { retryLink } from './retry-link.ts';
import { askServerNow, serverState } from './server-watch.ts';

const read = gql`query Read { read }`;
const push = gql`mutation Push($input: PushInput!) { push(input: $input) }`;

/** An API that is dead until it is woken, and counts what reached it. */
function api() {
  const told = { dead: true, asked: 0 };
  const line = new ApolloLink(({ operationType }) => {
    told.asked += 1;
    return told.dead
      ? throwError(() => new TypeError('Failed to fetch'))
      : of({ data: operationType === 'mutation' ? { push: 'done' } : { read: 'fresh' } });
  });
  vi.stubGlobal('fetch', async () => {
    if (told.dead) throw new TypeError('Failed to fetch');
    return new Response('{}');
  });
  const link = ApolloLink.from([retryLink, line]);
  return { told, client: new ApolloClient({ link, cache: new InMemoryCache() }) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a question that nobody answered is asked again once the server answers', async () => {
  const { told, client } = api();
  const answer = client.query({ query: read });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told.asked).toBe(1);
  expect(serverState.get().answering).toBe(false);
  told.dead = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect((await answer).data).toEqual({ read: 'fresh' });
  expect(told.asked).toBe(2);
  expect(serverState.get()).toEqual({ answering: true });
});

it('somebody who does not want to wait asks at once', async () => {
  const { told, client } = api();
  const answer = client.query({ query: read });
  await vi.advanceTimersByTimeAsync(0);
  told.dead = false;
  askServerNow();
  await vi.advanceTimersByTimeAsync(0);
  expect((await answer).data).toEqual({ read: 'fresh' });
});

it('a mutation without a key is never sent twice', async () => {
  const { told, client } = api();
  const sent = client.mutate({ mutation: push, variables: { input: {} } });
  const refused = expect(sent).rejects.toThrow('Failed to fetch');
  await vi.advanceTimersByTimeAsync(0);
  await refused;
  told.dead = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.asked).toBe(1);
});

it('a mutation with a key is one act however often it is sent, so it is sent again', async () => {
  const { told, client } = api();
  const variables = { input: { idempotencyKey: 'one-press' } };
  const answer = client.mutate({ mutation: push, variables });
  await vi.advanceTimersByTimeAsync(3_000);
  told.dead = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect((await answer).data).toEqual({ push: 'done' });
  expect(told.asked).toBe(2);
});

it('a press of long ago does not act all of a sudden', async () => {
  const { told, client } = api();
  const variables = { input: { idempotencyKey: 'one-press' } };
  const sent = client.mutate({ mutation: push, variables });
  const refused = expect(sent).rejects.toThrow('Failed to fetch');
  await vi.advanceTimersByTimeAsync(60_000);
  await refused;
  told.dead = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told.asked).toBe(1);
});
