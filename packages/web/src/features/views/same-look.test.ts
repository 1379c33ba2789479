import { expect, it } from 'vitest';
import { contentOf, lookOf, sameLook } from './same-look.ts';

const kept = {
  search: 'store=str_1&tab=failed',
  columns: [{ name: 'charge', shown: true, width: null }],
};

it('a list stands as it was kept, whatever was set first', () => {
  const now = { address: 'tab=failed&store=str_1', columns: [{ id: 'charge', shown: true }] };
  expect(sameLook(now, lookOf(kept))).toBe(true);
});

it.each([
  { address: 'tab=failed', columns: lookOf(kept).columns },
  { address: kept.search, columns: [] },
  { address: kept.search, columns: [{ id: 'charge', shown: false }] },
  { address: kept.search, columns: [{ id: 'charge', shown: true, width: 200 }] },
])('and is changed with its filters or its columns: %o', (now) => {
  expect(sameLook(now, lookOf(kept))).toBe(false);
});

it('is kept as it is read back', () => {
  expect(contentOf(lookOf(kept))).toEqual(kept);
});
