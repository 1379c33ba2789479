import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { concat, NEVER, type Observable, of, throwError } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { relistenLink } from './relisten-link.ts';

const arrivals = gql`subscription Arrivals { arrived }`;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A line that behaves like this, one time after the other, and holds at the end. */
async function hearing(...times: Observable<ApolloLink.Result>[]) {
  let listened = 0;
  const line = new ApolloLink(() => times[listened++] ?? NEVER);
  const link = ApolloLink.from([relistenLink, line]);
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const heard: unknown[] = [];
  const end = client
    .subscribe({ query: arrivals, errorPolicy: 'all' })
    .subscribe(({ data }) => heard.push((data as { arrived: string } | undefined)?.arrived));
  await vi.advanceTimersByTimeAsync(60_000);
  end.unsubscribe();
  return { heard, listened: () => listened };
}

const closed = throwError(() => new Error('closed'));
const told = (arrived: string) => of({ data: { arrived } });

it('a line that was closed for good is opened again, and what comes then is heard', async () => {
  const { heard, listened } = await hearing(
    concat(told('first'), closed),
    closed,
    concat(told('second'), NEVER),
  );
  expect(heard).toEqual(['first', 'second']);
  expect(listened()).toBe(3);
});

it('what is refused or ended is not asked for again and again', async () => {
  const { listened } = await hearing(of({ errors: [{ message: 'You may not.' }] }));
  expect(listened()).toBe(1);
});

it('nobody listens on behalf of a screen that is gone', async () => {
  const { listened } = await hearing(closed);
  const before = listened();
  expect(before).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(listened()).toBe(before);
});
