import { expect, it } from 'vitest';
import { trailIn, withList } from './list-trail.ts';

const list = (path: string, ...ids: string[]) => ({ path, search: { tab: 'pushed' }, ids });

it('a row knows the rows beside it in the list it was seen in last', () => {
  const lists = withList([list('/orders', 'a', 'b', 'c')], list('/shipped', 'x', 'b'));
  expect(trailIn(lists, 'b')).toEqual({
    path: '/shipped',
    search: { tab: 'pushed' },
    previous: 'x',
    next: null,
    place: 2,
    count: 2,
  });
  expect(trailIn(lists, 'a')).toMatchObject({ path: '/orders', previous: null, next: 'b' });
  expect(trailIn(lists, 'unseen')).toBeNull();
});

it('a screen is remembered once, as it was left', () => {
  const lists = withList([list('/orders', 'a'), list('/shipped', 'x')], list('/orders', 'b'));
  expect(lists.map(({ path, ids }) => [path, ids])).toEqual([
    ['/orders', ['b']],
    ['/shipped', ['x']],
  ]);
});
