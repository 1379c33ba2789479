import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { delay, of } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { activity, activityLink } from './activity.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function asking(ms: number): Promise<unknown> {
  const line = new ApolloLink(() => of({ data: { read: 'fresh' } }).pipe(delay(ms)));
  const client = new ApolloClient({
    link: ApolloLink.from([activityLink, line]),
    cache: new InMemoryCache(),
  });
  return client.query({ query: gql`query Read { read }` });
}

it('what is answered soon is not worth a sign', async () => {
  const quick = asking(300);
  await vi.advanceTimersByTimeAsync(299);
  expect(activity.get()).toBe('quiet');
  await vi.advanceTimersByTimeAsync(300);
  await quick;
  expect(activity.get()).toBe('quiet');
});

it('two slow seconds show a sign, which lasts as long as the slowest', async () => {
  const answers = [asking(2_000), asking(6_000)];
  await vi.advanceTimersByTimeAsync(450);
  expect(activity.get()).toBe('slow');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(activity.get()).toBe('slow');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(activity.get()).toBe('verySlow');
  await vi.advanceTimersByTimeAsync(1_000);
  await Promise.all(answers);
  expect(activity.get()).toBe('quiet');
});
